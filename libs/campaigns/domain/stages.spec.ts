import { CAMPAIGN_STAGES, OPEN_STAGES, isOpenStage, mayMoveStage } from './stages';

describe('the stage of a campaign', () => {
  test('moves from any open stage to any other, forward and back', () => {
    for (const from of OPEN_STAGES) for (const to of CAMPAIGN_STAGES) expect([from, to, mayMoveStage(from, to, 'lead')]).toEqual([from, to, true]);
  });

  test('is opened again by a lead or an administrator alone once it is closed', () => {
    expect(['admin', 'lead', 'organizer', 'volunteer', 'system'].filter((role) => mayMoveStage('closed', 'public', role))).toEqual(['admin', 'lead']);
  });

  test('is never moved by a volunteer', () => {
    expect(mayMoveStage('research', 'building', 'volunteer')).toBe(false);
  });

  test('is open until it is closed, also while paused', () => {
    expect(CAMPAIGN_STAGES.filter((stage) => !isOpenStage(stage))).toEqual(['closed']);
    expect(isOpenStage('paused')).toBe(true);
  });
});

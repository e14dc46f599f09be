import { changeRound, keptRound } from '../../outbox/vault';
import { changeHeld, isHeld, readRound } from './held-round';
import type { KeptRound } from './types';

jest.mock('../../outbox/vault', () => ({ changeRound: jest.fn(), keptRound: jest.fn() }));
const [change, kept] = [jest.mocked(changeRound), jest.mocked(keptRound)];
const round = { userId: 'ana', answers: [] } as unknown as KeptRound;
const answered = (one: KeptRound | null) => one && { ...one, answers: [{ id: 'a', answer: 'all_right' as const }] };

describe('A round where the device keeps nothing', () => {
  it('is there as long as the app is open, takes its answers, and lies on the device as soon as that works again', async () => {
    change.mockRejectedValue(new Error('no room'));
    kept.mockRejectedValue(new Error('no vault'));
    expect(await changeHeld(() => round)).toEqual(round);
    expect([isHeld(), await readRound()]).toEqual([true, round]);
    await changeHeld(answered);
    expect((await readRound())?.answers).toHaveLength(1);
    let stored: unknown = null;
    change.mockImplementation(async (how) => (stored = how(null)));
    await changeHeld((one) => one);
    expect(stored).toEqual(answered(round));
    expect(isHeld()).toBe(false);
  });

  it('goes on from what lay on the device before there was no room left', async () => {
    change.mockRejectedValue(new Error('no room'));
    kept.mockResolvedValue(round);
    expect((await changeHeld(answered))?.answers).toHaveLength(1);
    expect((await changeHeld(() => null))).toBeNull();
    expect(await readRound()).toBeNull();
  });
});

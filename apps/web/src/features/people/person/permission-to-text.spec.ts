import { permissionToText, type Consent } from './permission-to-text';

const number = '+12135550101';
const rosa = { doNotContact: false, phones: [{ number, type: 'mobile', status: 'unverified' }] };
const said = (part: Partial<Consent>): Consent => ({
  id: 'c', channel: 'sms', address: number, purpose: 'organizing', status: 'granted', method: 'door', wording: null, evidence: null, at: '2026-05-04T00:00:00Z', current: true, ...part,
});

describe('Permission to text', () => {
  it('is a yes for this number, with what it is for and since when', () => {
    expect(permissionToText(rosa, [said({}), said({ purpose: 'events', at: '2026-06-01T00:00:00Z' })]))
      .toEqual({ can: true, purposes: ['organizing', 'events'], since: '2026-05-04T00:00:00Z' });
  });

  it('is not taken from an old answer, another number or another channel', () => {
    for (const other of [said({ current: false }), said({ address: '+13235550199' }), said({ channel: 'email' })]) {
      expect(permissionToText(rosa, [other])).toEqual({ can: false, why: 'not_asked', since: null });
    }
  });

  it('is a no after a no, with its day', () => {
    expect(permissionToText(rosa, [said({ status: 'revoked', at: '2026-07-19T00:00:00Z' })])).toEqual({ can: false, why: 'revoked', since: '2026-07-19T00:00:00Z' });
  });

  it('is overridden by do not contact, and needs a number that can be texted', () => {
    expect(permissionToText({ ...rosa, doNotContact: true }, [said({})])).toMatchObject({ can: false, why: 'do_not_contact' });
    expect(permissionToText({ ...rosa, phones: [{ number, type: 'mobile', status: 'bad' }] }, [said({})])).toMatchObject({ can: false, why: 'no_number' });
    expect(permissionToText({ ...rosa, phones: [{ number, type: 'home', status: 'verified' }] }, [])).toMatchObject({ can: false, why: 'no_number' });
  });
});

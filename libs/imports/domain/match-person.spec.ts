import { matchPerson, rowKey, type MatchCandidate } from './match-person';
import type { PersonDraft } from './person-draft';

const draftOf = (part: Partial<PersonDraft> & { displayName: string }): PersonDraft => ({
  row: 2, nameless: false, givenName: null, familyName: null, preferredName: null, phones: [], emails: [], address: null, addressNotes: null, languages: [], timeZone: null, employment: null, affiliate: null, assessment: null,
  date: null, card: null, note: null, caution: null, tags: [], consents: [], heldChannels: [], doNotContact: false, externalId: null, customFields: {}, offers: [], ...part,
});
const contactOf = (part: Partial<MatchCandidate>): MatchCandidate => ({ contactId: 'a', names: ['Maria Lopez'], emails: [], phones: [], addresses: [], workplaces: [], externalIds: [], ...part });
const phone = (number: string): PersonDraft['phones'] => [{ number, extension: null, asTyped: number, type: 'phone', status: 'unverified' }];
const email = (address: string): PersonDraft['emails'] => [{ address, status: 'unverified' }];
const street = { line1: '1423 W 8th St Apt 12', line2: null, city: 'Los Angeles', region: 'CA', postalCode: '90017', country: 'US' };
const work = (worksite: string): PersonDraft['employment'] => ({ employer: null, worksite, unit: null, department: null, shift: null, jobTitle: null, classification: null });

describe('who a row is', () => {
  it('the same name with the same e-mail or phone joins, in any order and case', () => {
    expect(matchPerson(draftOf({ displayName: 'López María', phones: phone('+12135550101') }), [contactOf({ phones: ['+12135550101'] })])).toEqual({ kind: 'same', contactId: 'a', score: 0.75, reasons: ['same_name', 'same_phone'] });
    expect(matchPerson(draftOf({ displayName: 'maria lopez', emails: email('M.Lopez@Example.org') }), [contactOf({ emails: ['m.lopez@example.org'] })]).kind).toBe('same');
  });

  it.each<[string, Partial<PersonDraft>, Partial<MatchCandidate>]>([
    ['a phone', { phones: phone('+12135550101') }, { phones: ['+12135550101'] }],
    ['an e-mail', { emails: email('house@example.org') }, { emails: ['house@example.org'] }],
    ['an address', { address: street }, { addresses: [street] }],
    ['a workplace', { employment: work('Hotel Aurora') }, { workplaces: ['Hotel Aurora'] }],
    ['a phone and an address', { phones: phone('+12135550101'), address: street }, { phones: ['+12135550101'], addresses: [street] }],
  ])('%s alone never joins', (_, draft, contact) => {
    expect(matchPerson(draftOf({ displayName: 'Tom Ikeda', ...draft }), [contactOf(contact)])).toEqual({ kind: 'new' });
  });

  it.each<[string, Partial<PersonDraft>, Partial<MatchCandidate>, string[]]>([
    ['the name with the street', { address: street }, { addresses: [{ ...street, line1: '1423 W 8th St, #12' }] }, ['same_name', 'same_address']],
    ['the name with the workplace', { employment: work('Hotel Aurora, Inc.') }, { workplaces: ['hotel aurora'] }, ['same_name', 'same_workplace']],
    ['a nickname at one phone', { displayName: 'Bob Lopez', phones: phone('+12135550109') }, { names: ['Robert Lopez'], phones: ['+12135550109'] }, ['nickname', 'same_phone']],
    ['another script at one phone', { displayName: '김민준', phones: phone('+12135550102') }, { names: ['Minjun Kim'], phones: ['+12135550102'] }, ['other_script', 'same_phone']],
    ['part of the name at one phone', { displayName: 'María Guadalupe López Hernández', phones: phone('+12135550101') }, { phones: ['+12135550101'] }, ['name_part', 'same_phone']],
    ['a row without a name at a known e-mail', { displayName: 'm@example.org', nameless: true, emails: email('m@example.org') }, { emails: ['m@example.org'] }, ['name_missing', 'same_email']],
    ['another name with the same e-mail and phone', { displayName: 'Tom Ikeda', emails: email('m@example.org'), phones: phone('+12135550101') }, { emails: ['m@example.org'], phones: ['+12135550101'] }, ['same_email', 'same_phone']],
    ['a name where nothing else is told', {}, { phones: ['+12135550101'] }, ['same_name', 'nothing_to_compare']],
  ])('%s is asked, with reasons', (_, draft, contact, reasons) => {
    expect(matchPerson(draftOf({ displayName: 'Maria Lopez', ...draft }), [contactOf(contact)])).toMatchObject({ kind: 'unclear', contactId: 'a', reasons });
  });

  it('namesakes with phones and streets of their own are two', () => {
    const other = contactOf({ phones: ['+12135550199'], addresses: [{ ...street, line1: '9 Elm St' }] });
    expect(matchPerson(draftOf({ displayName: 'Maria Lopez', phones: phone('+12135550101') }), [other])).toEqual({ kind: 'new' });
  });

  it('the same id of the same program is the same person whatever the name; of another program it says nothing', () => {
    const known = contactOf({ externalIds: [{ source: 'action-network', id: '7' }] });
    const draft = draftOf({ displayName: 'Maria Garcia', externalId: '7' });
    expect(matchPerson(draft, [known], 'action-network')).toMatchObject({ kind: 'same', reasons: ['same_external_id'] });
    expect(matchPerson(draft, [known], 'other-tool')).toEqual({ kind: 'new' });
  });

  it('a name that was joined before is known the next time', () => {
    const known = contactOf({ names: ['Robert Washington', 'Bob Washington'], phones: ['+14245550109'] });
    expect(matchPerson(draftOf({ displayName: 'Washington Bob', phones: phone('+14245550109') }), [known]).kind).toBe('same');
  });

  it('a row that an earlier run has placed goes there again without a question', () => {
    const draft = draftOf({ displayName: 'Ávila Xiomara' });
    expect(matchPerson(draft, [contactOf({ names: ['Somebody Else'], rowKeys: [rowKey(draft)] })])).toEqual({ kind: 'same', contactId: 'a', score: 1, reasons: ['same_row_before'] });
  });

  it('two rows without a name are one by their e-mail, and asked by a phone where e-mails differ', () => {
    const nameless = { names: [], emails: ['lonely@example.org'], phones: ['+12135550101'] };
    expect(matchPerson(draftOf({ displayName: 'lonely@example.org', nameless: true, emails: email('lonely@example.org') }), [contactOf(nameless)]).kind).toBe('same');
    expect(matchPerson(draftOf({ displayName: 'x@example.org', nameless: true, emails: email('x@example.org'), phones: phone('+12135550101') }), [contactOf(nameless)]).kind).toBe('unclear');
  });

  it('what a note says is told and decides nothing', () => {
    const says = draftOf({ displayName: 'Lopez Maria', phones: phone('+12135550101'), offers: [{ kind: 'not-the-same', text: 'NOT the same person' }] });
    expect(matchPerson(says, [contactOf({ names: ['María Guadalupe López Hernández'], phones: ['+12135550101'] })])).toMatchObject({ kind: 'unclear', reasons: ['name_part', 'same_phone', 'note_says_not_same'] });
    expect(matchPerson(says, [contactOf({ phones: ['+12135550101'] })]).kind).toBe('same');
  });

  it('the surest of several is taken, wherever it stands', () => {
    const sister = contactOf({ contactId: 'b', names: ['María Guadalupe López Hernández'], phones: ['+12135550101'] });
    const herself = contactOf({ contactId: 'c', phones: ['+12135550101'] });
    const draft = draftOf({ displayName: 'Maria Lopez', phones: phone('+12135550101') });
    for (const candidates of [[sister, herself], [herself, sister]]) expect(matchPerson(draft, candidates)).toMatchObject({ kind: 'same', contactId: 'c' });
  });

  it('of equally likely ones it is who was known first, whatever the ids are, and the others follow in that order', () => {
    const alike = (contactId: string, since?: readonly [number, number]) => contactOf({ contactId, phones: ['+12135550101'], names: ['Mary Lopez'], ...(since && { since }) });
    const all = [alike('a'), alike('b', [2, 7]), alike('z', [1, 9]), alike('c', [2, 3])];
    const draft = draftOf({ displayName: 'Maria Lopez', phones: phone('+12135550101') });
    for (const candidates of [all, [...all].reverse()]) {
      expect(matchPerson(draft, candidates)).toMatchObject({ kind: 'unclear', contactId: 'z', others: [{ contactId: 'c' }, { contactId: 'b' }, { contactId: 'a' }] });
    }
  });
});

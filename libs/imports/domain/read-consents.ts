import type { DraftConsent, DraftEmail, DraftPhone, Offer, TextChannel } from './person-draft';
import type { RowCells } from './row-cells';
import { readConsent, readTick } from './value-words';
import type { ValueAnswers } from './asked-values';
import { answerFor } from './asked-values';

export interface ConsentReading {
  readonly consents: readonly DraftConsent[];
  readonly heldChannels: readonly TextChannel[];
  readonly doNotContact: boolean;
  /** The list says that mail comes back. */
  readonly emailBounces: boolean;
}

const FIELD: Readonly<Record<TextChannel, 'consentSms' | 'consentEmail'>> = { sms: 'consentSms', email: 'consentEmail' };

/** Whether the e-mail status of the row says that mail comes back. */
export const mailBounces = (cells: RowCells): boolean => cells.all('consentEmail').some(({ text }) => readConsent(text) === 'bad-address');

/**
 * What the row says of consent. A revocation is taken at its word; a claimed consent is kept as a claim, and not even
 * that when the person has said no on the other channel or a note speaks against texts: who said no gets no texts.
 */
export function readConsents(cells: RowCells, phones: readonly DraftPhone[], emails: readonly DraftEmail[], offers: readonly Offer[], answers: ValueAnswers): ConsentReading {
  const consents: DraftConsent[] = [];
  for (const channel of ['sms', 'email'] as const) {
    const cell = cells.one(FIELD[channel]);
    if (!cell) continue;
    const said = readConsent(cell.text) ?? consentAnswer(answerFor(answers, FIELD[channel], cell.text));
    if (said === null) cells.warn('imports/consent-unknown', cell.column, cell.text);
    const addresses = channel === 'sms' ? phones.flatMap((p) => (p.type === 'phone' && p.number !== null ? [p.number] : [])) : emails.map((e) => e.address);
    const status = said === 'bad-address' || said === null ? 'unknown' : said;
    if (status !== 'revoked' && addresses.length === 0) continue;
    consents.push({ channel, status, addresses, word: cell.text.slice(0, 80) });
  }
  const dnc = cells.one('doNotContact');
  const tick = dnc ? (readTick(dnc.text) ?? tickAnswer(answerFor(answers, 'doNotContact', dnc.text))) : false;
  if (dnc && tick === null) cells.warn('imports/value-unknown', dnc.column, dnc.text);
  // A filled box that nobody understands is read as the careful person would: do not contact.
  const doNotContact = tick !== false;
  const heldChannels: TextChannel[] = [];
  if (offers.some((offer) => offer.kind === 'revoke-texts')) {
    heldChannels.push('sms');
    cells.warn('imports/text-consent-held', cells.one('note')?.column ?? null);
  }
  if (offers.some((offer) => offer.kind === 'do-not-contact')) heldChannels.push(...(['sms', 'email'] as const).filter((c) => !heldChannels.includes(c)));
  const saidNo = consents.some((c) => c.status === 'revoked');
  if (saidNo && consents.some((c) => c.status === 'granted')) cells.warn('imports/consent-mixed', null);
  return {
    consents: consents.map((c) => (c.status === 'granted' && (saidNo || doNotContact || heldChannels.includes(c.channel)) ? { ...c, status: 'unknown' as const } : c)),
    heldChannels,
    doNotContact,
    emailBounces: mailBounces(cells),
  };
}

const consentAnswer = (answer: unknown): 'granted' | 'revoked' | 'unknown' | null => (answer === 'granted' || answer === 'revoked' || answer === 'unknown' ? answer : null);
const tickAnswer = (answer: unknown): boolean | null => (typeof answer === 'boolean' ? answer : null);

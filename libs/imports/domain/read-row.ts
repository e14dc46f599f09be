import { displayNameOf, lengthOf, splitFullName } from '@doorstep/kernel';
import { answerFor, languagesIn, type ValueAnswers } from './asked-values';
import { readDate, type DateOrder } from './dates';
import { holdsIdentifier, isForbiddenLabel, speaksOfStatus } from './forbidden-words';
import type { MappedColumn } from './guess-columns';
import type { LaidRow } from './layout';
import { languageOf } from './languages-spoken';
import { offersOf } from './note-offers';
import type { DraftEmployment, Offer, PersonDraft, RowReading } from './person-draft';
import { readAddress, readAddresses, readPhones } from './read-contact-details';
import { mailBounces, readConsents } from './read-consents';
import { RowCells } from './row-cells';
import { readAssessment, readClassification, readTick } from './value-words';

export interface ReadingContext {
  /** Where phones without a country code are (ISO 3166), the organization's `defaultRegion`. */
  readonly region: string;
  /** What was said of the list's dates; null: only dates that cannot be meant otherwise are taken. */
  readonly dateOrder: DateOrder | null;
  /** `YYYY-MM-DD`, the organization's present day. */
  readonly today: string;
  readonly answers: ValueAnswers;
  /** Whether a text is a known time zone. */
  readonly isTimeZone?: (text: string) => boolean;
}

/** Limits in letters: a note as in security.md's rulings (MIN-04), a name as in ARCHITECTURE 10. */
export const LONGEST_NOTE = 2000;
export const LONGEST_NAME = 200;

/** Reads one row of a list into what would be stored, or the reason why there is nothing to store. */
export function readRow(laid: LaidRow, mapping: readonly MappedColumn[], context: ReadingContext): RowReading {
  const person = laid.rejection === 'imports/section-row' && laid.section !== null && answerFor(context.answers, 'section', laid.section.text) === 'person';
  if (laid.rejection !== null && !person) return { kind: 'rejected', reason: laid.rejection, problems: [] };
  const cells = new RowCells(laid.row, laid.cells, mapping);
  const names = readNames(cells);
  const phones = readPhones(cells, context.region);
  const emails = readAddresses(cells, mailBounces(cells));
  const standIn = emails[0]?.address ?? phones.map((p) => p.number ?? p.asTyped)[0] ?? null;
  const displayName = names.displayName ?? standIn;
  if (displayName === null) return { kind: 'rejected', reason: 'imports/nothing-to-hold', problems: cells.problems };
  if (names.displayName === null) cells.warn('imports/no-name-yet', null);
  const note = readNote(cells);
  const offers = [...names.offers, ...(note === null ? [] : offersOf(note))];
  const consent = readConsents(cells, phones, emails, offers, context.answers);
  const date = readDay(cells, context);
  const assessment = readStand(cells, context.answers);
  const card = freeText(cells, 'card', 200);
  const draft: PersonDraft = {
    row: laid.row,
    displayName,
    nameless: names.displayName === null,
    givenName: names.givenName,
    familyName: names.familyName,
    preferredName: longName(cells, 'preferredName'),
    phones,
    emails,
    address: readAddress(cells),
    addressNotes: freeText(cells, 'addressNotes', 500),
    languages: readLanguages(cells, context.answers),
    timeZone: readTimeZone(cells, context),
    employment: readEmployment(cells, laid, context.answers),
    affiliate: named(cells, 'affiliate', context.answers),
    assessment: assessment === null ? null : { value: assessment, assessedOn: date },
    date,
    card: card === null ? null : { asTyped: card, signed: readTick(card) ?? (/\d/.test(card) && 'day' in readDate(card, context.dateOrder) ? true : null) },
    note,
    caution: freeText(cells, 'caution', 500),
    tags: readTags(cells),
    consents: consent.consents,
    heldChannels: consent.heldChannels,
    doNotContact: consent.doNotContact,
    externalId: cells.text('externalId'),
    customFields: readCustomFields(cells),
    offers,
  };
  return { kind: 'person', draft, problems: cells.problems };
}

interface ReadNames {
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly offers: readonly Offer[];
}

/** `??` where a name was is no name. */
const onlyQuestionMarks = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) && /[?\ufffd]/.test(text);

function longName(cells: RowCells, field: 'fullName' | 'givenName' | 'familyName' | 'preferredName'): string | null {
  const cell = cells.one(field);
  if (!cell || onlyQuestionMarks(cell.text)) return null;
  if (lengthOf(cell.text) > LONGEST_NAME) cells.warn('imports/name-too-long', cell.column);
  return Array.from(cell.text).slice(0, LONGEST_NAME).join('').replace(/\s*\n\s*/g, ' ');
}

function readNames(cells: RowCells): ReadNames {
  const given = longName(cells, 'givenName');
  const family = longName(cells, 'familyName');
  const full = longName(cells, 'fullName');
  // Alfonso "Big Al": kept as written, and what stands in quotes offered as the name to call him.
  const quoted = /["“«]([^"”»]{1,40})["”»]/.exec(`${given ?? ''} ${full ?? ''}`)?.[1]?.trim();
  const offers: Offer[] = quoted ? [{ kind: 'preferred-name', text: quoted }] : [];
  if (given !== null || family !== null) return { givenName: given, familyName: family, displayName: displayNameOf({ givenName: given, familyName: family }), offers };
  if (full === null) return { givenName: null, familyName: null, displayName: null, offers };
  const split = splitFullName(full);
  return { givenName: split.givenName, familyName: split.familyName, displayName: displayNameOf(split), offers };
}

type FreeField = 'note' | 'caution' | 'addressNotes' | 'jobTitle' | 'card' | 'tags' | `custom:${string}`;

/** Text that may be kept: numbers of papers and words about somebody's status never are, and are not repeated in the problem. */
function keepable(cells: RowCells, text: string, column: number): boolean {
  if (holdsIdentifier(text)) cells.warn('imports/identifier-in-note', column);
  else if (speaksOfStatus(text)) cells.warn('imports/status-words-in-note', column);
  else return true;
  return false;
}

function freeText(cells: RowCells, field: FreeField, longest: number): string | null {
  const kept = cells.all(field).filter(({ text, column }) => keepable(cells, text, column));
  if (kept.length === 0) return null;
  const text = kept.map((cell) => cell.text).join('\n');
  if (lengthOf(text) <= longest) return text;
  cells.warn('imports/note-too-long', kept[0]!.column);
  return Array.from(text).slice(0, longest).join('');
}

const readNote = (cells: RowCells): string | null => freeText(cells, 'note', LONGEST_NOTE);

/** One tag that is never kept does not take the others with it. */
const readTags = (cells: RowCells): string[] => [
  ...new Set(cells.all('tags').flatMap(({ text, column }) =>
    text.split(/[,;|\n]/).map((tag) => tag.trim().slice(0, 80)).filter((tag) => tag !== '' && keepable(cells, tag, column) && mayBeTag(cells, tag, column)))),
];

function mayBeTag(cells: RowCells, tag: string, column: number): boolean {
  if (isForbiddenLabel(tag)) cells.warn('imports/label-not-kept', column);
  return !isForbiddenLabel(tag);
}

/** From a null-prototype object: a column may be called `__proto__` or `constructor`. */
function readCustomFields(cells: RowCells): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, text, column } of cells.customs()) if (keepable(cells, text, column)) fields[name] = text.slice(0, 1000);
  return fields;
}

function readStand(cells: RowCells, answers: ValueAnswers): number | null {
  const cell = cells.one('assessment');
  const reading = cell ? readAssessment(cell.text) : null;
  if (!cell || !reading) return null;
  if (reading.certain) return reading.value;
  const answer = answerFor(answers, 'assessment', cell.text);
  if (typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= 5) return answer;
  if (answer !== null) cells.warn('imports/assessment-unknown', cell.column, cell.text);
  return null;
}

function readDay(cells: RowCells, context: ReadingContext): string | null {
  const cell = cells.one('date');
  if (!cell) return null;
  const reading = readDate(cell.text, context.dateOrder);
  if ('problem' in reading) {
    cells.warn(reading.problem, cell.column, cell.text);
    return null;
  }
  // A talk cannot have been held tomorrow; the day is likely read in the wrong order.
  if (reading.day > context.today) {
    cells.warn('imports/date-in-future', cell.column, cell.text);
    return null;
  }
  return reading.day;
}

function readLanguages(cells: RowCells, answers: ValueAnswers): string[] {
  const found = new Set<string>();
  for (const { text, column } of cells.all('language')) {
    const answer = answerFor(answers, 'language', text);
    const parts = typeof answer === 'string' ? [answer] : answer === null ? [] : languagesIn(text);
    for (const part of parts) {
      const code = languageOf(part);
      if (code) found.add(code);
      else cells.warn('imports/value-unknown', column, part);
    }
  }
  return [...found];
}

function readTimeZone(cells: RowCells, context: ReadingContext): string | null {
  const cell = cells.one('timeZone');
  if (!cell) return null;
  if (context.isTimeZone?.(cell.text)) return cell.text;
  cells.warn('imports/time-zone-unknown', cell.column, cell.text);
  return null;
}

type NamedField = 'employer' | 'worksite' | 'unit' | 'department' | 'shift' | 'affiliate';

/** The name in a column, or what a person said that it means. */
function named(cells: RowCells, field: NamedField, answers: ValueAnswers): string | null {
  const text = cells.text(field);
  const answer = text === null ? undefined : answerFor(answers, field, text);
  return answer === undefined ? text : typeof answer === 'string' ? answer : null;
}

function readEmployment(cells: RowCells, laid: LaidRow, answers: ValueAnswers): DraftEmployment | null {
  const classified = cells.one('classification');
  const answer = classified ? answerFor(answers, 'classification', classified.text) : undefined;
  const classification = classified ? (readClassification(typeof answer === 'string' ? answer.replaceAll('_', ' ') : classified.text) ?? null) : null;
  if (classified && classification === null && answer === undefined) cells.warn('imports/value-unknown', classified.column, classified.text);
  const above = sectionContext(laid, answers);
  const employment: DraftEmployment = {
    employer: named(cells, 'employer', answers),
    worksite: named(cells, 'worksite', answers),
    unit: named(cells, 'unit', answers),
    department: named(cells, 'department', answers) ?? above.department,
    shift: named(cells, 'shift', answers) ?? above.shift,
    jobTitle: freeText(cells, 'jobTitle', 120),
    classification,
  };
  return Object.values(employment).some((value) => value !== null) ? employment : null;
}

/** What the section row above says; one whose meaning is asked says nothing until it is answered. */
export function sectionContext(laid: LaidRow, answers: ValueAnswers): { department: string | null; shift: string | null } {
  const { section } = laid;
  const nothing = { department: null, shift: null };
  if (section === null || laid.rejection !== null) return nothing;
  const answer = answerFor(answers, 'section', section.text) ?? (section.confidence >= 0.8 ? section.kind : null);
  if (answer === 'department') return { ...nothing, department: section.text };
  return answer === 'shift' ? { ...nothing, shift: section.text } : nothing;
}

import {
  askedValues, dateOrderOf, guessColumns, layOut, matchPerson, readRow, rowKey, settleMapping,
  type AskedValue, type ColumnGuess, type Layout, type MappedColumn, type Match, type MatchCandidate, type PersonDraft, type Problem, type Rejection, type ValueAnswers,
} from '@doorstep/imports/domain';
import { readTable } from '@doorstep/imports/reading';

/** A contact of the specs: what rows said of one person, put together. */
export interface MemoryContact extends MatchCandidate {
  readonly contactId: string;
  readonly names: string[];
  readonly emails: string[];
  readonly phones: string[];
  readonly addresses: NonNullable<PersonDraft['address']>[];
  readonly workplaces: string[];
  readonly externalIds: { source: string; id: string }[];
  readonly rowKeys: string[];
  readonly drafts: PersonDraft[];
}

export type Answerer = (match: Extract<Match, { kind: 'unclear' }>, draft: PersonDraft, contact: MemoryContact) => 'same' | 'different';

export interface ListReport {
  readonly layout: Layout;
  readonly columns: readonly ColumnGuess[];
  readonly mapping: readonly MappedColumn[];
  readonly asked: readonly AskedValue[];
  readonly drafts: PersonDraft[];
  readonly rejected: { row: number; reason: Rejection }[];
  readonly problems: Problem[];
  readonly unclear: { row: number; contact: string; reasons: readonly string[]; answer: string }[];
  readonly created: number;
}

export interface ListOptions {
  readonly source?: string;
  readonly values?: ValueAnswers;
  /** Answers to asked columns by header; the guess is taken for the others. */
  readonly columns?: Readonly<Record<string, MappedColumn['field']>>;
  readonly today?: string;
}

/** Everything that is read from the bytes of a list, before anybody is compared. */
export function readList(bytes: Uint8Array, options: ListOptions = {}): Omit<ListReport, 'unclear' | 'created'> {
  const layout = layOut(readTable(bytes).rows);
  const persons = layout.rows.filter((row) => row.rejection === null);
  const columns = guessColumns(layout.headers, layout.headers.map((_, i) => persons.map((row) => row.cells[i] ?? '')));
  const answers = columns.flatMap((column): MappedColumn[] => {
    const field = options.columns?.[column.header] ?? column.field;
    return field === null ? [] : [{ index: column.index, field }];
  });
  const { mapping } = settleMapping(columns, answers);
  const values = options.values ?? {};
  const asked = askedValues(layout.rows, mapping, layout.sections, values);
  const report = { layout, columns, mapping, asked, drafts: [] as PersonDraft[], rejected: [] as ListReport['rejected'], problems: [...layout.problems] as Problem[] };
  const context = { region: 'US', dateOrder: dateOrderOf(layout.rows, mapping), today: options.today ?? '2026-11-21', answers: values };
  for (const row of layout.rows) {
    const reading = readRow(row, mapping, context);
    report.problems.push(...reading.problems);
    if (reading.kind === 'rejected') report.rejected.push({ row: row.row, reason: reading.reason });
    else report.drafts.push(reading.draft);
  }
  return report;
}

/** People as a database would hold them, for specs about whole lists. */
export class MemoryPeople {
  readonly contacts: MemoryContact[] = [];

  constructor(private readonly answer: Answerer) {}

  import(bytes: Uint8Array, options: ListOptions = {}): ListReport {
    const list = readList(bytes, options);
    const before = this.contacts.length;
    const unclear: ListReport['unclear'] = [];
    const source = options.source ?? null;
    const keys: [MemoryContact, string][] = [];
    for (const draft of list.drafts) {
      const match = matchPerson(draft, this.contacts, source);
      const contact = match.kind === 'new' ? null : this.contacts.find((c) => c.contactId === match.contactId)!;
      if (contact && match.kind === 'unclear') {
        const answer = this.answer(match, draft, contact);
        unclear.push({ row: draft.row, contact: contact.names[0] ?? contact.emails[0] ?? '', reasons: match.reasons, answer });
        if (answer === 'different') this.add(draft, source);
        else this.take(contact, draft, source);
      } else if (contact) this.take(contact, draft, source);
      else this.add(draft, source);
      keys.push([this.contacts.find((c) => c.drafts.includes(draft))!, rowKey(draft, source)]);
    }
    // Known to later runs only: two equal rows of one list are compared like any other two.
    for (const [contact, key] of keys) if (!contact.rowKeys.includes(key)) contact.rowKeys.push(key);
    return { ...list, unclear, created: this.contacts.length - before };
  }

  private add(draft: PersonDraft, source: string | null): void {
    const contact: MemoryContact = { contactId: `c${String(this.contacts.length).padStart(4, '0')}`, names: [], emails: [], phones: [], addresses: [], workplaces: [], externalIds: [], rowKeys: [], drafts: [] };
    this.contacts.push(contact);
    this.take(contact, draft, source);
  }

  private take(contact: MemoryContact, draft: PersonDraft, source: string | null): void {
    const put = (list: string[], texts: readonly (string | null | undefined)[]): void => {
      for (const text of texts) if (text && !list.includes(text)) list.push(text);
    };
    if (!draft.nameless) put(contact.names, [draft.displayName]);
    put(contact.emails, draft.emails.map((e) => e.address));
    put(contact.phones, draft.phones.map((p) => p.number ?? p.asTyped));
    put(contact.workplaces, [draft.employment?.employer, draft.employment?.worksite]);
    if (draft.address) contact.addresses.push(draft.address);
    if (source !== null && draft.externalId !== null && !contact.externalIds.some((x) => x.source === source && x.id === draft.externalId)) contact.externalIds.push({ source, id: draft.externalId });
    contact.drafts.push(draft);
  }
}

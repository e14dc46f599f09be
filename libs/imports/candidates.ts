import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { sameEmail, searchWords } from '@doorstep/kernel';
import { doorKeyOf } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import type { AskedName, CandidateRow } from './data/candidates.repository';
import { CandidatesRepository } from './data/candidates.repository';
import type { EarlierRow } from './data/import-rows.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { MatchCandidate, PersonDraft } from './domain';
import { PersonIndex, isNameless, matchPerson } from './domain';
import type { RowKeys } from './row-keys';

/** Ids are compared as keyed hashes that hold their program already. */
export const KEYED = 'keyed';

/** A row that was read, and what it is known by. */
export interface ReadPerson {
  readonly draft: PersonDraft;
  readonly keys: RowKeys;
}

/** The row as it is compared: its id stands as a keyed hash. */
export const compared = ({ draft, keys }: ReadPerson): PersonDraft => ({ ...draft, externalId: keys.external?.toString('hex') ?? null });

const candidateOf = (row: CandidateRow): MatchCandidate => {
  const { given_name: given, family_name: family, preferred_name: preferred } = row;
  const nameless = isNameless({
    givenName: given, familyName: family, displayName: row.display_name, emails: row.emails.map((address) => ({ address, status: 'unverified' as const })),
    phones: row.phones.map((phone) => ({ number: phone.number ?? phone.asTyped, extension: null, type: 'mobile' as const, status: 'unverified' as const })),
  });
  const names = [nameless ? null : row.display_name, [given, family].filter(Boolean).join(' '), preferred ? [preferred, family].filter(Boolean).join(' ') : null, ...row.other_names];
  return {
    contactId: row.id,
    names: [...new Set(names.filter((name): name is string => Boolean(name)))],
    emails: row.emails,
    phones: row.phones.map((phone) => phone.number ?? phone.asTyped),
    addresses: row.addresses,
    workplaces: [...new Set(row.workplaces)],
    externalIds: row.external_keys.map((id) => ({ source: KEYED, id })),
  };
};

/** The two most telling words of a name as patterns for the search; words hold letters, marks and digits only. */
const asked = (name: string): AskedName | null => {
  const words = searchWords(name).slice(0, 6);
  const telling = [...words].sort((a, b) => b[0]!.length - a[0]!.length).slice(0, 2);
  return words.length === 0 ? null : { words: telling.flat().map((form) => `% ${form}%`), name: words.map((forms) => forms[0]).join(' ') };
};

/** Names asked for in one statement: common ones take their time among a million people. */
const NAMES_AT_ONCE = 10;

/** Looks up whom the rows of a batch may be. */
@Injectable()
export class Candidates {
  constructor(
    private readonly people: CandidatesRepository,
    private readonly rows: ImportRowsRepository,
  ) {}

  /** Puts everybody into the index who shares something with one of the rows; names are asked for where nothing surer is found. */
  async load(scope: Scope, index: PersonIndex, batch: readonly ReadPerson[]): Promise<void> {
    const ids = await this.people.sharing(scope, {
      phones: [...new Set(batch.flatMap(({ draft }) => draft.phones.flatMap((phone) => phone.number ?? [])))],
      emails: [...new Set(batch.flatMap(({ draft }) => draft.emails.map((email) => sameEmail(email.address))))],
      doorKeys: [...new Set(batch.flatMap(({ draft }) => (draft.address ? [doorKeyOf(draft.address)] : [])).filter(Boolean))],
      externalKeys: batch.flatMap(({ keys }) => keys.external ?? []),
    });
    await this.put(scope, index, ids);
    const open = batch.filter((person) => !person.draft.nameless && matchPerson(compared(person), index.candidates(compared(person), KEYED), KEYED).kind !== 'same');
    const names = [...new Map(open.flatMap(({ draft }) => asked(draft.displayName) ?? []).map((name) => [name.name, name])).values()];
    for (let at = 0; at < names.length; at += NAMES_AT_ONCE) await this.put(scope, index, await this.people.named(scope, names.slice(at, at + NAMES_AT_ONCE)));
  }

  /** Where earlier lists put rows with these keys: the latest list that had one, its rows in their order. */
  async earlier(scope: Scope, importId: Uuid, batch: readonly ReadPerson[]): Promise<Map<string, EarlierRow[]>> {
    const found = new Map<string, EarlierRow[]>();
    for (const row of await this.rows.earlier(scope, importId, [...new Map(batch.map(({ keys }) => [keys.row.toString('hex'), keys.row])).values()])) {
      const key = row.row_key.toString('hex');
      const list = found.get(key) ?? [];
      if (list.length === 0 || list[0]!.import_id === row.import_id) found.set(key, [...list, row]);
    }
    return found;
  }

  private async put(scope: Scope, index: PersonIndex, ids: readonly Uuid[]): Promise<void> {
    const missing = ids.filter((id) => index.get(id) === null);
    for (const row of await this.people.persons(scope, missing)) index.put(candidateOf(row));
  }
}

import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { sameEmail, sortKeyOf } from '@doorstep/kernel';
import { Duplicates, doorKeyOf } from '@doorstep/contacts';
import type { Scope } from '@doorstep/platform/database';
import type { AskedNamesake, CandidateRow } from './data/candidates.repository';
import { CandidatesRepository } from './data/candidates.repository';
import type { EarlierRow } from './data/import-rows.repository';
import { ImportRowsRepository } from './data/import-rows.repository';
import type { MatchCandidate, PersonDraft } from './domain';
import { PersonIndex, alikeOf, factsOf, isNameless, matchPerson } from './domain';
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
    since: [row.created_at.getTime(), row.first_row ?? 0],
    names: [...new Set(names.filter((name): name is string => Boolean(name)))],
    emails: row.emails,
    phones: row.phones.map((phone) => phone.number ?? phone.asTyped),
    addresses: row.addresses,
    workplaces: [...new Set(row.workplaces)],
    externalIds: row.external_keys.map((id) => ({ source: KEYED, id })),
  };
};

/** The names that somebody may be sorted by. Who has a phone or e-mail is asked about namesakes without them alone. */
const askedNamesakes = ({ givenName, familyName, displayName, phones, emails }: PersonDraft): AskedNamesake[] =>
  [{ givenName, familyName }, { givenName: familyName, familyName: givenName }, { displayName }]
    .map((name) => sortKeyOf(name).slice(0, 500)).filter(Boolean).map((key) => ({ key, silent: phones.length + emails.length > 0 }));

/** People of a like name who are compared with one row, the likest first. */
const MOST_LIKE = 20;

/** Looks up whom the rows of a batch may be. */
@Injectable()
export class Candidates {
  constructor(
    private readonly people: CandidatesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly duplicates: Duplicates,
  ) {}

  /** Puts everybody into the index who shares something with one of the rows; names and workplaces are asked for where nothing surer is found. */
  async load(scope: Scope, index: PersonIndex, batch: readonly ReadPerson[]): Promise<void> {
    const ids = await this.people.sharing(scope, {
      phones: [...new Set(batch.flatMap(({ draft }) => draft.phones.flatMap((phone) => phone.number ?? [])))],
      emails: [...new Set(batch.flatMap(({ draft }) => draft.emails.map((email) => sameEmail(email.address))))],
      doorKeys: [...new Set(batch.flatMap(({ draft }) => (draft.address ? [doorKeyOf(draft.address)] : [])).filter(Boolean))],
      externalKeys: batch.flatMap(({ keys }) => keys.external ?? []),
    });
    await this.put(scope, index, ids);
    const open = batch.filter((person) => !person.draft.nameless && matchPerson(compared(person), index.candidates(compared(person), KEYED), KEYED).kind !== 'same');
    const namesakes = new Map(open.flatMap(({ draft }) => askedNamesakes(draft)).map((name) => [`${name.key}|${String(name.silent)}`, name]));
    await this.put(scope, index, await this.people.namesakes(scope, [...namesakes.values()]));
    await this.put(scope, index, await this.duplicates.likeNames(scope, open.map(({ draft }) => ({ ...alikeOf(factsOf(draft, KEYED)), workplacesOnly: draft.phones.length + draft.emails.length > 0 })), MOST_LIKE));
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

import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { notFound } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { TieRow } from './data/ties.repository';
import { TiesRepository } from './data/ties.repository';
import type { RelationshipKind, StandView } from './domain';
import { People } from './people';

export interface NetworkPerson {
  id: Uuid;
  displayName: string;
  /** 0 the person asked about, 1 tied to them, 2 tied to one of those. */
  steps: 0 | 1 | 2;
  assessment: StandView | null;
}

export interface NetworkTie {
  id: Uuid;
  kind: RelationshipKind;
  /** Whom it starts from: of `influences`, the one who moves the other. */
  fromId: Uuid;
  toId: Uuid;
}

export interface NetworkView {
  people: NetworkPerson[];
  ties: NetworkTie[];
  /** There are more than can be drawn. */
  more: boolean;
}

/** What fits into a drawing that can still be read. */
const MOST_NEAR = 24;
const MOST_PEOPLE = 60;
const MOST_TIES = 400;

/** Who is tied to whom around one person, two steps far, and never somebody whom the reader does not see. */
@Injectable()
export class TieNetworks {
  constructor(
    private readonly people: People,
    private readonly rows: TiesRepository,
    private readonly audit: Audit,
  ) {}

  async around(scope: Scope, sentId: Uuid): Promise<NetworkView> {
    const id = (await this.people.currentIds(scope, [sentId])).get(sentId)!;
    const own = await this.rows.of(scope, [id], MOST_TIES);
    const near = await this.seen(scope, own, new Set([id]), MOST_NEAR);
    const theirs = near.ids.length > 0 ? await this.rows.of(scope, near.ids, MOST_TIES) : [];
    const far = await this.seen(scope, theirs, new Set([id, ...near.ids]), MOST_PEOPLE - 1 - near.ids.length);

    const steps = new Map<Uuid, 0 | 1 | 2>([[id, 0], ...near.ids.map((one): [Uuid, 1] => [one, 1]), ...far.ids.map((one): [Uuid, 2] => [one, 2])]);
    const views = new Map((await this.people.lookAt(scope, [...steps.keys()])).map((view) => [view.id, view]));
    const people = [...steps].flatMap(([one, step]): NetworkPerson[] => {
      const view = views.get(one);
      return view ? [{ id: one, displayName: view.displayName, steps: step, assessment: view.assessment }] : [];
    });
    await this.people.looked(scope, [id], 'network');
    const ties = new Map([...own, ...theirs].map((row) => [row.id, row]));
    return {
      people, more: near.more || far.more,
      ties: [...ties.values()].filter((row) => steps.has(row.contact_id) && steps.has(row.other_contact_id))
        .map((row) => ({ id: row.id, kind: row.kind, fromId: row.contact_id, toId: row.other_contact_id })),
    };
  }

  /** Takes a tie away. @throws 404 when it is not this person's, or ties somebody whom who acts does not see. */
  async remove(scope: Scope, sentId: Uuid, tieId: Uuid): Promise<void> {
    const id = (await this.people.currentIds(scope, [sentId])).get(sentId)!;
    const row = await this.rows.find(scope, tieId);
    if (!row || (row.contact_id !== id && row.other_contact_id !== id)) throw notFound();
    await this.people.requireVisible(scope, [row.contact_id, row.other_contact_id]);
    await this.rows.remove(scope, tieId);
    await this.audit.record(scope, { act: 'contacts.tie-removed', subjectKind: 'contact', subjectId: id });
  }

  /** The other ends that are new and may be seen, in the order of the ties. */
  private async seen(scope: Scope, rows: readonly TieRow[], known: ReadonlySet<Uuid>, most: number): Promise<{ ids: Uuid[]; more: boolean }> {
    const ends = [...new Set(rows.flatMap((row) => [row.contact_id, row.other_contact_id]))].filter((one) => !known.has(one));
    const visible = ends.length > 0 ? await this.people.seen(scope, ends) : new Set<Uuid>();
    const found = ends.filter((one) => visible.has(one));
    return { ids: found.slice(0, most), more: found.length > most || rows.length >= MOST_TIES };
  }
}

import { Injectable } from '@nestjs/common';
import { Members } from '@doorstep/accounts';
import type { HeldPart } from '@doorstep/contacts';
import { HeldOnPeople } from '@doorstep/contacts';
import type { Language, Uuid } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import { archive } from '../archive';
import { AudienceNames } from '../data/audience-names.repository';
import type { Reader } from './cell-texts';
import { personJson } from './held-json';
import { personPage } from './page';

/** The file of everything held on one person: a page that people read, and the same for programs (security.md RET-08). */
@Injectable()
export class PersonFile {
  constructor(
    private readonly held: HeldOnPeople,
    private readonly members: Members,
    private readonly audiences: AudienceNames,
    private readonly organizations: OrganizationsService,
  ) {}

  /** The bytes of a ZIP archive, in the scope's one moment. @throws 404 where the person is not there any more. */
  async *write(scope: Scope, contactId: Uuid, language: Language, reason: string | null): AsyncGenerator<Buffer> {
    const person = await this.held.person(scope, contactId);
    const parts = await this.held.read(scope, person.id);
    const organization = await this.organizations.get(scope.organizationId);
    const reader: Reader = {
      language, timeZone: organization.time_zone,
      members: await this.members.names(scope, idsOf(parts, ['member', 'members'])), audiences: await this.audiences.of(scope, idsOf(parts, ['audience'])),
    };
    const head = { name: person.displayName, organization: organization.name, madeAt: scope.now.toISOString(), reason };
    yield* archive([
      { name: 'everything-held.html', chunks: personPage(head, parts, reader) },
      { name: 'everything-held.json', chunks: personJson(head, parts, reader) },
    ]);
  }
}

/** The ids that stand in cells of these kinds. */
const idsOf = (parts: readonly HeldPart[], kinds: readonly string[]): Uuid[] => [...new Set(parts.flatMap(({ section, rows }) =>
  Object.entries(section.cells).filter(([, kind]) => kinds.includes(kind)).flatMap(([name]) => rows.flatMap((row) => (row[name] ?? []) as Uuid | Uuid[]))))];

import { Injectable } from '@nestjs/common';
import { CampaignsService } from '@doorstep/campaigns';
import type { Uuid } from '@doorstep/kernel';
import { DomainError, newId } from '@doorstep/kernel';
import { Audit } from '@doorstep/platform/audit';
import type { Actor, Scope } from '@doorstep/platform/database';
import { Database } from '@doorstep/platform/database';
import type { Created } from '@doorstep/platform/http';
import { refuseOtherContent, requestHash } from '@doorstep/platform/http';
import { DueWork } from '@doorstep/platform/outbox';
import { ImportsRepository } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import type { ImportKind } from './domain';
import { fileNameOf } from './domain';
import type { StoredFile } from './import-files';
import { ImportFiles } from './import-files';
import { FORGET_FILE } from './import-jobs';
import { ImportReading } from './import-reading';
import type { ImportView } from './import-view';
import { ImportViews } from './import-views';

export interface UploadWish {
  id?: Uuid | null;
  campaignId?: Uuid | null;
  kind?: ImportKind;
}

const HOUR = 60 * 60 * 1000;

@Injectable()
export class UploadParts {
  constructor(
    readonly campaigns: CampaignsService,
    readonly views: ImportViews,
    readonly due: DueWork,
    readonly audit: Audit,
  ) {}
}

/** Files that become imports. Opens its own scopes: no transaction waits for a file. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly reading: ImportReading,
    private readonly parts: UploadParts,
  ) {}

  /**
   * Reads a stored file and keeps it as an import. The same id with the same file answers the one that is there.
   * The file is taken away again when it is refused. @throws 422 for what is no list, 404 for a campaign that is not there.
   */
  async create(actor: Actor, file: StoredFile, sentName: string | undefined, wish: UploadWish): Promise<Created<ImportView>> {
    try {
      const made = await this.keep(actor, file, sentName, wish);
      if (!made.created) await this.files.remove(file.key);
      return made;
    } catch (error) {
      await this.files.remove(file.key);
      throw error;
    }
  }

  private async keep(actor: Actor, file: StoredFile, sentName: string | undefined, wish: UploadWish): Promise<Created<ImportView>> {
    const kind = wish.kind ?? 'people';
    if (kind !== 'people') throw new DomainError('imports/kind-not-yet', { field: 'kind' });
    const campaignId = wish.campaignId ?? null;
    const hash = requestHash({ kind, campaignId, file: file.hash.toString('hex') });
    const before = await this.database.withScope(actor, async (scope) => {
      const there = wish.id ? await this.same(scope, wish.id, hash) : null;
      if (there) return { there };
      if (campaignId) await this.parts.campaigns.requireVisible(scope, [campaignId], 'campaignId');
      return { ground: await this.reading.ground(scope, campaignId) };
    });
    if (before.there) return { created: false, value: before.there };
    const bytes = await this.files.read(file.key);
    const read = await this.reading.read(bytes!, { mapping: [], values: {}, options: {} }, before.ground!);
    const id = wish.id ?? newId();
    const stored = await this.reading.stored(actor.organizationId, id, read);
    return this.database.withScope(actor, async (scope) => {
      const until = new Date(scope.now.getTime() + IMPORT_DEFAULTS.keepHours * HOUR);
      const made = await this.imports.insert(scope, id, {
        ...stored, kind, status: 'needs_mapping', campaign_id: campaignId, file_name: fileNameOf(sentName), file_key: file.key, file_hash: file.hash, file_until: until,
      }, hash);
      if (!made) return { created: false, value: (await this.same(scope, id, hash))! };
      await this.parts.due.put(scope, { kind: FORGET_FILE.name, subjectId: id, dueAt: until });
      await this.parts.audit.record(scope, { act: 'imports.uploaded', subjectKind: 'import', subjectId: id, count: read.list.facts.rowEstimate });
      return { created: true, value: await this.parts.views.one(scope, (await this.imports.find(scope, id))!) };
    });
  }

  private async same(scope: Scope, id: Uuid, hash: Buffer): Promise<ImportView | null> {
    const row = await this.imports.find(scope, id);
    if (!row) return null;
    refuseOtherContent(row.request_hash, hash);
    return this.parts.views.one(scope, row);
  }
}

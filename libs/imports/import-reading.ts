import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { dayIn } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import type { Scope } from '@doorstep/platform/database';
import type { ImportChange } from './data/imports.repository';
import { IMPORT_DEFAULTS } from './defaults';
import type { KnownNames, StoredPreview } from './domain';
import type { ImportAnswers } from './import-answers';
import { ImportViews } from './import-views';
import type { ExplainedList, ReadList } from './list-reader';
import { explainList, readList } from './list-reader';
import { Places } from './places';
import type { Delimiter, Encoding } from './reading';

/** What the reading of a list depends on beside its bytes. */
export interface ReadingGround {
  readonly known: KnownNames;
  readonly region: string;
  readonly today: string;
}

export interface ReadImport {
  readonly list: ReadList;
  readonly explained: ExplainedList;
}

/** Reads a list with the answers so far, and puts what was seen into the form that is kept. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly places: Places,
    private readonly organizations: OrganizationsService,
    private readonly views: ImportViews,
  ) {}

  async ground(scope: Scope, campaignId: Uuid | null): Promise<ReadingGround> {
    const organization = await this.organizations.get(scope.organizationId);
    return { known: (await this.places.known(scope, campaignId)).names, region: organization.default_region, today: dayIn(scope.now, organization.time_zone) };
  }

  /** Works on the bytes alone: no transaction is open while it does. */
  async read(bytes: Uint8Array, answers: ImportAnswers, ground: ReadingGround): Promise<ReadImport> {
    const { encoding, delimiter, dateOrder = null, attestation } = answers.options;
    const list = await readList(bytes, { encoding: encoding as Encoding | null, delimiter: delimiter as Delimiter | null });
    const explained = await explainList(list, { mapping: answers.mapping, values: answers.values, dateOrder, attested: Boolean(attestation), ...ground });
    return { list, explained };
  }

  /** The columns of the import's row that follow from the reading. */
  async stored(organizationId: Uuid, id: Uuid, { list, explained }: ReadImport): Promise<ImportChange> {
    const preview: StoredPreview = {
      rows: list.rows.filter((row) => row.rejection === null).slice(0, IMPORT_DEFAULTS.previewRows).map(({ row, cells }) => ({
        row, cells: list.columns.map((column) => (column.problem ? '' : Array.from(cells[column.index] ?? '').slice(0, 200).join(''))),
      })),
      samples: list.columns.map((column) => column.samples.map((sample) => Array.from(sample).slice(0, 200).join(''))),
      examples: explained.examples,
    };
    const { encoding, delimiter, headerRow, rowEstimate } = list.facts;
    return {
      encoding, delimiter, header_row: headerRow, row_estimate: rowEstimate,
      reading: {
        ...list.facts, dateOrder: explained.dateOrder, dateOrderAsked: explained.dateOrderAsked, bringsPersons: explained.bringsPersons,
        unanswered: explained.unanswered.map((column) => column.index),
      },
      columns: list.columns.map(({ samples: _, ...column }) => column),
      problems: [...explained.problems], asked_values: [...explained.asked],
      sealed_preview: await this.views.sealPreview(organizationId, id, preview),
    };
  }
}

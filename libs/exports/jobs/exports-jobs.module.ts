import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { ExportFiles } from '../export-files';
import { MAKE_EXPORT, REMOVE_EXPORT } from '../export-jobs';
import { ExportMaker } from '../export-maker';
import { ExportMakingModule } from '../export-making.module';
import { RemoveExport } from '../remove-export';

/** The worker's door to exports. */
@Module({ imports: [ExportMakingModule, OutboxModule] })
export class ExportsJobsModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly maker: ExportMaker,
    private readonly removal: RemoveExport,
    private readonly files: ExportFiles,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(MAKE_EXPORT, {
      run: ({ organizationId, id }, { signal }) => this.maker.run(organizationId, id, signal),
      exhausted: (scope, id, code) => this.maker.giveUp(scope, id, code),
    });
    this.handlers.add(REMOVE_EXPORT, (scope, id) => this.removal.run(scope, id));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.files.removeOld();
  }
}

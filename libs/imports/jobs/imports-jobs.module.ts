import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { DueWorkHandlers, OutboxModule } from '@doorstep/platform/outbox';
import { DryRunner } from '../dry-runner';
import { ForgetFile } from '../forget-file';
import { ImportFiles } from '../import-files';
import { CHECK_IMPORT, FORGET_FILE, RUN_IMPORT } from '../import-jobs';
import { ImportRunner } from '../import-runner';
import { ImportRunningModule } from '../import-running.module';
import { ImportsModule } from '../imports.module';

/** The worker's door to imports. */
@Module({ imports: [ImportsModule, ImportRunningModule, OutboxModule] })
export class ImportsJobsModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly runner: ImportRunner,
    private readonly checker: DryRunner,
    private readonly forget: ForgetFile,
    private readonly files: ImportFiles,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(RUN_IMPORT, {
      run: ({ organizationId, id }, { signal }) => this.runner.run(organizationId, id, signal),
      exhausted: (scope, id, code) => this.runner.giveUp(scope, id, code),
    });
    this.handlers.addApart(CHECK_IMPORT, {
      run: ({ organizationId, id }, { signal }) => this.checker.run(organizationId, id, signal),
      exhausted: (scope, id, code) => this.runner.giveUp(scope, id, code),
    });
    this.handlers.add(FORGET_FILE, (scope, id) => this.forget.run(scope, id));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.files.removeOld();
  }
}

import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Database } from '@doorstep/platform/database';
import { DueWorkHandlers } from '@doorstep/platform/outbox';
import { CARRY_NAME } from './carry-name.job';
import { WorkplaceRenames } from './workplace-renames';

/** The worker's part of giving a workplace another name. */
@Injectable()
export class NameCarrying implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly database: Database,
    private readonly renames: WorkplaceRenames,
  ) {}

  onModuleInit(): void {
    this.handlers.addApart(CARRY_NAME, {
      run: ({ organizationId, id }, { signal }) => this.renames.run(this.database, organizationId, id, signal),
      exhausted: async () => undefined,
    });
  }
}

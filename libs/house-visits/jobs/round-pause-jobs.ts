import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DueWorkHandlers } from '@doorstep/platform/outbox';
import { END_ROUND_PAUSE } from '../end-round-pause.job';
import { RoundPauses } from '../round-pauses.service';

/** Pauses whose time is over. */
@Injectable()
export class RoundPauseJobs implements OnModuleInit {
  constructor(
    private readonly handlers: DueWorkHandlers,
    private readonly pauses: RoundPauses,
  ) {}

  onModuleInit(): void {
    this.handlers.add(END_ROUND_PAUSE, (scope, id) => this.pauses.endByItself(scope, id));
  }
}

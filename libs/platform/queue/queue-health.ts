import { Inject, Injectable } from '@nestjs/common';
import type { QueueBackend } from './backend';

export const QUEUE_BACKEND = Symbol('queue backend');

const PATIENCE_MS = 2_000;

/** Whether the queue's store answers. */
@Injectable()
export class QueueHealth {
  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /** True when it answered within two seconds; never throws. */
  async check(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
    try {
      return await Promise.race([this.backend.ping().then(() => true as const), late]);
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}

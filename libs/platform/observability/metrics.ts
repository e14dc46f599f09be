import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures of this process for the operator's monitor: names of jobs and states, never of people. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly jobs = new Counter({ name: 'doorstep_jobs_total', help: 'Jobs that ended, by outcome', labelNames: ['job', 'outcome'], registers: [this.registry] });
  private readonly jobSeconds = new Histogram({
    name: 'doorstep_job_seconds', help: 'How long jobs took', labelNames: ['job'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60], registers: [this.registry],
  });
  private readonly messages = new Counter({ name: 'doorstep_messages_total', help: 'Messages by the state they reached', labelNames: ['channel', 'state'], registers: [this.registry] });
  private readonly dueWork = new Gauge({ name: 'doorstep_due_work', help: 'Rows of due work that are due and wait', registers: [this.registry] });
  private readonly sweeps = new Counter({ name: 'doorstep_sweeps_total', help: 'Passes of the sweep', labelNames: ['outcome'], registers: [this.registry] });
  private readonly notes = new Counter({ name: 'doorstep_note_cautions_total', help: 'Notes that were kept although their words were asked about, by what they spoke of; never the words', labelNames: ['kind'], registers: [this.registry] });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'doorstep_' });
  }

  job(job: string, outcome: string, seconds: number): void {
    this.jobs.inc({ job, outcome });
    this.jobSeconds.observe({ job }, seconds);
  }

  message(channel: string, state: string): void {
    this.messages.inc({ channel, state });
  }

  noteCaution(kind: string): void {
    this.notes.inc({ kind });
  }

  sweep(outcome: 'led' | 'stood-by' | 'failed', due?: number): void {
    this.sweeps.inc({ outcome });
    if (due !== undefined) this.dueWork.set(due);
  }
}

import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import type { Scope } from '@doorstep/platform/database';

/** What an occasion is asked about: ids only. */
export interface OccasionMessage {
  readonly occasionId: Uuid;
  readonly dedupeKey: string;
  readonly userId: Uuid | null;
  readonly contactId: Uuid | null;
  readonly dueAt: Date;
}

/** What messages can be about, filled by the rooms above; one entry for each kind. */
export interface MessageOccasion {
  /** `room.what`, such as `follow-ups.due`. */
  readonly kind: string;
  /** Whether the message should still go, asked in the transaction that claims it: false suppresses it as cancelled. */
  stillDue(scope: Scope, message: OccasionMessage): Promise<boolean>;
}

@Injectable()
export class MessageOccasions {
  private readonly occasions = new Map<string, MessageOccasion>();

  /** @throws Error at start for a second entry of one kind. */
  add(occasion: MessageOccasion): void {
    if (this.occasions.has(occasion.kind)) throw new Error(`the occasion ${occasion.kind} is registered twice`);
    this.occasions.set(occasion.kind, occasion);
  }

  /** @throws Error for a kind that no room has registered. */
  of(kind: string): MessageOccasion {
    const occasion = this.occasions.get(kind);
    if (!occasion) throw new Error(`no occasion ${kind}`);
    return occasion;
  }
}

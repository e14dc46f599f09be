import { Shown } from '@doorstep/platform/http';
import { RELATIONSHIP_KINDS } from '../domain';
import type { RelationshipKind } from '../domain';
import { ContactStandAnswer } from './contact.answers';
import { HistoryAuthor } from './history.forms';

export class NetworkPersonAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() displayName!: string;
  @Shown({ type: 'integer', enum: [0, 1, 2], description: 'how many ties away' }) steps!: 0 | 1 | 2;
  @Shown({ type: ContactStandAnswer, nullable: true }) assessment!: ContactStandAnswer | null;
}

export class NetworkTieAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ enum: RELATIONSHIP_KINDS }) kind!: RelationshipKind;
  @Shown({ format: 'uuid' }) fromId!: string;
  @Shown({ format: 'uuid' }) toId!: string;
}

export class NetworkAnswer {
  @Shown({ type: [NetworkPersonAnswer] }) people!: NetworkPersonAnswer[];
  @Shown({ type: [NetworkTieAnswer] }) ties!: NetworkTieAnswer[];
  @Shown({ description: 'there are more than are told' }) more!: boolean;
}

export class ReaderAnswer {
  @Shown({ type: HistoryAuthor }) by!: HistoryAuthor;
  @Shown({ format: 'date-time' }) lastAt!: string;
  @Shown({ type: 'integer', description: 'how often they opened the profile' }) times!: number;
}

export class ReaderPage {
  @Shown({ type: [ReaderAnswer] }) items!: ReaderAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
}

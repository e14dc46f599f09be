import { Shown } from '@doorstep/platform/http';
import { AssessmentAnswer, ConsentAnswer, NoteAnswer, RelationshipAnswer, TimelineEntryAnswer } from './history.forms';

const cursor = { type: String, nullable: true } as const;
const total = { type: 'integer', required: false, description: 'with `count=true`' } as const;

export class AssessmentPage {
  @Shown({ type: [AssessmentAnswer] }) items!: AssessmentAnswer[];
  @Shown(cursor) nextCursor!: string | null;
  @Shown(total) total?: number;
}

export class ConsentPage {
  @Shown({ type: [ConsentAnswer] }) items!: ConsentAnswer[];
  @Shown(cursor) nextCursor!: string | null;
  @Shown(total) total?: number;
}

export class RelationshipPage {
  @Shown({ type: [RelationshipAnswer] }) items!: RelationshipAnswer[];
  @Shown(cursor) nextCursor!: string | null;
  @Shown(total) total?: number;
}

export class NotePage {
  @Shown({ type: [NoteAnswer] }) items!: NoteAnswer[];
  @Shown(cursor) nextCursor!: string | null;
  @Shown(total) total?: number;
}

export class TimelinePage {
  @Shown({ type: [TimelineEntryAnswer] }) items!: TimelineEntryAnswer[];
  @Shown(cursor) nextCursor!: string | null;
  @Shown(total) total?: number;
}

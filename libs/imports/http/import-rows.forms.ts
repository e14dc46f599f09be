import { ListQuery, QueryAny, QueryFlag, Shown } from '@doorstep/platform/http';
import type { RowOutcome } from '../domain';
import { ROW_OUTCOMES } from '../domain';
import { ImportProblemResponse } from './imports.forms';

export class ImportRowsQuery extends ListQuery {
  @QueryAny(ROW_OUTCOMES) outcome?: RowOutcome[];
  @QueryFlag() warnings: boolean = false;
  @QueryFlag() unclear: boolean = false;
}

export class ImportRowResponse {
  @Shown({ type: 'integer' }) row!: number;
  @Shown({ enum: ROW_OUTCOMES, nullable: true }) outcome!: RowOutcome | null;
  @Shown({ type: ImportProblemResponse, nullable: true, description: 'why a rejected row stays out' }) reason!: ImportProblemResponse | null;
  @Shown({ description: 'waits in /duplicates' }) unclear!: boolean;
  @Shown({ type: String, format: 'uuid', nullable: true, description: 'the pair of /duplicates that it waits in' }) duplicateId!: string | null;
  @Shown({ type: String, format: 'uuid', nullable: true }) contactId!: string | null;
  @Shown({ type: String, nullable: true }) displayName!: string | null;
  @Shown({ type: [ImportProblemResponse] }) problems!: ImportProblemResponse[];
  @Shown({ type: [String], description: 'as they stand in the list; empty once the file is gone' }) cells!: string[];
}

export class ImportRowPage {
  @Shown({ type: [ImportRowResponse] }) items!: ImportRowResponse[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}

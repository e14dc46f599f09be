import { StubRow } from '../../../ui/stub';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import type { ImportSummary } from '../list-import';
import { useImportWords } from '../words';

const waits = new Set(['needs_mapping', 'mapped', 'checked']);

/** An earlier import: when, which file, what became of it. */
export function ImportRow({ list, campaign }: { list: ImportSummary; campaign?: string }) {
  const say = useImportWords();
  const reader = useReader();
  const { month, day } = reader.stubDay(reader.dayOf(list.createdAt));
  const { counts, status } = list;
  const over = status === 'done';
  return (
    <StubRow
      stub={day}
      stubSmall={month}
      title={list.fileName}
      line={[campaign, list.createdBy?.name, over && say('row.counts', { created: counts.created, updated: counts.updated, rejected: counts.rejected })].filter(Boolean).join(' · ')}
      to={`/import/${list.id}`}
    >
      {!over && <span><Tag kind={waits.has(status) ? 'now' : status === 'failed' ? 'bad' : undefined}>{say(`status.${status}`)}</Tag></span>}
    </StubRow>
  );
}

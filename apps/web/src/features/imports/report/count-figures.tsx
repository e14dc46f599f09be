import { Figures, type Figure } from '../../../ui/figures';
import type { Counts } from '../list-import';
import { useImportWords } from '../words';

const kinds = ['created', 'updated', 'unchanged', 'rejected', 'warnings', 'unclear'] as const;

/** What became of the rows; with `open` each number leads to its rows, the unclear ones to who is who. */
export function CountFigures({ counts, open }: { counts: Counts; open?: string }) {
  const say = useImportWords();
  const to = (kind: (typeof kinds)[number]): string | undefined => {
    if (!open || counts[kind] === 0) return undefined;
    if (kind === 'unclear') return `/people/same?importId=${open}`;
    return `/import/${open}/rows?show=${kind}`;
  };
  const figures = kinds.map((kind): Figure => ({
    n: counts[kind],
    to: to(kind),
    label: say(`count.${kind}`),
    ...(kind === 'unclear' && counts.unclear > 0 && { note: say('count.unclearNote'), tone: 'now' as const }),
    ...(kind === 'rejected' && counts.rejected > 0 && { note: say('count.rejectedNote'), tone: 'bad' as const }),
  }));
  return <Figures figures={figures} />;
}

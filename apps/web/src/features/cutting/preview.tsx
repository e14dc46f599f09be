import { Figures } from '../../ui/figures';
import { Problem } from '../../ui/problem';
import { Section } from '../../ui/stub';
import type { Cut } from './cuts';
import { LeftOut } from './left-out';
import { ListRows } from './list-rows';
import { useCuttingWords } from './words';

const mostRows = 8;

/** What would be made of it, while it is being chosen. */
export function Preview({ cut, settled, failure, onRetry }: { cut: Cut | undefined; settled: boolean; failure: unknown; onRetry: () => void }) {
  const say = useCuttingWords();
  const lists = cut?.lists ?? [];
  const doors = lists.reduce((sum, list) => sum + list.doors, 0);
  const people = lists.reduce((sum, list) => sum + list.people, 0);
  const minutes = lists.flatMap((list) => list.minutes ?? []);
  return (
    <Section title={say('preview')}>
      <div className="col" aria-busy={!settled}>
        <p role="status" className="small quiet">{failure ? '' : !settled ? say('preview.counting') : lists.length === 0 ? say('preview.nobody') : minutes.length > 0 && say('list.range', { from: Math.min(...minutes), to: Math.max(...minutes) })}</p>
        {failure !== null && failure !== undefined && <Problem failure={failure} onRetry={onRetry} />}
        {cut && lists.length > 0 && (
          <>
            <Figures figures={[{ n: lists.length, label: say('sum.lists', { n: lists.length }) }, { n: doors, label: say('sum.doors', { n: doors }) }, { n: people, label: say('sum.people', { n: people }) }, { n: cut.leftOut.length, label: say('sum.leftOut') }]} />
            <ListRows lists={lists} most={mostRows} />
          </>
        )}
        {cut && <LeftOut cut={cut} />}
      </div>
    </Section>
  );
}

import { Rows, StubRow } from '../../ui/stub';
import { useReader } from '../../words';
import type { CutList } from './cuts';
import { useCuttingWords } from './words';

/** The lists of a cut: doors on the stub, whose it is, people and minutes. `most` leaves the others to a number. */
export function ListRows({ lists, most = Infinity }: { lists: readonly CutList[]; most?: number }) {
  const say = useCuttingWords();
  const { count } = useReader();
  const long = (minutes: number) => (minutes < 60 ? say('list.short', { minutes }) : say('list.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }));
  return (
    <>
      <Rows label={say('made.lists')}>
        {lists.slice(0, most).map((list, i) => (
          <StubRow key={list.id ?? i} stub={count(list.doors)} stubSmall={say('sum.doors', { n: list.doors })} title={list.name} to={list.id ? `/visits/${list.id}` : undefined}
            line={[say('list.line', { people: list.people }), ...(list.minutes === null ? [] : [long(list.minutes)])].join(' · ')} />
        ))}
      </Rows>
      {lists.length > most && <p className="small quiet">{say('list.more', { n: lists.length - most })}</p>}
    </>
  );
}

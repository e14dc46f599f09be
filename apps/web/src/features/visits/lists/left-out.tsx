import { LEFT_OUT_OF_LISTS } from '@doorstep/house-visits/domain';
import { Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { OverrideButton } from '../../hand-out/override-button';
import type { VisitList } from '../types';
import { useVisitWords } from '../words';

/** Who was not taken onto the list, and why: a number and a sentence for each reason. */
export function LeftOut({ list }: { list: Pick<VisitList, 'leftOut'> }) {
  const say = useVisitWords();
  const { count } = useReader();
  if (list.leftOut.length === 0) return null;
  return (
    <Section title={say('leftOut')} n={count(list.leftOut.length)}>
      <ul className="small">
        {LEFT_OUT_OF_LISTS.map((reason) => {
          const n = list.leftOut.filter((one) => one.reason === reason).length;
          return n > 0 && <li key={reason}>{say(`leftOut.${reason}`, { n })}</li>;
        })}
      </ul>
      {'status' in list && <OverrideButton list={list as VisitList} />}
    </Section>
  );
}

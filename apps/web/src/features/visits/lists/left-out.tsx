import { Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { OverrideButton } from '../../hand-out/override-button';
import type { VisitList } from '../types';
import { useVisitWords } from '../words';

const reasons = ['do_not_contact', 'on_open_list', 'no_address', 'unsafe', 'list_full'] as const;

/** Who was not taken onto the list, and why: a number and a sentence for each reason. */
export function LeftOut({ list }: { list: Pick<VisitList, 'leftOut'> }) {
  const say = useVisitWords();
  const { count } = useReader();
  if (list.leftOut.length === 0) return null;
  return (
    <Section title={say('leftOut')} n={count(list.leftOut.length)}>
      <ul className="small">
        {reasons.map((reason) => {
          const n = list.leftOut.filter((one) => one.reason === reason).length;
          return n > 0 && <li key={reason}>{say(`leftOut.${reason}`, { n })}</li>;
        })}
      </ul>
      {'status' in list && <OverrideButton list={list as VisitList} />}
    </Section>
  );
}

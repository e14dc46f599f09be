import { LEFT_OUT_OF_LISTS, type LeftOutOfList } from '@doorstep/house-visits/domain';
import { useState } from 'react';
import { laterSheet } from '../../../ui/later';
import { Section } from '../../../ui/stub';
import { useReader } from '../../../words';
import { OverrideButton } from '../../hand-out/override-button';
import type { VisitList } from '../types';
import { useVisitWords } from '../words';

const LeftOutSheet = laterSheet(async () => (await import('./left-out-sheet')).LeftOutSheet);

/** Who was not taken onto the list, and why: a number and a sentence for each reason, which opens to its people. */
export function LeftOut({ list }: { list: Pick<VisitList, 'leftOut'> }) {
  const say = useVisitWords();
  const { count } = useReader();
  const [open, setOpen] = useState<LeftOutOfList | null>(null);
  if (list.leftOut.length === 0) return null;
  const of = (reason: LeftOutOfList) => list.leftOut.filter((one) => one.reason === reason);
  return (
    <Section title={say('leftOut')} n={count(list.leftOut.length)}>
      <ul className="small">
        {LEFT_OUT_OF_LISTS.map((reason) => {
          const n = of(reason).length;
          return n > 0 && <li key={reason}><button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(reason)}>{say(`leftOut.${reason}`, { n })}</button></li>;
        })}
      </ul>
      {'status' in list && <OverrideButton list={list as VisitList} />}
      {open && <LeftOutSheet title={say(`leftOut.${open}`, { n: of(open).length })} contactIds={of(open).map(({ contactId }) => contactId)} onClose={() => setOpen(null)} />}
    </Section>
  );
}

import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useMay } from '../../../app/session/session';
import { Rows, StubRow } from '../../../ui/stub';
import { Sheet } from '../../../ui/sheet';
import { useOnline } from '../../../outbox/sync';
import { useTyped } from '../../../outbox/use-typed';
import { useVisitWords } from '../words';
import { checkPhone, type PhoneProblem } from './check-phone';
import type { NamedPerson } from './door-form';
import styles from './door.module.css';
import { useKnown, type Known } from './use-known';

interface AddPersonProps { draftKey: string | null; open: boolean; title: string; onClose: () => void; onAdd: (person: NamedPerson) => void }

const NOTHING = { name: '', phone: '' };

/**
 * One name is enough. With a signal, people who are known already are offered, and a number that was typed goes to
 * whoever is chosen; without, the name is new and looked at later. What is being typed stays when the sheet is closed.
 */
export function AddPerson({ draftKey, open, title, onClose, onAdd }: AddPersonProps) {
  const say = useVisitWords();
  const online = useOnline();
  const typed = useTyped<{ name: string; phone: string }>(draftKey);
  const { name, phone } = typed.value ?? NOTHING;
  const [doubt, setDoubt] = useState<{ about: string; problem: PhoneProblem } | null>(null);
  const [missing, setMissing] = useState(false);
  // Who may write cards is shown whose number it is, and told that it is added; from others it goes along with the visit, and a lead looks at it.
  const mayWrite = useMay('contacts.write');
  const known = useKnown(name, mayWrite ? phone : '', open && online);
  const close = () => { setDoubt(null); setMissing(false); onClose(); };
  const give = (person: NamedPerson) => { onAdd(person); typed.done(); close(); };
  const takesNumber = (one: Known) => mayWrite && phone.trim() !== '' && !one.samePhone;
  const choose = async (one: Known) => {
    const takes = phone.trim() !== '' && !one.samePhone;
    const problem = takes ? await checkPhone(phone) : null;
    if (problem) return setDoubt({ about: phone, problem });
    give({ id: one.id, name: one.displayName, phone: takes ? phone.trim() : '', known: true });
  };
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!name.trim()) return setMissing(true);
    const problem = await checkPhone(phone);
    // What looks cut short may be kept by saying so a second time; what is no number would be refused.
    const warned = problem === 'incomplete' && doubt?.about === phone;
    setDoubt(problem && { about: phone, problem });
    if (problem && !warned) return;
    give({ id: newId(), name: name.trim(), phone: phone.trim(), known: false });
  };
  return (
    <Sheet open={open} onClose={close} title={title}>
      <form className="form" onSubmit={(event) => void add(event)}>
        <TextInput data-autofocus label={say('person.name')} value={name} maxLength={200} autoComplete="off" error={missing && !name.trim() && say('person.missing')} onChange={(event) => typed.type({ name: event.currentTarget.value, phone })} />
        {known.length > 0 && (
          <div className={styles.found}>
            <h3>{say('person.known')}</h3>
            <Rows>
              {known.map((one) => (
                <StubRow
                  key={one.id}
                  stub=""
                  title={one.displayName}
                  line={[one.worksiteName, one.samePhone && say('person.samePhone')].filter(Boolean).join(' · ')}
                  act={<Button variant="outline" onClick={() => void choose(one)}>{say(takesNumber(one) ? 'person.addNumber' : 'choose')}</Button>}
                />
              ))}
            </Rows>
          </div>
        )}
        <TextInput label={say('person.phone')} description={say('optional')} inputMode="tel" autoComplete="off" value={phone} maxLength={40} error={doubt?.about === phone && say(`person.${doubt.problem}`)} onChange={(event) => typed.type({ name, phone: event.currentTarget.value })} />
        <Button type="submit" variant="filled">{say('add')}</Button>
      </form>
    </Sheet>
  );
}

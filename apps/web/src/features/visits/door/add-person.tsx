import { answer, api } from '@doorstep/api-client';
import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type SyntheticEvent } from 'react';
import { Rows, StubRow } from '../../../ui/stub';
import { Sheet } from '../../../ui/sheet';
import { useOnline } from '../../../outbox/sync';
import type { Page } from '../types';
import { useVisitWords } from '../words';
import { checkPhone, type PhoneProblem } from './check-phone';
import type { NamedPerson } from './door-form';
import styles from './door.module.css';

interface Found { id: string; displayName: string; worksiteName: string | null }

/** One name is enough. With a signal, people who are known already are offered; without, the name is new and looked at later. */
export function AddPerson({ open, title, onClose, onAdd }: { open: boolean; title: string; onClose: () => void; onAdd: (person: NamedPerson) => void }) {
  const say = useVisitWords();
  const online = useOnline();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [doubt, setDoubt] = useState<{ about: string; problem: PhoneProblem } | null>(null);
  const [missing, setMissing] = useState(false);
  const q = useDeferredValue(name.trim());
  const known = useQuery({
    queryKey: ['contacts', 'search', q],
    enabled: open && online && q.length >= 2,
    retry: false,
    queryFn: async (): Promise<Page<Found>> => answer(api.GET('/api/v1/contacts', { params: { query: { q, limit: 5 } } })),
  });
  const close = () => { setName(''); setPhone(''); setDoubt(null); setMissing(false); onClose(); };
  const give = (person: NamedPerson) => { onAdd(person); close(); };
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
        <TextInput data-autofocus label={say('person.name')} value={name} maxLength={200} autoComplete="off" error={missing && !name.trim() && say('person.missing')} onChange={(event) => setName(event.currentTarget.value)} />
        {known.data && known.data.items.length > 0 && (
          <div className={styles.found}>
            <h3>{say('person.known')}</h3>
            <Rows>
              {known.data.items.map((one) => (
                <StubRow key={one.id} stub="" title={one.displayName} line={one.worksiteName} act={<Button variant="outline" onClick={() => give({ id: one.id, name: one.displayName, phone: '', known: true })}>{say('choose')}</Button>} />
              ))}
            </Rows>
          </div>
        )}
        <TextInput label={say('person.phone')} description={say('optional')} inputMode="tel" autoComplete="off" value={phone} maxLength={40} error={doubt?.about === phone && say(`person.${doubt.problem}`)} onChange={(event) => setPhone(event.currentTarget.value)} />
        <Button type="submit" variant="filled">{say('add')}</Button>
      </form>
    </Sheet>
  );
}

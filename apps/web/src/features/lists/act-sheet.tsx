import type { BulkActName, BulkTarget } from '@doorstep/contacts/domain';
import { newId } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMay, useSession } from '../../app/session/session';
import { Select } from '../../ui/form';
import { Problem } from '../../ui/problem';
import { Sheet } from '../../ui/sheet';
import { useCampaigns } from '../people/campaigns';
import { useChoices, type Choice } from '../people/list/choices';
import { queryOf, writeFilters, type Filters } from '../people/list/filters';
import type { Selection } from '../people/list/use-selection';
import { bulkActsKey, doToMany, type BulkAct } from './bulk-acts';
import styles from './lists.module.css';
import { useListWords } from './words';

/** What can be done, in the order of how often it is; and what each is done with. */
const ACTS: Record<BulkActName, keyof BulkTarget> = {
  tag: 'tag', untag: 'tag', assign: 'userId', unassign: 'userId', add_to_campaign: 'campaignId', remove_from_campaign: 'campaignId', add_to_unit: 'unitId', add_to_visit_list: 'visitListId',
};
const FOR_LEADS: readonly BulkActName[] = ['assign', 'unassign'];

interface ActSheetProps { selection: Selection; filters: Filters; n: number; onClose: () => void; onDone: (act: BulkAct) => void }

/** First what to do, then with which tag, campaign, unit, list or person; then it is done in one stroke, or by the worker where they are very many. */
export function ActSheet({ selection, filters, n, onClose, onDone }: ActSheetProps) {
  const say = useListWords();
  const role = useSession()?.organization.role;
  const lead = role === 'admin' || role === 'lead';
  const [act, setAct] = useState<BulkActName | null>(null);
  const mayCut = useMay('visit-lists.write');
  const navigate = useNavigate();
  const cut = () => {
    const address = selection.everybody ? `/visits/cut?${new URLSearchParams([...writeFilters(filters), ['from', 'people']])}` : '/visits/cut?from=people';
    void navigate(address, selection.everybody ? undefined : { state: { contactIds: [...selection.ids] } });
  };
  const acts = (Object.keys(ACTS) as BulkActName[]).filter((one) => lead || !FOR_LEADS.includes(one));
  return (
    <Sheet open onClose={onClose} title={act ? say(`act.${act}`) : say('select.act')}>
      {!act && (
        <ul className={styles.choices}>
          {mayCut && <li><button type="button" onClick={cut}><b>{say('act.cut')}</b></button></li>}
          {acts.map((one) => <li key={one}><button type="button" onClick={() => setAct(one)}><b>{say(`act.${one}`)}</b></button></li>)}
        </ul>
      )}
      {act && <TargetForm act={act} selection={selection} filters={filters} n={n} onDone={onDone} />}
    </Sheet>
  );
}

function TargetForm({ act, selection, filters, n, onDone }: Omit<ActSheetProps, 'onClose'> & { act: BulkActName }) {
  const say = useListWords();
  const client = useQueryClient();
  const member = ACTS[act];
  const [value, setValue] = useState('');
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  // Sent again after a lost answer it is the same act; with another target it is another one.
  const sent = useRef({ value: '', id: newId() });
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const text = value.trim();
    if (!text) return setMissing(true);
    if (sent.current.value !== text) sent.current = { value: text, id: newId() };
    const whom = selection.everybody ? { filter: queryOf({ ...filters, sort: '-lastTouchedAt' }) } : { contactIds: [...selection.ids] };
    setSending(true);
    setFailure(null);
    try {
      const done = await doToMany({ id: sent.current.id, act, target: { [member]: text }, ...whom });
      await Promise.all([client.invalidateQueries({ queryKey: ['contacts'] }), client.invalidateQueries({ queryKey: bulkActsKey })]);
      onDone(done);
    } catch (why) {
      setFailure(why);
    } finally {
      setSending(false);
    }
  };
  const error = missing && !value.trim() ? say('target.missing') : undefined;
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      {failure !== null && <Problem failure={failure} />}
      {member === 'tag'
        ? <TextInput label={say('target.tag')} value={value} maxLength={50} error={error} data-autofocus onChange={(event) => setValue(event.currentTarget.value)} />
        : <TargetSelect member={member} value={value} error={error} onChange={setValue} />}
      <Button variant="filled" type="submit" loading={sending}>{say('target.do', { n })}</Button>
    </form>
  );
}

function TargetSelect({ member, value, error, onChange }: { member: Exclude<keyof BulkTarget, 'tag'>; value: string; error?: string; onChange: (id: string) => void }) {
  const say = useListWords();
  const me = useSession()?.user;
  const campaigns = useCampaigns();
  const users = useChoices('assigneeId', member === 'userId');
  const units = useChoices('unitId', member === 'unitId');
  const lists = useChoices('visitListId', member === 'visitListId');
  const options: Choice[] = { userId: users.map((one) => (one.value === me?.id ? { ...one, label: say('target.me', { name: one.label }) } : one)), unitId: units, visitListId: lists, campaignId: campaigns.map(({ id, name }) => ({ value: id, label: name })) }[member];
  return <Select id="bulk-target" label={say(`target.${member}`)} placeholder={say('target.choose')} value={value} options={options} error={error} onChange={(event) => onChange(event.currentTarget.value)} />;
}

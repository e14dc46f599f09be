import { Button, TextInput, Textarea } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useState } from 'react';
import { Page } from '../app/shell/page';
import type { Sync } from '../outbox/sync';
import * as Ui from '../ui';
import { Form, LabelInput, useForm } from '../ui/form';

/* Every part on one page, for those who build screens: `npx vite build --config apps/web/vite.config.ts --mode gallery`, or /gallery in development. Not in a shipped build; its words are samples. */

const sync: Sync = { state: 'waiting', waiting: 3, sending: null, needsYou: 0, oldest: '2026-10-15T00:05:00Z', online: false, failing: false, signIn: false, others: 0, mixed: false, known: true };
const bars: Ui.Bar[] = [{ label: 'Housekeeping', value: 25, of: 43 }, { label: 'Kitchen', value: 11, of: 38 }, { label: 'Front desk, banquets', value: null }];

function Choices() {
  const [stand, setStand] = useState<Ui.Stand | null>(1);
  const [answer, setAnswer] = useState<'yes' | 'maybe' | 'no' | null>('maybe');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Ui.Section title="What matters most?"><Ui.Chips label="Issues"><Ui.Chip chosen onToggle={() => undefined}>Room quota</Ui.Chip><Ui.Chip chosen={false} onToggle={() => undefined}>Schedule</Ui.Chip><Ui.AddChip onClick={() => setOpen(true)}>Other</Ui.AddChip><Ui.FilterChip label="Hotel Almendro" onRemove={() => undefined} /></Ui.Chips></Ui.Section>
      <Ui.Section title="Sign the petition"><Ui.Segments label="Sign the petition" value={answer} onChange={setAnswer} options={[{ value: 'yes', label: 'Yes' }, { value: 'maybe', label: 'Maybe' }, { value: 'no', label: 'No' }]} /></Ui.Section>
      <div style={{ marginTop: 16 }}><Ui.StandChooser label="Where does Rosa stand?" hint="Step away first" value={stand} onChange={setStand} /></div>
      <Ui.Sheet open={open} onClose={() => setOpen(false)} title="Add a person"><TextInput label="Name" /></Ui.Sheet>
    </>
  );
}

function FormSample() {
  const form = useForm({
    start: { name: '', phone: '', texts: {}, note: '' },
    check: () => [{ field: 'name', message: 'Please write at least one name.' }, { field: 'phone', message: 'This phone number does not look complete.' }],
    send: async () => undefined,
  });
  return (
    <Form form={form}>
      <TextInput {...form.text('name')} label="Name" description="As the person writes it" />
      <TextInput {...form.text('phone')} label="Phone" />
      <LabelInput name="texts" label="Name of the issue" value={form.values.texts} onChange={(texts) => form.set('texts', texts)} />
      <Textarea {...form.text('note')} label="Note" />
      <Button type="submit" variant="filled">Save</Button>
    </Form>
  );
}

export function Gallery() {
  return (
    <>
      <Ui.Sill title="Pico-Union, evening" back="/" aside={<Ui.SyncState sync={sync} />}><Ui.Tally notches={['done', 'tried', 'done', 'tried', 'now', 'waiting', 'waiting', 'waiting']} label="4 of 8" /></Ui.Sill>
      <Ui.SyncBanner sync={sync} to="/visits/waiting" />
      <Page>
        <Ui.Rows>
          <Ui.StubRow stub="3" tone="past" title="Carmen Iriarte Solís" line="1140 Linden Court" act={<Ui.Mark stand={1} />} to="/gallery" />
          <Ui.StubRow stub="4" title="Tomás Villaseñor" line="1152 Linden Court, back house" act={<Ui.Mark stand={3} faded />} />
          <Ui.StubRow stub="5" tone="now" title="Rosa Hernández Cruz" line="1187 Linden Court, apt 4. Spanish." act={<Ui.Mark stand={2} contradicted />}><div className="row" style={{ marginTop: 8 }}><Button variant="filled" leftSection={<IconDoor stroke={1.9} />}>At the door</Button></div></Ui.StubRow>
          <Ui.StubRow stub="6" title={<><span lang="ko">박민준</span> Park Min-jun</>} line="1203 Linden Court. Korean" act={<Ui.Mark stand={0} />}><div className="row wrap"><Ui.Tag>Pay</Ui.Tag><Ui.Tag kind="now">Promise open</Ui.Tag><Ui.Tag kind="line">Last 38 days ago</Ui.Tag></div></Ui.StubRow>
          <Ui.StubRow stub="3" stubSmall="days late" tone="bad" title="Call Yolanda Trujillo" line="Promised: the petition, before her shift" act={<Ui.Mark stand={4} />} />
          <Ui.StubRow stub="1" title="Keisha Broadnax" tone="past" act={<Ui.Mark stand={5} size={32} />}><Ui.UndoBar text="Done" onUndo={() => undefined} onEnd={() => undefined} /></Ui.StubRow>
        </Ui.Rows>
        <Choices />
        <Ui.Section title="Figures"><Ui.Figures figures={[{ n: 819, to: '/', label: 'doors', note: '97 this week', tone: 'act' }, { n: 334, to: '/', label: 'talks, 41% of doors', note: '44 this week', tone: 'act' }, { n: 3, label: 'cells without a leader', note: 'kitchen, front desk', tone: 'bad' }]} /></Ui.Section>
        <div className="card" style={{ marginTop: 16 }}><Ui.BarChart title="Who we know, by department" unit="talks" bars={bars} /></div>
        <Ui.Empty text="No doors yet. Cut a list from 214 people."><Button variant="filled">Cut a list</Button></Ui.Empty>
        <Ui.Section title="A form"><FormSample /></Ui.Section>
        <div className="row wrap" style={{ marginTop: 16 }}><Button>Report</Button><Button variant="outline">Check in</Button><Button variant="subtle">Change</Button><Button disabled>Save</Button></div>
        <Ui.RowsSkeleton rows={2} />
      </Page>
      <Ui.ActionBar><Button>Note</Button><Button variant="filled">Save, next door</Button></Ui.ActionBar>
    </>
  );
}

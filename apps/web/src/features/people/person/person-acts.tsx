import { Button } from '@mantine/core';
import { IconBuildingStore, IconCheckbox, IconDoor, IconMessage, IconNote, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { TouchSheet } from '../../touches/touch-sheet';
import { usePeopleWords } from '../words';
import { FollowUpSheet } from './follow-up-sheet';
import { NoteSheet } from './note-sheet';
import styles from './person.module.css';
import type { Person } from './use-person';

type Open = 'touch' | 'follow-up' | 'note' | null;

/** What can be done from here. The visit is the filled one; the others open a sheet. */
export function PersonActs({ person }: { person: Person }) {
  const say = usePeopleWords();
  const mayVisit = useMay('house-visits.write');
  const mayWrite = useMay('contacts.write');
  const mayFollow = useMay('follow-ups.write');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const icon = { size: 20, stroke: 1.9, 'aria-hidden': true } as const;
  return (
    <div className={styles.acts}>
      {mayVisit && !person.doNotContact && <Button component={Link} to={`/visits/new?contactId=${person.id}`} variant="filled" leftSection={<IconDoor {...icon} />}>{say('act.visit')}</Button>}
      {mayVisit && !person.doNotContact && <Button component={Link} to={`/visits/new?contactId=${person.id}&place=workplace`} leftSection={<IconBuildingStore {...icon} />}>{say('act.atWork')}</Button>}
      {mayWrite && <Button onClick={() => setOpen('touch')} leftSection={<IconMessage {...icon} />}>{say('act.touch')}</Button>}
      {mayFollow && <Button onClick={() => setOpen('follow-up')} leftSection={<IconCheckbox {...icon} />}>{say('act.followUp')}</Button>}
      {mayWrite && <Button onClick={() => setOpen('note')} leftSection={<IconNote {...icon} />}>{say('act.note')}</Button>}
      {mayWrite && <Button component={Link} to={`/people/${person.id}/edit`} leftSection={<IconPencil {...icon} />}>{say('act.edit')}</Button>}
      <TouchSheet open={open === 'touch'} onClose={close} person={{ id: person.id, name: person.displayName }} />
      <FollowUpSheet open={open === 'follow-up'} onClose={close} person={person} />
      <NoteSheet open={open === 'note'} onClose={close} person={person} />
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconHome, IconLock } from '@tabler/icons-react';
import { newId } from '@doorstep/kernel';
import { useState } from 'react';
import { useSession } from '../../../app/session/session';
import { saveTogether } from '../../../outbox/save-visit';
import { Chip } from '../../../ui/chip';
import { Problem } from '../../../ui/problem';
import { Sheet } from '../../../ui/sheet';
import { aboutStop } from '../about';
import { houseNumberOf, type Door } from '../doors';
import type { AtHand } from '../types';
import { useMakeVisit } from '../use-save-visit';
import { outcomeWord, useVisitWords } from '../words';
import styles from './door.module.css';
import { NOTHING_BEFORE, startForm } from './door-form';

interface BuildingSheetProps { hand: AtHand; doors: Door[]; stopId: string; beside: string[]; onClose: () => void; onSaved: () => void }

/** Several doors of one building with one tap: a visit each, taken back together for ten seconds. */
export function BuildingSheet({ hand, doors, stopId, beside, onClose, onSaved }: BuildingSheetProps) {
  const say = useVisitWords();
  const session = useSession();
  const make = useMakeVisit();
  const [chosen, setChosen] = useState([stopId]);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const all = chosen.length === doors.length;
  const save = async (outcome: 'not_home' | 'no_way_in') => {
    if (!session || saving) return;
    setSaving(true);
    setFailure(null);
    const now = new Date().toISOString();
    const visits = doors.filter(({ stop }) => chosen.includes(stop.id)).map(({ stop }) => {
      const about = aboutStop(hand.list, stop);
      const form = { ...startForm(outcome, now, about, () => newId(), { ...NOTHING_BEFORE, beside }), savedAt: now };
      return { visit: make({ form, about }), form, about, atOnce: true };
    });
    try {
      await saveTogether(visits, { userId: session.user.id, userName: session.user.name, organizationId: session.organization.id }, newId());
      onSaved();
    } catch (why) {
      setFailure(why);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Sheet open onClose={onClose} title={say('building')}>
      <div className="form">
        <p className="small quiet">{say('building.help')}</p>
        {failure !== null && <Problem failure={failure} title={say('save.failed')} text={say('save.failedSafe')} />}
        <Chip chosen={all} onToggle={() => setChosen(all ? [stopId] : doors.map(({ stop }) => stop.id))}>{say('building.all', { n: doors.length })}</Chip>
        <div className={styles.doors} role="group" aria-label={say('list.doors')}>
          {doors.map(({ stop }) => {
            const on = chosen.includes(stop.id);
            return (
              <Chip key={stop.id} chosen={on} onToggle={() => setChosen(on ? chosen.filter((id) => id !== stop.id) : [...chosen, stop.id])}>
                {[houseNumberOf(stop.address), stop.people.map(({ brief }) => brief.nameToSay || brief.displayName).join(', ')].join(' · ')}
              </Chip>
            );
          })}
        </div>
        <p className="small" role="status">{say('building.chosen', { n: chosen.length })}</p>
        <Button variant="filled" disabled={chosen.length === 0} loading={saving} mih="var(--target-lg)" leftSection={<IconHome stroke={1.9} aria-hidden />} onClick={() => void save('not_home')}>{say(outcomeWord('not_home'))}</Button>
        <Button disabled={chosen.length === 0 || saving} mih="var(--target-lg)" leftSection={<IconLock stroke={1.9} aria-hidden />} onClick={() => void save('no_way_in')}>{say(outcomeWord('no_way_in'))}</Button>
      </div>
    </Sheet>
  );
}

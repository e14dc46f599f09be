import { IconAlertTriangle, IconClock, IconDirections, IconHandStop, IconInfoCircle, IconKey, IconMessage, IconRepeat, IconUsers, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TouchOf } from '../../../app/shell/touch-of';
import type { About } from '../../../outbox/vault';
import { Banner } from '../../../ui/banner';
import { later } from '../../../ui/later';
import { Tag } from '../../../ui/tag';
import { PinLink } from '../../map/pin-link';
import { languageName, useReader } from '../../../words';
import { streetLine } from '../doors';
import { doorWords } from '../../attempts/next-attempt';
import { useAttemptWords } from '../../attempts/words';
import type { DoorBrief, Stop } from '../types';
import { outcomeWord, useVisitWords } from '../words';
import styles from './door.module.css';
import { directionsTo } from './directions';

const DoorMarkBanner = later(async () => (await import('../../rounds/door-mark')).DoorMarkBanner);

/** Who lives here and what to know, a warning before anything else. Never where somebody stood before. */
export function Known({ about, stop, placeNote }: { about: About; stop: Stop | null; /** As it is now, with what was written here. */ placeNote: string }) {
  const say = useVisitWords();
  const { language } = useReader();
  const briefs = stop?.people.map(({ brief }) => brief) ?? [];
  const names = briefs.length > 0 ? briefs.map((brief) => brief.displayName) : about.people.map(({ name }) => name);
  const spoken = [...new Set(about.people.flatMap((person) => person.languages))];
  // What they are called, where it is not in the name already, and the other name that neighbors may know.
  const said = briefs.flatMap((brief) => [brief.nameToSay, brief.otherName].flatMap((name) => (name && !brief.displayName.includes(name) ? `“${name}”` : [])));
  const street = about.place ? '' : stop ? streetLine(stop.address) : about.address ? streetLine({ ...about.address }) : '';
  const promises = briefs.flatMap((brief) => brief.promises);
  const mark = stop?.unsafe ?? briefs.map((brief) => brief.unsafe).find(Boolean);
  return (
    <>
      {mark && <DoorMarkBanner mark={mark} />}
      {briefs.flatMap((brief) => brief.caution ?? []).map((caution) => (
        <Banner key={caution} kind="bad" icon={<IconAlertTriangle stroke={1.9} aria-hidden />}><b>{say('caution')}</b> {caution}</Banner>
      ))}
      <div className={styles.known}>
        <h2 className={styles.names}>{names.map((name) => <span key={name}>{name}</span>)}</h2>
        <p className="small quiet">{[said.join(', '), street].filter(Boolean).join(', ')}</p>
        <div className={styles.tags}>
          {spoken.map((code) => <Tag key={code} kind="line"><IconMessage size="1.2em" stroke={1.9} aria-hidden />{languageName(code, language)}</Tag>)}
          {names.length > 1 && <Tag>{say('livesHere', { n: names.length })}</Tag>}
          {about.people.map(({ contactId, name }) => <TouchOf key={contactId} person={{ id: contactId, name }} word={about.people.length === 1} />)}
          {street && <a className={`link ${styles.directions}`} href={directionsTo(about, stop?.address)}><IconDirections size="1.2em" stroke={1.9} aria-hidden />{say('directions')}</a>}
          {stop && <PinLink listId={about.listId} stop={stop} />}
        </div>
        {stop && <Facts placeNote={about.place ? '' : placeNote} briefs={briefs} />}
      </div>
      {promises.length > 0 && <Banner icon={<IconHandStop stroke={1.9} aria-hidden />}><b>{say('promised')}</b> {promises.join(' · ')}</Banner>}
    </>
  );
}

function Facts({ placeNote, briefs }: { placeNote: string; briefs: DoorBrief[] }) {
  const say = useVisitWords();
  const reader = useReader();
  const sayAttempt = useAttemptWords();
  /** With several people each fact says whose it is. */
  const of = (brief: DoorBrief, text: ReactNode) => (briefs.length > 1 ? <><b>{brief.nameToSay || brief.displayName}:</b> {text}</> : text);
  const facts: { icon: Icon; text: ReactNode }[] = [
    ...(placeNote ? [{ icon: IconKey, text: placeNote }] : []),
    ...briefs.flatMap((brief) => brief.lines.map((line) => ({ icon: IconInfoCircle, text: of(brief, line) }))),
    ...briefs.flatMap((brief) => (brief.ties.length > 0 ? [{ icon: IconUsers, text: of(brief, brief.ties.map((tie) => tieWords(tie, say)).join(', ')) }] : [])),
    ...briefs.flatMap((brief) => (brief.lastVisit
      ? [{ icon: IconClock, text: of(brief, say('lastVisit', { day: reader.shortDay(brief.lastVisit.on), who: brief.lastVisit.visitor, what: say(outcomeWord(brief.lastVisit.outcome)) })) }]
      : [])),
    ...briefs.flatMap((brief) => (brief.nextAttempt ? [{ icon: IconRepeat, text: of(brief, doorWords(sayAttempt, brief.nextAttempt)) }] : [])),
  ];
  if (facts.length === 0) return null;
  return <ul className={styles.facts}>{facts.map(({ icon: Sign, text }, i) => <li key={i}><Sign size="1.2em" stroke={1.9} aria-hidden /><span>{text}</span></li>)}</ul>;
}

function tieWords({ name, kind }: { name: string; kind: string }, say: ReturnType<typeof useVisitWords>): string {
  switch (kind) {
    case 'family': case 'coworker': case 'friend': case 'neighbor': case 'influences': return say(`tie.${kind}`, { name });
    default: return name;
  }
}

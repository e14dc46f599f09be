import { Link } from 'react-router';
import { Mark, Tag, type Stand } from '../../ui';
import { useReader } from '../../words';
import styles from './debrief.module.css';
import type { Talk } from './debrief';
import { useDebriefWords } from './words';

/** One talk as it is read aloud in the morning: who, by whom, what was said and answered, what comes next, and what is missing. */
export function TalkCard({ talk }: { talk: Talk }) {
  const say = useDebriefWords();
  const reader = useReader();
  const name = talk.contactName ?? say('talk.forgotten');
  const line = [reader.time(talk.visitedAt, talk.timeZone), talk.place !== 'home' && say(`talk.${talk.place}`), talk.minutes && say('talk.minutes', { n: talk.minutes }), talk.visitors.map((one) => one.name).join(', ')].filter(Boolean).join(' · ');
  return (
    <article className={`card ${styles.talk}`} aria-label={name}>
      <h3>{talk.assessment && <Mark stand={talk.assessment.value as Stand} />}{talk.contactId ? <Link className="link" to={`/people/${talk.contactId}`}>{name}</Link> : name}</h3>
      <p className="small quiet">{line}</p>
      {talk.missing.length > 0 && <div className={styles.tags}>{talk.missing.map((one) => <Tag key={one} kind="now">{say(`missing.${one}`)}</Tag>)}</div>}
      {talk.issues.length > 0 && <p className="small">{talk.issues.join(' · ')}</p>}
      {talk.notes.map((note, i) => <p key={i}><b>{say('talk.by', { name: note.by })}</b> {note.text} {note.visibility === 'leads' && <Tag kind="line">{say('talk.leads')}</Tag>}</p>)}
      {talk.asks.length > 0 && <><p className="small"><b>{say('talk.asked')}</b></p><ul className="small">{talk.asks.map((ask) => <li key={ask.id}>{askLine(ask)}</li>)}</ul></>}
      {talk.followUps.length > 0 && <><p className="small"><b>{say('talk.next')}</b></p><ul className="small">{talk.followUps.map((one) => <li key={one.id}>{say(one.state === 'done' ? 'talk.done' : 'talk.dueOn', { title: one.title, day: reader.shortDay(one.dueOn), name: one.assignee })}</li>)}</ul></>}
      <p className="small"><Link className="link" to={`/visits/logged/${talk.id}`}>{say('talk.open')}</Link></p>
    </article>
  );

  function askLine({ text, answer, dueOn }: Talk['asks'][number]): string {
    const said = say(`answer.${answer}`);
    return dueOn ? say('talk.askDay', { text, answer: said, day: reader.shortDay(dueOn) }) : say('talk.ask', { text, answer: said });
  }
}

import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Banner } from '../../../ui/banner';
import { Tag } from '../../../ui/tag';
import { PlannedOfPerson } from '../../visits/planned/planned-of-person';
import { WentAlong } from '../../visits/went-along';
import { useFieldClashes } from '../clashes/use-clashes';
import { useWaitingChange } from '../form/use-waiting-change';
import { PersonName } from '../person-name';
import { textLanguage } from '../name-parts';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import { ConsentCard } from './consent-card';
import { Facts } from './facts';
import { PersonActs } from './person-acts';
import styles from './person.module.css';
import { Promises } from './promises';
import { Readers } from './readers';
import { StandCard } from './stand-card';
import { Ties } from './ties';
import { Timeline } from './timeline';
import type { Person } from './use-person';

/** Who this is, what must be known first, and then everything else. `titled`: the name stands here and not on the sill. */
export function PersonCard({ person, titled }: { person: Person; titled: boolean }) {
  const say = usePeopleWords();
  const showsHistory = useMay('contacts.history');
  const decides = useMay('contacts.merge');
  const clashes = useFieldClashes(person.id, decides).data?.total ?? 0;
  const change = useWaitingChange(person.id);
  return (
    <>
      <div className={styles.banners}>
        {change && (change.state === 'needs_you' ? <Banner kind="bad" action={<Link className="link" to={`/people/${person.id}/edit`}>{say('act.edit')}</Link>}>{say('edit.refused')}</Banner> : <Banner>{say('edit.waits')}</Banner>)}
        {person.doNotContact && <Banner kind="bad" icon={<IconBan stroke={1.9} aria-hidden />}><b>{say('doNotContact')}.</b> {say('doNotContact.text')}</Banner>}
        {decides && clashes > 0 && <Banner action={<Link className="link" to={`/people/clashes?contactId=${person.id}`}>{say('clashes.look')}</Link>}>{say('clashes.person', { n: clashes })}</Banner>}
        {person.caution && <Banner icon={<IconAlertTriangle stroke={1.9} aria-hidden />}><b>{say('caution')}:</b> <span lang={textLanguage(person.caution)}>{person.caution}</span></Banner>}
      </div>
      <header className={styles.name}>
        {titled && <h2 style={{ fontSize: 'var(--fs-h1)' }}><PersonName name={person.displayName} /></h2>}
        <SecondLine person={person} />
        {(person.noNameYet || person.tags.length > 0) && <div className={styles.tags}>{person.noNameYet && <Tag kind="now">{say('person.noNameYet')}</Tag>}{person.tags.map((tag) => <Tag key={tag} lang={textLanguage(tag)}>{tag}</Tag>)}</div>}
      </header>
      <PersonActs person={person} />
      <Facts person={person} />
      {showsHistory && (
        <>
          <div className={styles.two}><StandCard person={person} /><ConsentCard person={person} /></div>
          <Promises person={person} />
          <PlannedOfPerson contactId={person.id} mayPlan={!person.doNotContact} />
          <Ties person={person} />
          <WentAlong contactId={person.id} />
          <Timeline person={person} />
          <Readers person={person} />
        </>
      )}
    </>
  );
}

/** Also known as, pronouns, languages with the preferred one first. */
function SecondLine({ person }: { person: Person }) {
  const say = usePeopleWords();
  const spoken = useSpoken();
  const [first, ...others] = person.languages;
  const reads = person.languagesRead;
  const parts = [
    person.preferredName && say('person.called', { name: person.preferredName }),
    person.pronouns,
    first && (others.length > 0 ? say('person.languages', { first: spoken(first), others: others.map(spoken).join(', ') }) : spoken(first)),
    reads.length > 0 && reads.join() !== person.languages.join() && say('person.reads', { languages: reads.map(spoken).join(', ') }),
    person.constituency,
  ].filter(Boolean);
  return parts.length > 0 ? <p className="quiet">{parts.join(' · ')}</p> : null;
}

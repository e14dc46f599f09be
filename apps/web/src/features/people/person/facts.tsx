import { IconBrandWhatsapp, IconMail, IconMessageCircle, IconPhone } from '@tabler/icons-react';
import { isDay } from '@doorstep/kernel';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tag } from '../../../ui/tag';
import { useReader } from '../../../words';
import { textLanguage } from '../name-parts';
import { phoneLink, writePhone } from '../phone-writing';
import { undefinedFields } from '../own-fields/own-values';
import { useOwnFields } from '../own-fields/use-own-fields';
import { usePeopleWords } from '../words';
import styles from './person.module.css';
import type { Person } from './use-person';

/** How to reach a person, where they live and where they work. Only what is known. */
export function Facts({ person }: { person: Person }) {
  const say = usePeopleWords();
  const reader = useReader();
  const fields = useOwnFields().data?.items ?? [];
  const own = [...fields, ...undefinedFields(fields, person.customFields)].flatMap(({ name, label, kind }) => {
    const value = person.customFields[name];
    if (value === undefined || value === null || value === '') return [];
    return [{ name, label, text: typeof value === 'boolean' ? say(value ? 'yes' : 'no') : kind === 'date' && isDay(value) ? reader.shortDay(value) : String(value) }];
  });
  const former = person.formerAddresses ?? [];
  const nothing = former.length + person.phones.length + person.emails.length + person.addresses.length + person.employments.length + own.length === 0;
  if (nothing) return <p className="small quiet">{say('facts.none')}</p>;
  return (
    <dl className={styles.facts}>
      {person.employments.length > 0 && <Fact word={say('facts.works')}>{person.employments.map((job, i) => <dd key={i}><Job job={job} /></dd>)}</Fact>}
      {person.phones.length + person.emails.length > 0 && (
        <Fact word={say('form.reach')}>
          {person.phones.map((phone, i) => <dd key={i}><Phone phone={phone} /></dd>)}
          {person.emails.map(({ address, status }) => <dd key={address} className={styles.reach}><a href={`mailto:${address}`}><IconMail size={18} stroke={1.9} aria-hidden />{address}</a>{status === 'bad' && <Tag kind="bad">{say('status.bad')}</Tag>}</dd>)}
        </Fact>
      )}
      {person.addresses.length > 0 && <Fact word={say('facts.lives')}>{person.addresses.map((address, i) => <dd key={i}><Address address={address} /></dd>)}</Fact>}
      {former.length > 0 && (
        <Fact word={say('facts.former')}>
          {former.map(({ line1, line2, city, retiredOn, why, visitId }, i) => (
            <dd key={i}>
              {[line1, line2, city].filter(Boolean).join(', ')}
              <div className="small quiet">{visitId ? <Link to={`/visits/logged/${visitId}`}>{say(why === 'bad' ? 'facts.wrong' : 'facts.moved', { day: reader.shortDay(retiredOn) })}</Link> : say(why === 'bad' ? 'facts.wrong' : 'facts.moved', { day: reader.shortDay(retiredOn) })}</div>
            </dd>
          ))}
        </Fact>
      )}
      {own.length > 0 && <Fact word={say('field.own')}>{own.map(({ name, label, text }) => <dd key={name}><span lang={textLanguage(label)}>{label}</span>: <b lang={textLanguage(text)}>{text}</b></dd>)}</Fact>}
    </dl>
  );
}

const Fact = ({ word, children }: { word: string; children: ReactNode }) => <div><dt>{word}</dt>{children}</div>;

function Phone({ phone: { number, extension, type, status } }: { phone: Person['phones'][number] }) {
  const say = usePeopleWords();
  const link = type === 'kakaotalk' ? null : phoneLink(number);
  const Icon = { whatsapp: IconBrandWhatsapp, kakaotalk: IconMessageCircle }[type as string] ?? IconPhone;
  const shown = <><Icon size={18} stroke={1.9} aria-hidden />{writePhone(number)}{extension && ` ${say('phone.extension', { extension })}`}</>;
  return (
    <span className={styles.reach}>
      {link ? <a href={link}>{shown}</a> : <span className="row">{shown}</span>}
      <span className="row small quiet">{say(`phone.${type}`)}{status !== 'unverified' && <Tag kind={status === 'bad' ? 'bad' : undefined}>{say(`status.${status}`)}</Tag>}</span>
    </span>
  );
}

function Address({ address }: { address: Person['addresses'][number] }) {
  const say = usePeopleWords();
  const { line1, line2, city, region, postalCode, notes } = address;
  const place = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <>
      <b>{[line1, line2].filter(Boolean).join(', ') || place || say('address.none')}</b>
      {line1 && place && <div>{place}</div>}
      {notes && <div className="small"><span className="quiet">{say('address.notes')}:</span> <span lang={textLanguage(notes)}>{notes}</span></div>}
    </>
  );
}

function Job({ job }: { job: Person['employments'][number] }) {
  const say = usePeopleWords();
  const reader = useReader();
  const title = [job.jobTitle, job.departmentName, job.shiftName].filter(Boolean).join(', ');
  const place = [...new Set([job.worksiteName, job.employerName].filter(Boolean))].join(', ');
  return (
    <>
      <b>{title || place || say('job.unknown')}</b>
      {title && place && <div>{place}</div>}
      <div className="small quiet">
        {[
          job.classification !== 'employee' && say(`classification.${job.classification}`),
          job.from && !job.to && say('job.since', { day: reader.shortDay(job.from) }),
          job.to && say('job.until', { day: reader.shortDay(job.to) }),
        ].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}

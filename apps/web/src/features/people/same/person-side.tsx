import type { ContactView } from '@doorstep/contacts/domain';
import { Link } from 'react-router';
import { Mark } from '../../../ui/mark';
import { useReader } from '../../../words';
import { useFieldWord } from '../field-word';
import { PersonName } from '../person-name';
import { shownValue } from '../shown-value';
import { useSpoken } from '../spoken';
import { usePeopleWords } from '../words';
import styles from './same.module.css';

const shownFields = ['preferredName', 'phones', 'emails', 'addresses', 'employments', 'tags', 'caution'] as const;

/** One of two people: what is known, so that they can be compared line by line. */
export function PersonSide({ person }: { person: ContactView }) {
  const say = usePeopleWords();
  const reader = useReader();
  const spoken = useSpoken();
  const fieldWord = useFieldWord();
  const lines: [string, string][] = [
    ...shownFields.map((field): [string, string] => [fieldWord(field), shownValue(person[field], (yes) => say(yes ? 'yes' : 'no'))]),
    [say('form.languages'), person.languages.map(spoken).join(', ')],
    [say('same.added'), reader.shortDay(reader.dayOf(person.createdAt))],
    [say('same.lastTouch'), person.lastTouchedAt ? reader.shortDay(reader.dayOf(person.lastTouchedAt)) : say('row.never')],
  ];
  return (
    <div className={styles.side}>
      <h2 className={`row ${styles.sideTitle}`}>{person.assessment && <Mark stand={person.assessment.value} size={21} faded={person.assessment.faded} />}<Link to={`/people/${person.id}`}><PersonName name={person.displayName} /></Link></h2>
      <dl>{lines.filter(([, value]) => value).map(([word, value]) => [<dt key={`${word} `}>{word}</dt>, <dd key={word}>{value}</dd>])}</dl>
    </div>
  );
}

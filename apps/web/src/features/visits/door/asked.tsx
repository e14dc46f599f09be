import { Segments } from '../../../ui/segments';
import { useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { LabelLine } from '../types';
import { useVisitWords } from '../words';
import type { Answer } from './door-form';
import styles from './door.module.css';

/** What we asked: each of the campaign's asks with yes, maybe and no. Tapping the answer again takes it back. */
export function Asked({ tiles, answers, onChange }: { tiles: LabelLine[]; answers: Record<string, Answer>; onChange: (answers: Record<string, Answer>) => void }) {
  const say = useVisitWords();
  const language = useLanguage();
  if (tiles.length === 0) return null;
  const set = (id: string, answer: Answer) => {
    const { [id]: before, ...others } = answers;
    onChange(before === answer ? others : { ...others, [id]: answer });
  };
  return (
    <div className={styles.question}>
      <h3>{say('asked')}</h3>
      {tiles.map((tile) => {
        const { text, language: lang } = readLine(tile, language);
        return (
          <div key={tile.id} className={styles.tile}>
            <p lang={lang}>{text}</p>
            <Segments
              label={text}
              value={answers[tile.id] ?? null}
              onChange={(answer) => set(tile.id, answer)}
              options={[{ value: 'yes', label: say('answer.yes') }, { value: 'maybe', label: say('answer.maybe') }, { value: 'no', label: say('answer.no') }]}
            />
          </div>
        );
      })}
    </div>
  );
}

import { useId, type ReactNode } from 'react';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { Chip, Chips } from '../../../ui/chip';
import { useLanguage } from '../../../words';
import { readLine } from '../labels';
import type { DoorLabels, LabelLine } from '../types';
import { useVisitWords } from '../words';
import type { DoorForm } from './door-form';
import styles from './door.module.css';

interface Props { labels: DoorLabels; form: DoorForm; onChange: (form: DoorForm) => void }

const LENGTHS = [5, 15, 30, 60] as const;
const MOST_LEFT = 99;

/** How long it was, what it was about, under which program, and what was left: what cannot be found out later. */
export function MoreOfTheTalk({ labels, form, onChange }: Props) {
  const say = useVisitWords();
  const toggled = (list: string[], code: string) => (list.includes(code) ? list.filter((one) => one !== code) : [...list, code]);
  return (
    <>
      <Question title={say('length')}>
        {LENGTHS.map((minutes) => <Chip key={minutes} chosen={form.minutes === minutes} onToggle={() => onChange({ ...form, minutes: form.minutes === minutes ? null : minutes })}>{say('length.minutes', { n: minutes })}</Chip>)}
      </Question>
      <Lines title={say('topics')} lines={labels.topics} chosen={form.topics} onToggle={(code) => onChange({ ...form, topics: toggled(form.topics, code) })} />
      <Lines title={say('programs')} lines={labels.programs} chosen={form.programs} onToggle={(code) => onChange({ ...form, programs: toggled(form.programs, code) })} />
      <Lines title={say('materials')} lines={labels.materials} chosen={form.materials} onToggle={(code) => onChange({ ...form, materials: toggled(form.materials, code) })} />
      {labels.materials.filter((line) => form.materials.includes(codeOf(line))).map((line) => <HowMany key={line.id} line={line} form={form} onChange={onChange} />)}
    </>
  );
}

const codeOf = (line: LabelLine): string => line.code ?? line.id;

function Question({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return <div className={styles.question} role="group" aria-labelledby={id}><h3 id={id}>{title}</h3><Chips labelledBy={id}>{children}</Chips></div>;
}

function Lines({ title, lines, chosen, onToggle }: { title: string; lines: LabelLine[]; chosen: string[]; onToggle: (code: string) => void }) {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <Question title={title}>
      {lines.map((line) => {
        const { text, language: lang } = readLine(line, language);
        return <Chip key={line.id} lang={lang} chosen={chosen.includes(codeOf(line))} onToggle={() => onToggle(codeOf(line))}>{text}</Chip>;
      })}
    </Question>
  );
}

/** How many of one material were left: one, unless said otherwise. */
function HowMany({ line, form, onChange }: { line: LabelLine; form: DoorForm; onChange: (form: DoorForm) => void }) {
  const say = useVisitWords();
  const { text, language } = readLine(line, useLanguage());
  const code = codeOf(line);
  const n = form.materialCounts[code] ?? 1;
  const set = (count: number) => onChange({ ...form, materialCounts: { ...form.materialCounts, [code]: Math.min(MOST_LEFT, Math.max(1, count)) } });
  return (
    <div className={styles.howMany} role="group" aria-label={text}>
      <span lang={language} className="grow">{text}</span>
      <button type="button" className={styles.topButton} aria-label={say('materials.fewer')} disabled={n <= 1} onClick={() => set(n - 1)}><IconMinus stroke={1.9} aria-hidden /></button>
      <b role="status">{n}</b>
      <button type="button" className={styles.topButton} aria-label={say('materials.more')} disabled={n >= MOST_LEFT} onClick={() => set(n + 1)}><IconPlus stroke={1.9} aria-hidden /></button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { Empty } from '../../../ui/empty';
import { Problem } from '../../../ui/problem';
import { Segments } from '../../../ui/segments';
import { Section } from '../../../ui/stub';
import { fieldWord } from '../fields';
import styles from '../imports.module.css';
import type { AskedValue, ListImport } from '../list-import';
import { asksAttestation } from '../steps';
import { useChangeImport } from '../use-imports';
import { valueLines, withValue } from '../values';
import { useImportWords } from '../words';
import { AttestationForm } from './attestation-form';
import { ValueRow } from './value-row';

/** Values that only a person can explain: a stand with a question mark, a shift nobody knows, which comes first in 9/7. */
export function ValuesStep({ list, bar, onBack, onNext }: { list: ListImport; bar: ReactNode; onBack: () => void; onNext: () => void }) {
  const say = useImportWords();
  const change = useChangeImport(list.id);
  const [seen, setSeen] = useState<AskedValue[]>(list.askedValues);
  useEffect(() => {
    setSeen((all) => [...all, ...list.askedValues.filter((asked) => !all.some((one) => one.field === asked.field && one.value === asked.value))]);
  }, [list.askedValues]);
  const lines = valueLines(list.askedValues, list.values, seen);
  const open = list.askedValues.length;
  const skipped = list.options.unanswered === 'ignore';
  const dates = list.dateOrderAsked || list.options.dateOrder !== null;
  const permission = asksAttestation(list) || list.options.attestation !== null;
  const word = (field: string) => { const key = field === 'section' ? 'values.section' as const : fieldWord(field); return key ? say(key) : field; };
  const next = () => {
    if (open === 0 || skipped) onNext();
    else document.querySelector<HTMLElement>('select[data-asked]')?.focus();
  };
  return (
    <>
      <Page>
        {bar}
        {change.error && <Problem failure={change.error} />}
        {lines.length === 0 && !dates && !permission && <Empty text={say('values.none')} />}
        {dates && (
          <Section title={say('values.dates')}>
            <Segments label={say('values.dates')} value={list.options.dateOrder} onChange={(dateOrder) => change.mutate({ options: { dateOrder } })} options={[{ value: 'mdy', label: say('values.monthFirst') }, { value: 'dmy', label: say('values.dayFirst') }]} />
          </Section>
        )}
        {lines.map(([field, values]) => (
          <Section key={field} title={word(field)} n={say('values.n', { n: values.length })}>
            {field === 'section' && <p className="small quiet" style={{ marginBottom: 8 }}>{say('values.sectionHelp')}</p>}
            <div className={styles.sheet}>
              {values.map((line) => <ValueRow key={line.value} line={line} list={list} onAnswer={(answer) => change.mutate({ values: withValue(list.values, field, line.value, answer) })} />)}
            </div>
          </Section>
        ))}
        {permission && <AttestationForm list={list} />}
        {open > 0 && !skipped && <div className={styles.acts}><Button onClick={() => change.mutate({ options: { unanswered: 'ignore' } }, { onSuccess: onNext })}>{say('values.leaveEmpty', { n: open })}</Button></div>}
      </Page>
      <ActionBar>
        <span className={`${styles.foot} ${styles.footText}`}>{say('nothingStored')}</span>
        <Button onClick={onBack}>{say('back')}</Button>
        <Button variant="filled" loading={change.isPending} onClick={next}>{open > 0 && !skipped ? say('values.answer', { n: open }) : say('values.next')}</Button>
      </ActionBar>
    </>
  );
}

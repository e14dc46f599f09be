import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { customField, FIELD_GROUPS, fieldWord, GROUPS, IGNORE, takenBy } from '../fields';
import styles from '../imports.module.css';
import type { Column, Mapped } from '../list-import';
import { useImportWords, type ImportKey } from '../words';

interface ColumnRowProps {
  column: Column;
  /** What stands in the column in the first two rows. */
  samples: string[];
  mapping: readonly Mapped[];
  /** Waits for the reader. */
  asked: boolean;
  /** Values of the column that must be looked at. */
  troubles: number;
  onChoose: (field: string) => void;
}

/** One column: its name, two values, the choice, and what was found. */
export function ColumnRow({ column, samples, mapping, asked, troubles, onChoose }: ColumnRowProps) {
  const say = useImportWords();
  const chosen = mapping.find(({ index }) => index === column.index)?.field ?? '';
  const header = column.header || say('columns.unnamed', { n: column.index + 1 });
  const taken = takenBy(mapping, column.index);
  const custom = chosen.startsWith('custom:') ? chosen : customField(header);
  const empty = samples.every((sample) => sample.trim() === '') && column.samples.length === 0;
  return (
    <tr data-asked={asked || undefined}>
      <th scope="row">{header}</th>
      {[0, 1].map((i) => <td key={i} className={styles.sample}>{samples[i]?.trim() ? samples[i] : <span className="quiet">{i === 0 || empty ? say('columns.empty') : ''}</span>}</td>)}
      <td className={styles.goes}>
        <select
          id={`column-${column.index}`}
          className={styles.choice}
          aria-label={say('columns.choose', { header })}
          value={chosen}
          disabled={column.problem !== null}
          onChange={(event) => { if (event.currentTarget.value) onChoose(event.currentTarget.value); }}
        >
          {chosen === '' && <option value="">{column.problem ? say('field.ignore') : say('choose')}</option>}
          {GROUPS.map((group) => (
            <optgroup key={group} label={say(`group.${group}`)}>
              {FIELD_GROUPS[group].map((field) => <option key={field} value={field} disabled={taken.includes(field)}>{say(`field.${field}` as ImportKey)}</option>)}
            </optgroup>
          ))}
          <optgroup label={say('group.other')}>
            <option value={custom}>{say('field.custom', { name: custom.slice('custom:'.length) })}</option>
            <option value={IGNORE}>{say('field.ignore')}</option>
          </optgroup>
        </select>
      </td>
      <td className={styles.what}><Found column={column} chosen={chosen} asked={asked} troubles={troubles} empty={empty} /></td>
    </tr>
  );
}

function Found({ column, chosen, asked, troubles, empty }: { column: Column; chosen: string; asked: boolean; troubles: number; empty: boolean }) {
  const say = useImportWords();
  const warn = <IconAlertTriangle size={18} stroke={1.9} aria-hidden />;
  const likely = column.field === null ? null : fieldWord(column.field);
  if (column.problem) return <span className={styles.found} data-kind="bad">{warn}{say('columns.never')}</span>;
  if (asked) return <span className={styles.found} data-kind="now">{warn}{likely ? say('columns.perhaps', { field: say(likely) }) : say('columns.cannotTell')}</span>;
  if (troubles > 0 && chosen !== IGNORE) return <span className={styles.found} data-kind="bad">{warn}{say('columns.troubles', { n: troubles })}</span>;
  if (chosen === IGNORE) return <span className={styles.found} data-kind="quiet">{say(empty ? 'columns.empty' : 'columns.leftOut')}</span>;
  return <span className={styles.found}><IconCheck size={18} stroke={1.9} aria-hidden />{say(column.answered ? 'columns.yourAnswer' : 'columns.recognised')}</span>;
}

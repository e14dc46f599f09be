import { TextInput } from '@mantine/core';
import { Chip, Chips } from '../../../ui';
import { fieldId, LabelLine, ListInput, type FormState } from '../../../ui/form';
import { useLanguage } from '../../../words';
import { useWorkplaceWords } from '../words';
import { useWorkplaceList } from '../workplaces';
import styles from '../workplaces.module.css';
import { newDepartment, newShift, type DepartmentLine, type ShiftLine, type UnitValues } from './unit-values';

/** The fields of a unit, with its departments and shifts. */
export function UnitFields({ form, employerId }: { form: FormState<UnitValues>; employerId: string | null }) {
  const say = useWorkplaceWords();
  const language = useLanguage();
  const nameOf = ({ name }: DepartmentLine, at: number) => name[language] ?? Object.values(name)[0] ?? say('line', { n: at + 1 });
  const people = (path: string, value: string, change: (text: string) => void) => (
    <TextInput id={fieldId(path)} label={say('headCount.short')} inputMode="numeric" value={value} error={form.problemOf(path)} onChange={(event) => change(event.currentTarget.value)} />
  );
  return (
    <>
      <TextInput {...form.text('name')} label={say('name.unit')} description={say('name.unitHelp')} maxLength={200} />
      <Sites employerId={employerId} chosen={form.values.worksiteIds} onChange={(ids) => form.set('worksiteIds', ids)} />
      <div className={styles.two}>
        <TextInput {...form.text('headCount')} label={say('headCount')} inputMode="numeric" />
        <TextInput {...form.text('headCountSource')} label={say('headCount.from')} maxLength={200} />
      </div>
      <ListInput<DepartmentLine> name="departments" title={say('departments')} items={form.values.departments} onChange={(items) => form.set('departments', items)} make={newDepartment} add={say('add.department')} nameOf={nameOf} error={form.problemOf('departments')} focus={(at) => `departments.${at}.name`}>
        {(line, at, change) => (
          <>
            <LabelLine name={`departments.${at}.name`} label={`${say('department')}, ${say('line', { n: at + 1 })}`} value={line.name} onChange={(name) => change({ ...line, name })} error={form.problemOf(`departments.${at}.name`)} />
            <div className={styles.three}>{people(`departments.${at}.headCount`, line.headCount, (headCount) => change({ ...line, headCount }))}</div>
          </>
        )}
      </ListInput>
      <ListInput<ShiftLine> name="shifts" title={say('shifts')} items={form.values.shifts} onChange={(items) => form.set('shifts', items)} make={newShift} add={say('add.shift')} nameOf={nameOf} error={form.problemOf('shifts')} focus={(at) => `shifts.${at}.name`}>
        {(line, at, change) => (
          <>
            <LabelLine name={`shifts.${at}.name`} label={`${say('shift')}, ${say('line', { n: at + 1 })}`} value={line.name} onChange={(name) => change({ ...line, name })} error={form.problemOf(`shifts.${at}.name`)} />
            <div className={styles.three}>
              <TextInput id={fieldId(`shifts.${at}.starts`)} type="time" label={say('starts')} value={line.starts} error={form.problemOf(`shifts.${at}.starts`)} onChange={(event) => change({ ...line, starts: event.currentTarget.value })} />
              <TextInput id={fieldId(`shifts.${at}.ends`)} type="time" label={say('ends')} value={line.ends} error={form.problemOf(`shifts.${at}.ends`)} onChange={(event) => change({ ...line, ends: event.currentTarget.value })} />
              {people(`shifts.${at}.headCount`, line.headCount, (headCount) => change({ ...line, headCount }))}
            </div>
          </>
        )}
      </ListInput>
      <TextInput {...form.text('sector')} label={say('sector')} description={say('sector.help')} maxLength={100} />
    </>
  );
}

/** Where the people of the unit work: any of the employer's places. */
function Sites({ employerId, chosen, onChange }: { employerId: string | null; chosen: string[]; onChange: (ids: string[]) => void }) {
  const say = useWorkplaceWords();
  const sites = useWorkplaceList('worksites', { employerId: employerId ?? undefined });
  if (!employerId || sites.items.length === 0) return null;
  return (
    <div>
      <h2 className={styles.heading}>{say('worksites')}</h2>
      <Chips label={say('worksites')}>
        {sites.items.map(({ id, name }) => {
          const on = chosen.includes(id);
          return <Chip key={id} chosen={on} onToggle={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}>{name}</Chip>;
        })}
      </Chips>
    </div>
  );
}

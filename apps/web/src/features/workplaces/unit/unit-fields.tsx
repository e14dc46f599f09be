import { TextInput } from '@mantine/core';
import { Chip, Chips } from '../../../ui';
import { fieldId, LabelLine, ListInput, type FormState } from '../../../ui/form';
import { useLanguage } from '../../../words';
import { EmployerChoice } from '../employer-choice';
import { useWorkplaceWords } from '../words';
import { useWorkplace, useWorkplaceList } from '../workplaces';
import styles from '../workplaces.module.css';
import { newDepartment, newShift, type DepartmentLine, type ShiftLine, type UnitValues } from './unit-values';

/** The fields of a unit, with its departments and shifts. */
export function UnitFields({ form, employerName }: { form: FormState<UnitValues>; employerName?: string }) {
  const say = useWorkplaceWords();
  const language = useLanguage();
  const nameOf = ({ name }: DepartmentLine, at: number) => name[language] ?? Object.values(name)[0] ?? say('line', { n: at + 1 });
  const people = (path: string, value: string, change: (text: string) => void) => (
    <TextInput id={fieldId(path)} label={say('headCount.short')} inputMode="numeric" value={value} error={form.problemOf(path)} onChange={(event) => change(event.currentTarget.value)} />
  );
  return (
    <>
      <TextInput {...form.text('name')} label={say('name.unit')} description={say('name.unitHelp')} maxLength={200} />
      <EmployerChoice field={form.text('employerId')} chosenName={employerName} />
      <Sites employerId={form.values.employerId || null} chosen={form.values.worksiteIds} onChange={(ids) => form.set('worksiteIds', ids)} />
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

/** Where the people of the unit work: any of the employer's places; those of an employer it was moved from are named until they are taken off. */
function Sites({ employerId, chosen, onChange }: { employerId: string | null; chosen: string[]; onChange: (ids: string[]) => void }) {
  const say = useWorkplaceWords();
  const sites = useWorkplaceList('worksites', { employerId: employerId ?? undefined });
  const offered = employerId ? sites.items : [];
  const others = chosen.filter((id) => !offered.some((site) => site.id === id));
  const drop = (id: string) => onChange(chosen.filter((one) => one !== id));
  if (offered.length === 0 && others.length === 0) return null;
  return (
    <div>
      <h2 className={styles.heading}>{say('worksites')}</h2>
      <Chips label={say('worksites')}>
        {offered.map(({ id, name }) => {
          const on = chosen.includes(id);
          return <Chip key={id} chosen={on} onToggle={() => (on ? drop(id) : onChange([...chosen, id]))}>{name}</Chip>;
        })}
        {sites.loaded && others.map((id) => <OtherSite key={id} id={id} onDrop={() => drop(id)} />)}
      </Chips>
    </div>
  );
}

function OtherSite({ id, onDrop }: { id: string; onDrop: () => void }) {
  const site = useWorkplace('worksites', id);
  return site.data ? <Chip chosen onToggle={onDrop}>{site.data.name}</Chip> : null;
}

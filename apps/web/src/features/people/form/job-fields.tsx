import type { Classification, NewEmployment } from '@doorstep/contacts/domain';
import { TextInput } from '@mantine/core';
import { AddChip } from '../../../ui/chip';
import { fieldId, Select } from '../../../ui/form';
import { usePeopleWords } from '../words';
import { withoutRow, withRow, type Fields } from './fields';
import styles from './form.module.css';
import { useWorkplaces } from './use-workplaces';

const classifications = ['employee', 'independent_contractor', 'agency', 'gig', 'day_laborer', 'domestic', 'other'] as const;
/** The choice that opens a field to write a name that is not in the list. */
const elsewhere = 'elsewhere';

/** Where a person works: a workplace of the list, or one written by hand. */
export function JobFields({ values, set, problemOf }: Fields) {
  const say = usePeopleWords();
  const jobs = values.employments;
  return (
    <>
      {jobs.map((job, i) => (
        <div key={i} className={styles.rowCard}>
          <Job job={job} at={i} problemOf={problemOf} change={(change) => set('employments', withRow(jobs, i, change))} />
          <div><button type="button" className="link small" onClick={() => set('employments', withoutRow(jobs, i))}>{say('form.remove')}</button></div>
        </div>
      ))}
      <div><AddChip onClick={() => set('employments', [...jobs, { classification: 'employee' }])}>{say('form.addJob')}</AddChip></div>
    </>
  );
}

interface JobProps { job: NewEmployment; at: number; problemOf: Fields['problemOf']; change: (change: Partial<NewEmployment>) => void }

function Job({ job, at, problemOf, change }: JobProps) {
  const say = usePeopleWords();
  const { worksites, units } = useWorkplaces();
  const path = (name: string) => `employments[${at}].${name}`;
  const here = units.filter(({ worksiteIds }) => job.worksiteId && worksiteIds.includes(job.worksiteId));
  const departments = here.flatMap((unit) => unit.departments);
  const shifts = here.flatMap((unit) => unit.shifts);
  const byHand = worksites.length === 0 || (!job.worksiteId && job.worksiteName !== null && job.worksiteName !== undefined);
  const text = (name: 'worksiteName' | 'departmentName' | 'shiftName' | 'jobTitle', label: string) => (
    <TextInput id={fieldId(path(name))} label={label} maxLength={200} autoComplete="off" value={job[name] ?? ''} error={problemOf(path(name))} onChange={(event) => change({ [name]: event.currentTarget.value || (name === 'worksiteName' ? '' : null) })} />
  );
  const chosen = (options: { id: string; name: string }[], id: 'departmentId' | 'shiftId', name: 'departmentName' | 'shiftName', label: string) =>
    options.length === 0 ? text(name, label) : (
      <Select
        id={fieldId(path(id))} label={label} placeholder={say('form.unknown')} value={job[id] ?? ''} error={problemOf(path(id))} options={options.map((option) => ({ value: option.id, label: option.name }))}
        onChange={(event) => change({ [id]: event.currentTarget.value || null, [name]: null })}
      />
    );
  return (
    <>
      {worksites.length > 0 && (
        <Select
          id={fieldId(path('worksiteId'))} label={say('form.worksite')} placeholder={say('form.unknown')} value={job.worksiteId ?? (byHand ? elsewhere : '')} error={problemOf(path('worksiteId'))}
          options={[...worksites.map(({ id, name, city }) => ({ value: id, label: [name, city].filter(Boolean).join(', ') })), { value: elsewhere, label: say('form.worksiteOther') }]}
          onChange={({ currentTarget: { value } }) => {
            const known = worksites.find(({ id }) => id === value);
            change({ worksiteId: known?.id ?? null, employerId: known?.employerId ?? null, worksiteName: value === elsewhere ? '' : null, employerName: null, departmentId: null, departmentName: null, shiftId: null, shiftName: null });
          }}
        />
      )}
      {byHand && text('worksiteName', say('form.worksiteName'))}
      {text('jobTitle', say('form.jobTitle'))}
      <div className={styles.pair}>
        {chosen(departments, 'departmentId', 'departmentName', say('form.department'))}
        {chosen(shifts, 'shiftId', 'shiftName', say('form.shift'))}
      </div>
      <div className={styles.pair}>
        <TextInput type="date" id={fieldId(path('from'))} label={say('form.jobFrom')} value={job.from ?? ''} error={problemOf(path('from'))} onChange={(event) => change({ from: event.currentTarget.value || null })} />
        <TextInput type="date" id={fieldId(path('to'))} label={say('form.jobTo')} description={say('form.jobToHelp')} value={job.to ?? ''} error={problemOf(path('to'))} onChange={(event) => change({ to: event.currentTarget.value || null })} />
      </div>
      <Select id={fieldId(path('classification'))} label={say('form.classification')} value={job.classification ?? 'employee'} options={classifications.map((value) => ({ value, label: say(`classification.${value}`) }))} onChange={(event) => change({ classification: event.currentTarget.value as Classification })} />
    </>
  );
}

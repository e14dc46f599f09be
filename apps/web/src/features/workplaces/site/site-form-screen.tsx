import { answer, api } from '@doorstep/api-client';
import { WORKSITE_KINDS } from '@doorstep/workplaces/domain';
import { Button, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, Select, useForm } from '../../../ui/form';
import { EmployerChoice } from '../employer-choice';
import { useSave } from '../use-save';
import { useWorkplaceWords } from '../words';
import { useWorkplace, type Worksite } from '../workplaces';
import styles from '../workplaces.module.css';

type Body = Omit<Worksite, 'id' | 'version'>;

const orNull = (text: string): string | null => text.trim() || null;

/** A place of work, new (of the employer in the address) or to change. */
export function SiteFormScreen() {
  const say = useWorkplaceWords();
  const { id } = useParams();
  const [search] = useSearchParams();
  const there = useWorkplace('worksites', id);
  const employerId = there.data ? there.data.employerId : search.get('employer');
  const employer = useWorkplace('employers', employerId);
  if (id && there.isPending) return <PageSkeleton />;
  if (id && !there.data) return <><Sill title={say('worksite')} back="/workplaces?show=worksites" /><Page><Problem failure={there.error} onRetry={() => void there.refetch()} /></Page></>;
  return <SiteForm there={there.data} employerId={employerId} employerName={employer.data?.name} />;
}

function SiteForm({ there, employerId, employerName }: { there?: Worksite; employerId: string | null; employerName?: string }) {
  const say = useWorkplaceWords();
  const navigate = useNavigate();
  const save = useSave(there, {
    make: async (body: Body & { id: string }) => answer(api.POST('/api/v1/worksites', { body })),
    change: async (id, body) => answer(api.PATCH('/api/v1/worksites/{id}', { params: { path: { id } }, body })),
  });
  const back = employerId ? `/workplaces/employers/${employerId}` : '/workplaces?show=worksites';
  const form = useForm({
    start: { employerId: employerId ?? '', name: there?.name ?? '', kind: there?.kind ?? 'site', line1: there?.line1 ?? '', line2: there?.line2 ?? '', city: there?.city ?? '', region: there?.region ?? '', postalCode: there?.postalCode ?? '' },
    draft: there ? `worksite-${there.id}-${there.version}` : `worksite-new-${employerId ?? ''}`,
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: say('missing.name') }]),
    send: async (values) => {
      const { name, kind, employerId: employer, line1, line2, city, region, postalCode } = values;
      await save({ name, kind, employerId: employer || null, line1: orNull(line1), line2: orNull(line2), city: orNull(city), region: orNull(region), postalCode: orNull(postalCode) });
      await navigate(employer ? `/workplaces/employers/${employer}` : '/workplaces?show=worksites', { replace: true });
    },
  });
  const title = say(there ? 'edit.worksites' : 'add.worksites');
  return (
    <>
      <Sill title={title} over={employerName} back={back} />
      <Page>
        <Form form={form} id="worksite" label={title}>
          <TextInput {...form.text('name')} label={say('name.worksite')} maxLength={200} />
          <EmployerChoice field={form.text('employerId')} chosenName={employerName} />
          <Select {...form.text('kind')} label={say('site.kind')} options={WORKSITE_KINDS.map((value) => ({ value, label: say(`site.${value}`) }))} />
          <TextInput {...form.text('line1')} label={say('line1')} maxLength={200} />
          <TextInput {...form.text('line2')} label={say('line2')} maxLength={200} />
          <TextInput {...form.text('city')} label={say('city')} maxLength={200} />
          <div className={styles.two}>
            <TextInput {...form.text('region')} label={say('region')} maxLength={100} />
            <TextInput {...form.text('postalCode')} label={say('postalCode')} maxLength={20} />
          </div>
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="worksite" variant="filled" loading={form.sending}>{say('save.worksites')}</Button></ActionBar>
    </>
  );
}

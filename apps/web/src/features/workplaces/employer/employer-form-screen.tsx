import { answer, api } from '@doorstep/api-client';
import { EMPLOYER_KINDS } from '@doorstep/workplaces/domain';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, Select, useForm } from '../../../ui/form';
import { linesOf } from '../lines';
import { useSave } from '../use-save';
import { useWorkplaceWords } from '../words';
import { useWorkplace, type Employer } from '../workplaces';

type Body = Pick<Employer, 'name' | 'kind' | 'sector' | 'otherNames'>;

/** An employer, new or to change. */
export function EmployerFormScreen() {
  const say = useWorkplaceWords();
  const { id } = useParams();
  const there = useWorkplace('employers', id);
  if (id && there.isPending) return <PageSkeleton />;
  if (id && !there.data) return <><Sill title={say('employer')} back="/workplaces" /><Page><Problem failure={there.error} onRetry={() => void there.refetch()} /></Page></>;
  return <EmployerForm there={there.data} />;
}

function EmployerForm({ there }: { there?: Employer }) {
  const say = useWorkplaceWords();
  const navigate = useNavigate();
  const save = useSave(there, {
    make: async (body: Body & { id: string }) => answer(api.POST('/api/v1/employers', { body })),
    change: async (id, body) => answer(api.PATCH('/api/v1/employers/{id}', { params: { path: { id } }, body })),
  });
  const form = useForm({
    start: { name: there?.name ?? '', kind: there?.kind ?? 'private', sector: there?.sector ?? '', otherNames: there?.otherNames.join('\n') ?? '' },
    draft: there ? `employer-${there.id}-${there.version}` : 'employer-new',
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: say('missing.name') }]),
    send: async ({ name, kind, sector, otherNames }) => {
      const id = await save({ name, kind, sector: sector.trim() || null, otherNames: linesOf(otherNames) });
      await navigate(`/workplaces/employers/${id}`, { replace: true });
    },
  });
  const title = say(there ? 'edit.employers' : 'add.employers');
  return (
    <>
      <Sill title={title} over={there?.name} back={there ? `/workplaces/employers/${there.id}` : '/workplaces'} />
      <Page>
        <Form form={form} id="employer" label={title}>
          <TextInput {...form.text('name')} label={say('name.employer')} maxLength={200} />
          <Textarea {...form.text('otherNames')} label={say('otherNames')} description={say('otherNames.help')} rows={3} />
          <Select {...form.text('kind')} label={say('employer.kind')} options={EMPLOYER_KINDS.map((value) => ({ value, label: say(`employer.${value}`) }))} />
          <TextInput {...form.text('sector')} label={say('sector')} description={say('sector.help')} maxLength={100} />
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="employer" variant="filled" loading={form.sending}>{say('save.employers')}</Button></ActionBar>
    </>
  );
}

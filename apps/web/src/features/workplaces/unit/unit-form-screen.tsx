import { answer, api } from '@doorstep/api-client';
import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar, PageSkeleton, Problem, Sill } from '../../../ui';
import { Form, useForm } from '../../../ui/form';
import { useSave } from '../use-save';
import { useWorkplaceWords } from '../words';
import { useWorkplace, type Unit } from '../workplaces';
import { UnitFields } from './unit-fields';
import { unitBody, unitProblems, unitValues } from './unit-values';

type Body = ReturnType<typeof unitBody>;

/** A unit, new (of the employer in the address) or to change. */
export function UnitFormScreen() {
  const say = useWorkplaceWords();
  const { id } = useParams();
  const [search] = useSearchParams();
  const there = useWorkplace('units', id);
  const employerId = there.data ? there.data.employerId : search.get('employer');
  const employer = useWorkplace('employers', employerId);
  if (id && there.isPending) return <PageSkeleton />;
  if (id && !there.data) return <><Sill title={say('unit')} back="/workplaces?show=units" /><Page><Problem failure={there.error} onRetry={() => void there.refetch()} /></Page></>;
  return <UnitForm there={there.data} employerId={employerId} employerName={employer.data?.name} />;
}

function UnitForm({ there, employerId, employerName }: { there?: Unit; employerId: string | null; employerName?: string }) {
  const say = useWorkplaceWords();
  const navigate = useNavigate();
  const save = useSave(there, {
    make: async (body: Body & { id: string }) => answer(api.POST('/api/v1/units', { body })),
    change: async (id, body) => answer(api.PATCH('/api/v1/units/{id}', { params: { path: { id } }, body })),
  });
  const form = useForm({
    start: unitValues(there, employerId),
    draft: there ? `unit-${there.id}-${there.version}` : `unit-new-${employerId ?? ''}`,
    check: (values) => unitProblems(values).map(({ field, why }) => ({ field, message: say(why === 'name' ? 'missing.name' : 'missing.number') })),
    send: async (values) => {
      const id = await save(unitBody(values));
      await navigate(`/workplaces/units/${id}`, { replace: true });
    },
  });
  const title = say(there ? 'edit.units' : 'add.units');
  return (
    <>
      <Sill title={title} over={[there?.name, employerName].filter(Boolean).join(' · ') || undefined} back={there ? `/workplaces/units/${there.id}` : employerId ? `/workplaces/employers/${employerId}` : '/workplaces?show=units'} />
      <Page>
        <Form form={form} id="unit" label={title}><UnitFields form={form} employerName={employerName} /></Form>
      </Page>
      <ActionBar><Button type="submit" form="unit" variant="filled" loading={form.sending}>{say('save.units')}</Button></ActionBar>
    </>
  );
}

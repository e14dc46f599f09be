import { answer, api, ApiProblem } from '@doorstep/api-client';
import { readShortCode } from '@doorstep/kernel';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Page } from '../../app/shell/page';
import { switchOrganization, useSession } from '../../app/session/session';
import { Form, useForm } from '../../ui/form';
import { Empty } from '../../ui/empty';
import { Problem } from '../../ui/problem';
import { Sill } from '../../ui/sill';
import type { VisitList } from '../visits/types';
import { useHandOutWords } from './words';

/** Takes a list and opens it; the doors are on the phone then. */
function useTaking() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (by: { token: string } | { code: string }): Promise<void> => {
    const list: VisitList = await answer(api.POST('/api/v1/visit-list-takings', { body: by }));
    await client.invalidateQueries({ queryKey: ['visit-lists'] });
    // The link leaves the history: it is used.
    await navigate(`/visits/${list.id}`, { replace: true });
  };
}

const isOver = (failure: unknown): boolean => failure instanceof ApiProblem && failure.status === 404;

/** Where a link or QR code leads: one tap, so that a look at a link takes nothing. Whoever belongs to several organizations goes on in the list's own. */
export function TakeLinkScreen() {
  const say = useHandOutWords();
  const { token = '' } = useParams();
  const of = useSearchParams()[0].get('in');
  const session = useSession();
  const client = useQueryClient();
  const take = useTaking();
  const other = session?.organization.id !== of ? session?.organizations.find(({ id }) => id === of) : undefined;
  const taking = useMutation({
    mutationFn: async () => {
      if (other) await switchOrganization(client, other.id);
      await take({ token });
    },
  });
  return (
    <>
      <Sill title={say('takeTitle')} back="/visits" />
      <Page>
        {isOver(taking.error) ? <Empty text={say('take.none')} /> : (
          <div className="col" style={{ gap: 'var(--sp-4)' }}>
            <p>{say('take.text')}</p>
            {other && <p>{say('take.other', { organization: other.name })}</p>}
            {taking.error && <Problem failure={taking.error} />}
            <Button variant="filled" loading={taking.isPending} onClick={() => taking.mutate()}>{say('take')}</Button>
          </div>
        )}
      </Page>
    </>
  );
}

/** Six letters that somebody reads out. */
export function TakeCodeScreen() {
  const say = useHandOutWords();
  const take = useTaking();
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => (readShortCode(code) ? [] : [{ field: 'code', message: say('code.missing') }]),
    send: async ({ code }) => {
      try {
        await take({ code: readShortCode(code)! });
      } catch (failure) {
        if (!isOver(failure)) throw failure;
        const { body } = failure as ApiProblem;
        throw new ApiProblem({ ...body, status: 422, errors: [{ field: 'code', code: body.code, message: say('take.none') }] });
      }
    },
  });
  return (
    <>
      <Sill title={say('code.title')} back="/visits" />
      <Page>
        <Form form={form}>
          <TextInput {...form.text('code')} label={say('code')} description={say('code.help')} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={12} />
          <Button type="submit" variant="filled" loading={form.sending}>{say('take')}</Button>
        </Form>
      </Page>
    </>
  );
}

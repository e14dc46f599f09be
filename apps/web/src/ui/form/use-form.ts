import { ApiProblem, type FieldError } from '@doorstep/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { loseSession, sessionKey } from '../../app/session/session';
import { holdVersion } from '../../app/version';
import { useDraft } from '../../outbox/use-draft';

/** A sentence about one field: what is wrong and what to do. `field` is a path like `phones.0.number`. */
export type FieldProblem = Pick<FieldError, 'field' | 'message'>;

interface FormOptions<V extends object> {
  start: V;
  /** Keeps what is typed on this device until it is sent. For every form over two fields; never for passwords. */
  draft?: string;
  /** Values that must not be kept in a draft. */
  secret?: (keyof V)[];
  /** What can be seen without asking the server. */
  check?: (values: V) => FieldProblem[];
  /** Sends. Throws what the api client throws; the problems land at their fields. */
  send: (values: V) => Promise<void>;
}

/** A form's values, its problems and its draft. Give the answer to `<Form>`, and `form.text('name')` to an input. */
export function useForm<V extends object>({ start, draft: draftKey, secret = [], check, send }: FormOptions<V>) {
  const [values, setValues] = useState(start);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  /** Rises with each refused attempt, so that the focus goes to the problems again. */
  const [refusals, setRefusals] = useState(0);
  const [dirty, setDirty] = useState(false);
  const busy = useRef(false);
  const client = useQueryClient();
  const draft = useDraft<Partial<V>>(draftKey ?? null);
  const { found } = draft;

  useEffect(() => { if (found) { setValues((now) => ({ ...now, ...found })); setDirty(true); } }, [found]);
  useEffect(() => (dirty ? holdVersion() : undefined), [dirty]);

  const change = (next: V, touched: keyof V) => {
    setValues(next);
    setDirty(true);
    // A field that is being mended is not accused any longer; a list's problems go with the list.
    const name = String(touched);
    setProblems((all) => all.filter(({ field }) => field !== name && !field.startsWith(`${name}.`) && !field.startsWith(`${name.replace(/\.$/, '')}[`)));
    const kept = Object.fromEntries(Object.entries(next).filter(([key]) => !secret.includes(key as keyof V)));
    draft.keep(kept as Partial<V>);
  };
  const set = <K extends keyof V>(name: K, value: V[K]) => change({ ...values, [name]: value }, name);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  const refuse = (next: FieldProblem[], why: unknown) => {
    setProblems(next);
    setFailure(why);
    setRefusals((n) => n + 1);
  };

  const submit = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (busy.current) return;
    const seen = check?.(values) ?? [];
    if (seen.length > 0) return refuse(seen, null);
    busy.current = true;
    setSending(true);
    setFailure(null);
    setProblems([]);
    try {
      await send(values);
      setDirty(false);
      await draft.drop();
    } catch (why) {
      const errors = why instanceof ApiProblem ? why.errors.filter((error) => error.field).map((error) => ({ ...error, field: dotted(error.field) })) : [];
      refuse(errors, why);
      // The session ended while somebody wrote: they sign in and come back to this form, its draft as they left it.
      if (why instanceof ApiProblem && why.code === 'accounts/not-signed-in' && client.getQueryData(sessionKey)) await loseSession(client);
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return {
    values, set, submit, sending, dirty, problems, failure, refusals, problemOf,
    /** Props of a Mantine text input, textarea or select-like input that gives an event. */
    text: (name: keyof V & string) => ({
      id: fieldId(name),
      name,
      value: String(values[name] ?? ''),
      error: problemOf(name),
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value as V[typeof name]),
    }),
    /** Forgets the draft and what was typed. */
    async reset() {
      setValues(start);
      setProblems([]);
      setFailure(null);
      setDirty(false);
      await draft.drop();
    },
  };
}

export type FormState<V extends object> = ReturnType<typeof useForm<V>>;

/** The server writes `issues[0].label`, the inputs are named `issues.0.label`. */
const dotted = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');

/** The id of a field's input, where the summary's links lead. */
export const fieldId = (field: string): string => `field-${field.replace(/[.\s]/g, '-')}`;

import { useEffect, useRef, type ReactNode } from 'react';
import { Problem } from '../problem';
import { useUiWords } from '../use-ui-words';
import { FieldProblems } from './field-problems';
import { fieldId, type FormState } from './use-form';

/** One column of fields. Problems stand on top, and the focus goes to them: to the field when there is one, to the summary when there are more. */
export function Form<V extends object>({ form, children, label, id }: { form: FormState<V>; children: ReactNode; label?: string; /** For a save button outside, in the action bar: `<Button form={id} type="submit">`. */ id?: string }) {
  const say = useUiWords();
  const top = useRef<HTMLDivElement>(null);
  const { problems, failure, refusals } = form;
  const shown = problems.filter(({ field }) => typeof document === 'undefined' || document.getElementById(fieldId(field)));
  const homeless = problems.length > shown.length;

  useEffect(() => {
    if (refusals === 0) return;
    const only = problems.length === 1 ? document.getElementById(fieldId(problems[0]!.field)) : null;
    (only ?? top.current)?.focus();
    // Only a new refusal moves the focus, not the mending of a field.
  }, [refusals]);

  const alone = failure !== null && problems.length === 0;
  return (
    <form id={id} className="form" noValidate onSubmit={(event) => void form.submit(event)} aria-label={label}>
      {alone && <Problem failure={failure} ref={top} />}
      {(problems.length > 1 || homeless) && <FieldProblems problems={problems} title={say('form.problems', { n: problems.length })} ref={top} />}
      {children}
    </form>
  );
}

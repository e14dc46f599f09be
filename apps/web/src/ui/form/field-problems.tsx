import type { Ref } from 'react';
import { Banner } from '../banner';
import styles from './form.module.css';
import { fieldId, type FieldProblem } from './use-form';

/** All problems of a form with links to their fields; takes the focus. A field that is not on the screen is only named. */
export function FieldProblems({ problems, title, ref }: { problems: FieldProblem[]; title: string; ref?: Ref<HTMLDivElement> }) {
  return (
    <Banner kind="bad" role="alert" ref={ref}>
      <b>{title}</b>
      <ul className={styles.problems}>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${fieldId(field)}`} onClick={(event) => { event.preventDefault(); document.getElementById(fieldId(field))?.focus(); }}>{message}</a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

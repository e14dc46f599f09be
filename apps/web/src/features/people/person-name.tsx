import { Fragment } from 'react';
import { nameParts } from './name-parts';

/** A name as its owner writes it; pieces in another script carry their language. */
export function PersonName({ name }: { name: string }) {
  return <>{nameParts(name).map(({ text, lang }, i) => (lang ? <span key={i} lang={lang}>{text}</span> : <Fragment key={i}>{text}</Fragment>))}</>;
}

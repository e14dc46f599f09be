import { Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useUiWords } from '../use-ui-words';
import styles from './form.module.css';
import { fieldId } from './use-form';

interface ListInputProps<T extends { id: string }> {
  /** The list's field, `issues`; items are `issues.0` and so on. */
  name: string;
  title: string;
  help?: string;
  items: T[];
  onChange: (items: T[]) => void;
  /** A new, empty item. */
  make: () => T;
  /** What the button says that adds one. */
  add: string;
  /** How an item is called, for the buttons that move it or take it away. */
  nameOf: (item: T, at: number) => string;
  error?: string;
  most?: number;
  /** The item's own inputs; `change` replaces it. The first input has the id of `focus`. */
  children: (item: T, at: number, change: (item: T) => void) => ReactNode;
  /** The path of the item's first input, where the focus goes when it is added. */
  focus: (at: number) => string;
}

/** Lines in the order in which people read them later: added at the end, moved up, taken away. */
export function ListInput<T extends { id: string }>({ name, title, help, items, onChange, make, add, nameOf, error, most = 100, children, focus }: ListInputProps<T>) {
  const say = useUiWords();
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    document.getElementById(fieldId(focus(items.length - 1)))?.focus();
    // Only a line that was just added takes the focus.
  }, [items.length]);
  const up = (at: number) => onChange(items.map((item, i) => (i === at - 1 ? items[at]! : i === at ? items[at - 1]! : item)));
  return (
    <fieldset className={styles.list} aria-describedby={help && `${fieldId(name)}-help`}>
      <legend>{title}</legend>
      {help && <p className="small quiet" id={`${fieldId(name)}-help`}>{help}</p>}
      {error && <p className={styles.wrong} role="alert">{error}</p>}
      {items.length > 0 && (
        <ol>
          {items.map((item, at) => (
            <li key={item.id}>
              <div className="grow">{children(item, at, (next) => onChange(items.map((one) => (one.id === item.id ? next : one))))}</div>
              {at === 0 && items.length > 1 && <span className={styles.tool} />}
              {at > 0 && <button type="button" className={styles.tool} aria-label={say('label.up', { what: nameOf(item, at) })} onClick={() => up(at)}><IconArrowUp size="1.2em" stroke={1.9} aria-hidden /></button>}
              <button type="button" className={styles.tool} aria-label={say('chip.remove', { what: nameOf(item, at) })} onClick={() => onChange(items.filter((one) => one.id !== item.id))}><IconX size="1.2em" stroke={1.9} aria-hidden /></button>
            </li>
          ))}
        </ol>
      )}
      {items.length < most && (
        <Button id={items.length === 0 ? fieldId(name) : undefined} leftSection={<IconPlus size="1.2em" stroke={1.9} aria-hidden />} onClick={() => { added.current = true; onChange([...items, make()]); }}>{add}</Button>
      )}
    </fieldset>
  );
}

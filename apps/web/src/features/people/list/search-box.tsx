import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { usePeopleWords } from '../words';
import styles from './list.module.css';

/** From the last letter until the search goes out. */
const pauseMs = 200;

interface SearchBoxProps {
  value: string;
  onChange: (q: string) => void;
  /** Down from the box leads to the first row. */
  onDown?: () => void;
}

/** Searches while the reader writes; `/` comes here from anywhere, Escape empties it. */
export function SearchBox({ value, onChange, onDown }: SearchBoxProps) {
  const say = usePeopleWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text, pauseMs);
  const sent = useRef(value);

  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    onChange(settled);
  }, [settled]);
  // The address changed by itself (back, a chip taken away): the box follows.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useHotkeys([['/', () => input.current?.focus()]]);

  const clear = () => { setText(''); input.current?.focus(); };
  return (
    <div className={styles.search} role="search">
      <IconSearch size={20} stroke={1.9} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={say('search')}
        aria-keyshortcuts="/"
        placeholder={say('search.hint')}
        value={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text) { event.preventDefault(); clear(); }
          if (event.key === 'ArrowDown' && onDown) { event.preventDefault(); onDown(); }
        }}
      />
      {text && <button type="button" aria-label={say('search.clear')} onClick={clear}><IconX size={18} stroke={1.9} aria-hidden /></button>}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { sayOfRound } from './keep-round';
import styles from './safety.module.css';
import { useSafetyWords } from './words';

/** Asked before the deadline, over whatever screen or sheet is open: one tap answers. It names nobody who lives at a door. */
export function AreYouAllRight({ who, minutes }: { who: string; minutes: number }) {
  const say = useSafetyWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return createPortal(
    <section className={styles.ask} role="alertdialog" aria-labelledby="are-you-all-right" aria-describedby="are-you-all-right-text">
      <h2 id="are-you-all-right" ref={heading} tabIndex={-1}>{say('ask')}</h2>
      <p id="are-you-all-right-text">{say('ask.text', { minutes, name: who })}</p>
      <div className={styles.acts}>
        <Button variant="filled" onClick={() => void sayOfRound('all_right')}>{say('allRight')}</Button>
        <Button onClick={() => void sayOfRound('back')}>{say('back')}</Button>
      </div>
    </section>,
    document.body,
  );
}

import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useInertBehind } from './use-inert-behind';
import { useUiWords } from './use-ui-words';
import styles from './sheet.module.css';

/** Long choices and small forms: a sheet from the bottom of the phone, a dialog's width at a desk. */
export function Sheet({ open, onClose, title, children }: { open: boolean; onClose: () => void; title: string; children: ReactNode }) {
  const say = useUiWords();
  useInertBehind(open);
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="bottom"
      size="auto"
      zIndex={200}
      transitionProps={{ duration: 200 }}
      closeButtonProps={{ 'aria-label': say('close'), size: 'var(--target)' }}
      classNames={{ content: styles.content, title: styles.title, header: styles.header, body: styles.body, inner: styles.inner }}
    >
      {children}
    </Drawer>
  );
}

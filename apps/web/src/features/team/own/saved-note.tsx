import { IconCheck } from '@tabler/icons-react';

/** Says beside the button that it is saved. */
export function SavedNote({ text }: { text: string }) {
  return <span role="status" className="row small" style={{ color: 'var(--act-text)', fontWeight: 'var(--fw-label)' }}><IconCheck size="1.2em" stroke={1.9} aria-hidden />{text}</span>;
}

import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import styles from './ask-once.module.css';
import { Problem } from './problem';
import { Sheet } from './sheet';

interface AskOnceProps {
  open: boolean;
  onClose: () => void;
  /** The question: "Disable Ben Okafor?" */
  title: string;
  /** What happens and what stays. */
  children: ReactNode;
  /** A verb and its thing. */
  act: string;
  /** Throws what the api client throws; the sheet stays open and says so. */
  onAct: () => Promise<unknown>;
}

/** Before something is taken away: one question that names what happens. Brick outline, never filled by default. */
export function AskOnce({ open, onClose, title, children, act, onAct }: AskOnceProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = () => { setFailure(null); onClose(); };
  const go = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onAct();
      onClose();
    } catch (why) {
      setFailure(why);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet open={open} onClose={close} title={title}>
      <div className="col" style={{ gap: 'var(--sp-4)' }}>
        <div>{children}</div>
        {failure !== null && <Problem failure={failure} />}
        <Button className={styles.act} onClick={() => void go()} loading={busy}>{act}</Button>
      </div>
    </Sheet>
  );
}

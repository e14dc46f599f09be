import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useImportWords } from '../words';
import styles from '../imports.module.css';

/** A file is chosen or dropped, and goes at once: nothing is stored by that. */
export function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const say = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const take = (file: File | undefined) => {
    if (!file || busy) return;
    setName(file.name);
    onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <IconFileSpreadsheet size={36} stroke={1.6} aria-hidden />
      <p>{busy ? say('file.reading', { name }) : say('file.drop')}</p>
      <Button variant="filled" loading={busy} onClick={() => input.current?.click()}>{say('file.choose')}</Button>
      <p className="small quiet">{say('file.kinds')}</p>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={say('file.choose')}
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values,.xlsx"
        onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }}
      />
    </div>
  );
}

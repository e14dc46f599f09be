import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Problem } from '../../ui';
import { fileOf, isBeingMade, useExport } from './exports';
import { useExportWords } from './words';

/** A file on its way: how far it is, then the way to it. */
export function ExportProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useExportWords();
  const { data, error, refetch } = useExport(id);
  if (!data) return error ? <Problem failure={error} onRetry={() => void refetch()} /> : <Progress value={5} animated aria-label={say('making')} />;
  const { rows, rowsExpected, failure } = data;
  return (
    <div className="form">
      {isBeingMade(data) && (
        <>
          <p role="status">{data.kind === 'person' ? say('making') : say('making.of', { done: rows, all: rowsExpected })}</p>
          <Progress value={rowsExpected === 0 ? 5 : Math.max(5, (rows / rowsExpected) * 100)} animated aria-label={say('making')} />
          <p className="quiet">{say('making.leave')}</p>
        </>
      )}
      {failure && <p role="alert">{failure.message}</p>}
      {data.ready && (
        <>
          <p role="status">{data.kind === 'person' ? say('held.ready') : say('ready', { n: rows })}</p>
          <Button component="a" href={fileOf(id)} download variant="filled" leftSection={<IconDownload size={20} stroke={1.9} aria-hidden />}>{say('fetch')}</Button>
        </>
      )}
      <Link className="link" to="/settings/exports" onClick={onClose}>{say('all')}</Link>
    </div>
  );
}

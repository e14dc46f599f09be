import { answer, api } from '@doorstep/api-client';
import type { ExportColumn, ExportFormat } from '@doorstep/exports/domain';
import { DEFAULT_EXPORT_COLUMNS, EXPORT_COLUMNS, EXPORT_DEFAULTS, EXPORT_FORMATS } from '@doorstep/exports/domain';
import { Button, Input, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip, Chips, Segments, Sheet } from '../../ui';
import { Form, useForm } from '../../ui/form';
import { ExportProgress } from './export-progress';
import { exportsKey } from './exports';
import { useExportWords } from './words';

interface Props { filter: Readonly<Record<string, string | number>>; total: number; onClose: () => void }

/** Which file, with what in it, and why; then the file itself. */
export function ExportSheet({ filter, total, onClose }: Props) {
  const say = useExportWords();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Sheet open onClose={onClose} title={say('title', { n: total })}>
      {asked ? <ExportProgress id={asked} onClose={onClose} /> : <ExportForm filter={filter} total={total} onAsked={setAsked} />}
    </Sheet>
  );
}

function ExportForm({ filter, total, onAsked }: Omit<Props, 'onClose'> & { onAsked: (id: string) => void }) {
  const say = useExportWords();
  const client = useQueryClient();
  const large = total > EXPORT_DEFAULTS.freeRows;
  const form = useForm({
    start: { format: 'csv' as ExportFormat, columns: [...DEFAULT_EXPORT_COLUMNS], reason: '' },
    check: ({ columns, reason }) => [
      ...(columns.length === 0 ? [{ field: 'columns', message: say('columns.missing') }] : []),
      ...(large && !reason.trim() ? [{ field: 'reason', message: say('reason.missing') }] : []),
    ],
    send: async ({ format, columns, reason }) => {
      const { sort: _, ...kept } = filter;
      const made = await answer(api.POST('/api/v1/exports', { body: { kind: 'contacts', filter: kept, format, columns, ...(reason.trim() && { reason: reason.trim() }) } }));
      await client.invalidateQueries({ queryKey: exportsKey });
      onAsked(made.id);
    },
  });
  const { columns } = form.values;
  const toggled = (one: ExportColumn) => EXPORT_COLUMNS.filter((column) => (column === one ? !columns.includes(one) : columns.includes(column)));
  return (
    <Form form={form} label={say('title', { n: total })}>
      <Input.Wrapper label={say('format')} labelElement="div">
        <Segments label={say('format')} value={form.values.format} onChange={(format) => form.set('format', format)} options={EXPORT_FORMATS.map((format) => ({ value: format, label: say(`format.${format}`) }))} />
      </Input.Wrapper>
      <Input.Wrapper label={say('columns')} labelElement="div" description={say('columns.help')}>
        <Chips label={say('columns')}>{EXPORT_COLUMNS.map((column) => <Chip key={column} chosen={columns.includes(column)} onToggle={() => form.set('columns', toggled(column))}>{say(`column.${column}`)}</Chip>)}</Chips>
      </Input.Wrapper>
      <Textarea {...form.text('reason')} label={say(large ? 'reason' : 'reason.optional')} description={large ? say('reason.help', { n: EXPORT_DEFAULTS.freeRows }) : undefined} autosize minRows={2} maxLength={EXPORT_DEFAULTS.reasonLetters} />
      <p className="quiet">{say('safety')}</p>
      <Button type="submit" variant="filled" loading={form.sending}>{say('make')}</Button>
    </Form>
  );
}

import { answer, api } from '@doorstep/api-client';
import { OWN_FIELD_KINDS, OWN_FIELDS_MOST, type OwnFieldKind } from '@doorstep/contacts/domain';
import { newId, type Label } from '@doorstep/kernel';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../../app/shell/page';
import { ActionBar } from '../../../ui/action-bar';
import { fieldId, Form, LabelLine, ListInput, Select, useForm } from '../../../ui/form';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useLanguage } from '../../../words';
import { usePeopleWords } from '../words';
import { ownFieldsKey, useOwnFields, type OwnField } from './use-own-fields';

/** `id` for the list on the screen; `name` is null for a new one. */
interface Item { id: string; name: string | null; label: Label; kind: OwnFieldKind; choices: string }

/** For admins: the fields that the organization keeps of its people beside ours. Taking one away leaves what people have in it. */
export function OwnFieldsScreen() {
  const say = usePeopleWords();
  const fields = useOwnFields();
  if (fields.isPending) return <PageSkeleton />;
  if (!fields.data) return <><Sill title={say('ownFields')} back="/settings" /><Page><Problem failure={fields.error} onRetry={() => void fields.refetch()} /></Page></>;
  return <ChangeFields key={fields.data.version} version={fields.data.version} there={fields.data.items} />;
}

function ChangeFields({ version, there }: { version: number; there: OwnField[] }) {
  const say = usePeopleWords();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<{ items: Item[] }>({
    start: { items: there.map(({ name, labelTexts, kind, choices }) => ({ id: name, name, label: labelTexts, kind, choices: choices.join('\n') })) },
    draft: `own-fields-${version}`,
    send: async ({ items }) => {
      await answer(api.PUT('/api/v1/custom-fields', { body: { version, items: items.map(({ name, label, kind, choices }) => ({ ...(name !== null && { name }), label, kind, ...(kind === 'choice' && { choices: choices.split('\n').map((line) => line.trim()).filter(Boolean) }) })) } }));
      await client.invalidateQueries({ queryKey: ownFieldsKey });
      await navigate('/settings', { replace: true });
    },
  });
  return (
    <>
      <Sill title={say('ownFields')} back="/settings" />
      <Page>
        <Form form={form} id="own-fields" label={say('ownFields')}>
          <p className="small quiet">{say('ownFields.never')}</p>
          <ListInput<Item>
            name="items" title={say('ownFields.list')} help={say('ownFields.help')} items={form.values.items} onChange={(items) => form.set('items', items)}
            make={() => ({ id: newId(), name: null, label: {}, kind: 'text', choices: '' })} add={say('ownFields.add')} most={OWN_FIELDS_MOST} error={form.problemOf('items')}
            nameOf={({ label }, at) => label[language] ?? Object.values(label)[0] ?? say('ownFields.one', { n: at + 1 })} focus={(at) => `items.${at}.label`}
          >
            {(item, at, change) => (
              <div className="form">
                <LabelLine name={`items.${at}.label`} label={say('ownFields.name', { n: at + 1 })} value={item.label} maxLength={50} onChange={(label) => change({ ...item, label })} error={form.problemOf(`items.${at}.label`)} />
                <Select id={fieldId(`items.${at}.kind`)} label={say('ownFields.kind')} value={item.kind} error={form.problemOf(`items.${at}.kind`)} options={OWN_FIELD_KINDS.map((value) => ({ value, label: say(`ownFields.kind.${value}`) }))} onChange={(event) => change({ ...item, kind: event.currentTarget.value as OwnFieldKind })} />
                {item.kind === 'choice' && <Textarea id={fieldId(`items.${at}.choices`)} label={say('ownFields.choices')} description={say('ownFields.choicesHelp')} autosize minRows={3} maxLength={2600} value={item.choices} error={form.problemOf(`items.${at}.choices`)} onChange={(event) => change({ ...item, choices: event.currentTarget.value })} />}
              </div>
            )}
          </ListInput>
        </Form>
      </Page>
      <ActionBar><Button type="submit" form="own-fields" variant="filled" loading={form.sending}>{say('ownFields.save')}</Button></ActionBar>
    </>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Chips, FilterChip } from '../../../ui/chip';
import { fieldId } from '../../../ui/form';
import { usePeopleWords } from '../words';
import type { Fields } from './fields';

/** Short words of the team's own, as many as are useful. */
export function TagFields({ values, set, problemOf }: Fields) {
  const say = usePeopleWords();
  const [text, setText] = useState('');
  const { tags } = values;
  const add = () => {
    const tag = text.trim();
    if (tag && !tags.includes(tag)) set('tags', [...tags, tag]);
    setText('');
  };
  const problem = tags.map((_, i) => problemOf(`tags[${i}]`)).find(Boolean) ?? problemOf('tags');
  return (
    <>
      {tags.length > 0 && <Chips label={say('form.tags')}>{tags.map((tag) => <FilterChip key={tag} label={tag} onRemove={() => set('tags', tags.filter((one) => one !== tag))} />)}</Chips>}
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          className="grow" id={fieldId('tags')} label={say('form.tag')} value={text} error={problem} maxLength={50} autoComplete="off" onChange={(event) => setText(event.currentTarget.value)}
          onBlur={add} onKeyDown={(event) => { if (event.key === 'Enter' && text.trim()) { event.preventDefault(); add(); } }}
        />
        <Button onClick={add}>{say('form.addTag')}</Button>
      </div>
    </>
  );
}

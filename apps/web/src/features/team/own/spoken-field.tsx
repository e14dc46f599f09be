import { Input } from '@mantine/core';
import { fieldId } from '../../../ui/form';
import { SpokenChips } from '../../people/spoken-chips';
import { useTeamWords } from '../words';

/** What somebody of the team speaks at a door. */
export function SpokenField({ value, onChange, error }: { value: readonly string[]; onChange: (languages: string[]) => void; error?: string }) {
  const say = useTeamWords();
  return (
    <Input.Wrapper id={fieldId('languages')} label={say('spoken')} description={say('spoken.help')} labelElement="div" error={error} tabIndex={-1}>
      <SpokenChips label={say('spoken')} value={value} onChange={onChange} />
    </Input.Wrapper>
  );
}

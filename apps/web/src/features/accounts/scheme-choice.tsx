import { useMantineColorScheme } from '@mantine/core';
import { Segments } from '../../ui/segments';
import { useAccountWords } from './words';

/** Light, dark, or as the device has it; kept on this device. */
export function SchemeChoice() {
  const say = useAccountWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Segments
      label={say('scheme')}
      value={colorScheme}
      onChange={setColorScheme}
      options={[{ value: 'auto', label: say('scheme.auto') }, { value: 'light', label: say('scheme.light') }, { value: 'dark', label: say('scheme.dark') }]}
    />
  );
}

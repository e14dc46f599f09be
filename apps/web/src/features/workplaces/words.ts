import { useUnitKind } from '../../app/session/unit-kind';
import { useWords, type WordValues } from '../../words';
import type en from './words/en.json';

/** The words of workplaces; `{kind}` in a sentence says unit or group as the organization does. */
export function useWorkplaceWords() {
  const say = useWords<keyof typeof en>('workplaces');
  const kind = useUnitKind();
  return (key: keyof typeof en, values?: WordValues) => say(key, { kind, ...values });
}

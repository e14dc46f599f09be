import type { Label, Uuid } from '@doorstep/kernel';
import { labelSays } from '@doorstep/kernel';

/** The label that a text means: by id, by code, or by what it says in any language, without case and accents. */
export const findLabel = <L extends { id: Uuid; code: string; labelTexts: Label }>(labels: readonly L[], text: string): L | null =>
  labels.find((label) => label.id === text || label.code === text) ?? labels.find((label) => labelSays(label.labelTexts, text)) ?? null;

import { newId, type Label } from '@doorstep/kernel';
import type { CampaignLabel } from './campaigns';

/** A line of a list while it is written. */
export interface LabelItem { id: string; label: Label }

/** The reader's lines of a list that is there. */
export const itemsOf = (labels: readonly CampaignLabel[]): LabelItem[] => labels.map(({ id, labelTexts }) => ({ id, label: labelTexts }));

export const emptyItem = (): LabelItem => ({ id: newId(), label: {} });

/** Texts without the blank ones and the spaces around them. */
export const trimmed = (label: Label): Label =>
  Object.fromEntries(Object.entries(label).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ''));

export const isBlank = (label: Label): boolean => Object.keys(trimmed(label)).length === 0;

/** What is sent: lines in their order, without those that nobody filled in. */
export const itemsToSend = (items: readonly LabelItem[]): LabelItem[] =>
  items.filter(({ label }) => !isBlank(label)).map(({ id, label }) => ({ id, label: trimmed(label) }));

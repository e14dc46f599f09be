/** Lists of labels that a campaign keeps, and the field that holds each. */
export const LABEL_FIELDS = {
  issue: 'issues',
  ask_tile: 'askTiles',
  script: 'scripts',
  material: 'materials',
  topic: 'topics',
  program: 'programs',
  for_others: 'forOthers',
} as const;

export type LabelKind = keyof typeof LABEL_FIELDS;
export type LabelField = (typeof LABEL_FIELDS)[LabelKind];
export const LABEL_KINDS = Object.keys(LABEL_FIELDS) as LabelKind[];

/** What a person with a visit list at hand needs at the door; the rest is the team's. */
export const DOOR_KINDS: readonly LabelKind[] = ['issue', 'ask_tile', 'script', 'material', 'topic', 'program', 'for_others'];

/** What a list of people may show beside the name, in the order of the screen unless chosen otherwise. */
export const LIST_COLUMNS = ['stand', 'workplace', 'phone', 'languages', 'tags', 'lastTouched'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

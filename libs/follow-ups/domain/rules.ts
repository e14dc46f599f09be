/** What a rule of an upper room may promise by itself: a mail says which, in its reader's language, and nothing of whom it is about. */
export const FOLLOW_UP_RULES = ['call_instead', 'other_way', 'next_speaker', 'come_back'] as const;
export type FollowUpRule = (typeof FOLLOW_UP_RULES)[number];

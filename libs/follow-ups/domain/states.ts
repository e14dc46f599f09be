/** States of a follow-up and where each may go; done and dropped may be taken back. */
export const FOLLOW_UP_STATES = ['open', 'done', 'dropped', 'handed_over'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

const MOVES: Record<FollowUpState, readonly FollowUpState[]> = {
  open: ['done', 'dropped', 'handed_over'],
  done: ['open'],
  dropped: ['open'],
  handed_over: [],
};

export const mayMove = (from: FollowUpState, to: FollowUpState): boolean => from === to || MOVES[from].includes(to);

export const ABOUT_KINDS = ['contact', 'house_visit', 'one_on_one', 'labor_circle', 'meeting', 'turnout_event', 'case', 'organization'] as const;
export type AboutKind = (typeof ABOUT_KINDS)[number];

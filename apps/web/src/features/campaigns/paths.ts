import { addDays } from '@doorstep/kernel';

/** Where each number of a campaign opens to its rows. The query is the list's own, so number and rows cannot differ. */
export const behind = {
  doors: (id: string) => `/campaigns/${id}/visits`,
  reached: (id: string) => `/campaigns/${id}/visits?reached=person,someone_else`,
  talks: (id: string) => `/campaigns/${id}/visits?outcome=talked`,
  people: (id: string) => `/people?campaignId=${id}`,
  stands: (id: string, stands: readonly number[]) => `/people?campaignId=${id}&assessment=${stands.join(',')}`,
  kept: (id: string) => `/campaigns/${id}/follow-ups?state=done`,
  open: (id: string) => `/campaigns/${id}/follow-ups?state=open`,
  late: (id: string) => `/campaigns/${id}/follow-ups?state=open&late=true`,
  weekDoors: (id: string, week: string) => `/campaigns/${id}/visits?from=${week}&to=${addDays(week, 7)}`,
  weekTalks: (id: string, week: string) => `/campaigns/${id}/visits?outcome=talked&from=${week}&to=${addDays(week, 7)}`,
};

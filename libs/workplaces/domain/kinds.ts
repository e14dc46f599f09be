/** Who employs (DOMAIN 2): also agencies, platforms and households. */
export const EMPLOYER_KINDS = ['private', 'public', 'nonprofit', 'household', 'platform', 'labor_contractor'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

/** Where people work: a place, a day-labor corner, several places, a home, or none. */
export const WORKSITE_KINDS = ['site', 'day_labor_corner', 'several', 'home', 'virtual'] as const;
export type WorksiteKind = (typeof WORKSITE_KINDS)[number];

/** The kinds of organization (DOMAIN 2). Union terms are shown only where the kind has them. */
export const ORGANIZATION_KINDS = ['federation', 'affiliate', 'local', 'worker_center', 'community', 'chapter', 'coalition'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** A slug of a name: ASCII letters, digits and hyphens, at most 60; never empty. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? 'organization' : slug;
}

/** Why somebody is not put on a list that is cut; the first that holds is told. Who adds one adds its words. */
export const LEFT_OUT_OF_LISTS = ['do_not_contact', 'on_open_list', 'no_address', 'unsafe', 'too_recent', 'tried_today', 'no_common_language', 'list_full'] as const;
export type LeftOutOfList = (typeof LEFT_OUT_OF_LISTS)[number];

/** How many were left out for each reason, in the order of the reasons; those that concern nobody are not in it. */
export function countLeftOut(reasons: readonly LeftOutOfList[]): Array<{ reason: LeftOutOfList; count: number }> {
  return LEFT_OUT_OF_LISTS.flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    return count > 0 ? [{ reason, count }] : [];
  });
}

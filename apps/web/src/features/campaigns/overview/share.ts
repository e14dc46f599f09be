/** How many of a hundred, whole; 0 where there is nothing to share. */
export const share = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 100) : 0);

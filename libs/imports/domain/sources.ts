/** Columns by which exports of known programs are recognised. */
const PROGRAMS: ReadonlyArray<readonly [name: string, header: RegExp]> = [
  ['action-network', /^can2_/i],
  ['van', /^(van ?id|voter ?file ?van ?id)$/i],
];

/**
 * The program whose ids a list holds, told by its headers; null when it is not known. Ids of an unknown program are
 * never compared: "12" in one list is not "12" in another.
 */
export const sourceOf = (headers: readonly string[]): string | null =>
  PROGRAMS.find(([, pattern]) => headers.some((header) => pattern.test(header.trim())))?.[0] ?? null;

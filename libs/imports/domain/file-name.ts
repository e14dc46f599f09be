/** The name of a file as it is shown: without folders, control and direction marks, at most 200 letters. */
export function fileNameOf(sent: string | undefined): string {
  const last = (sent ?? '').split(/[\\/]/).at(-1)!;
  const clean = last.normalize('NFC').replace(/[\p{C}\u2028\u2029]/gu, '').trim();
  return Array.from(clean).slice(0, 200).join('') || 'list.csv';
}

/** A number as people here write it: `+12135550101` → `(213) 555-0101`. Numbers of other countries and handles stay as they are. */
export function writePhone(number: string): string {
  const home = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return home ? `(${home[1]}) ${home[2]}-${home[3]}` : number;
}

/** What a tap on a number opens; null for handles and for numbers that are partly hidden. */
export const phoneLink = (number: string): string | null => (/^\+?[\d\s().-]{7,}$/.test(number) ? `tel:${number.replace(/[^\d+]/g, '')}` : null);

const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
];
const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const first = (table: ReadonlyArray<readonly [RegExp, string]>, text: string): string | undefined => table.find(([sign]) => sign.test(text))?.[1];

/**
 * What a person recognises a device by: `Chrome · Android`. Names only, so it reads the same in every language;
 * versions and models, which tell devices apart for others than their owner, are not kept.
 */
export function deviceLabel(userAgent: string): string {
  const text = userAgent.slice(0, 500);
  const found = [first(BROWSERS, text), first(SYSTEMS, text)].filter((name) => name !== undefined);
  if (found.length > 0) return found.join(' · ');
  return /^([A-Za-z][A-Za-z0-9_-]{0,39})(\/|$)/.exec(text)?.[1] ?? '?';
}

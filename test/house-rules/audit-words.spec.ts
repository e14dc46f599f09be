import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languages, root, wordsFolders } from './words-files';

/** The recorders themselves, which hand on the act that they are given. */
const HANDS_ON = new Set(['libs/platform/audit/audit.ts', 'libs/platform/audit/audit-tally.ts', 'libs/accounts/audit-trail.ts', 'libs/contacts/contact-changes.ts']);

/** Acts on many people have names of their own, without a room; what is put on the record of them is `contacts.bulk-act`. */
const ofMany = (path: string): boolean => path.includes('bulk-act');

const sources = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'web', 'api-client'].includes(entry.name) ? [] : sources(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });

const ACT = /'([a-z-]+\.[a-z-]+)'/g;
const files = ['libs', 'apps'].flatMap((part) => sources(join(root, part))).map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

/** Acts as they are written down: `act: 'room.verb'`, `.record(scope, 'room.verb'`, `tally.add(actor, 'room.verb'`. */
const writtenIn = (text: string): string[] => {
  const places = [...text.matchAll(/(?<![\w-])act: ([^,}\n]*)|\.record\(scope, ('[^']*')|ally\.add\([\w.]+, ('[^']*')/g)];
  return places.map((place) => place[1] ?? place[2] ?? place[3]!);
};
const declares = (what: string): boolean => /^(string|string\[\]|\(\) =>.*)?;?$/.test(what.trim());

describe('acts on the record', () => {
  const acts = files.flatMap(({ path, text }) => writtenIn(text).map((what) => ({ path, what }))).filter(({ what }) => !declares(what));

  test('are named where they are written, so that this page can find them', () => {
    expect(acts.length).toBeGreaterThan(30);
    const unnamed = acts.filter(({ path, what }) => !HANDS_ON.has(path) && !ofMany(path) && [...what.matchAll(ACT)].length === 0);
    expect(unnamed).toEqual([]);
  });

  test.each(languages)('have words in %s', (language) => {
    const known = new Set(wordsFolders().flatMap(({ texts }) => Object.keys(texts[language] ?? {})));
    const wordless = acts.flatMap(({ path, what }) => [...what.matchAll(ACT)].map((found) => ({ path, act: found[1]! }))).filter(({ act }) => !known.has(`act/${act}`));
    expect(wordless).toEqual([]);
  });
});

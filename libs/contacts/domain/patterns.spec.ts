import { cleanText, displayNameOf, foldText, isSeen, readEmails, readPhone, searchWords, sortKeyOf, splitFullName, textProblem } from '@doorstep/kernel';
import { askSearch, doorKeyOf, guesses, holdsIdentifier, isForbiddenLabel, noteCaution, searchTextOf, tagKeyOf } from '.';

/** What is typed by people, 10 KB of it, made to set patterns against themselves (security.md BAD-19). */
const LETTERS = 10_000;
const upTo = (part: string, end = ''): string => part.repeat(Math.ceil(LETTERS / part.length)).slice(0, LETTERS) + end;
const NASTY = [
  upTo('a'), upTo('a', '!'), upTo(' ', 'x'), upTo('\t \n', 'x'), upTo('1'), upTo('1 ', 'x'), upTo('1-', 'x'), upTo('(', ')'), upTo('+', '1'), upTo('9', 'ext'), upTo('a@'), upTo('a.', '@'), upTo('"', '@x'),
  upTo('<a@b.c>,'), upTo('이'), upTo('ᄀ'), upTo('e\u0301'), upTo('Ａ'), upTo("'"), upTo('- '), upTo('de la '), upTo('A-'), upTo('apt '), upTo('12 ', 'Oak St'), upTo('no papers '), upTo('sin papeles '),
  upTo('%_\\'), upTo('[(*+?'), upTo('\u200d'), upTo('😀'), upTo('I\u0307'),
];
const READINGS: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ['clean text', (text) => [cleanText(text), textProblem(text), isSeen(text)]],
  ['a name', (text) => [displayNameOf({ givenName: text, familyName: text }), sortKeyOf({ displayName: text, givenName: text, familyName: text }), splitFullName(text)]],
  ['the words of a search', (text) => [foldText(text), searchWords(text)]],
  // As long as a question may be.
  ['a search', (text) => {
    const asked = askSearch(text.slice(0, 200));
    return asked && guesses(asked);
  }],
  ['the search row of a person', (text) => searchTextOf({ displayName: text.slice(0, 200), givenName: text.slice(0, 200), familyName: text.slice(0, 200), preferredName: text.slice(0, 200), emails: [], phones: [], employments: [] } as unknown as Parameters<typeof searchTextOf>[0])],
  ['a phone', (text) => readPhone(text, 'US')],
  ['e-mails', (text) => readEmails(text)],
  ['a door', (text) => doorKeyOf({ line1: text, line2: text, city: text, postalCode: text } as Parameters<typeof doorKeyOf>[0])],
  ['a tag', (text) => tagKeyOf(text)],
  ['numbers of papers in a note', (text) => holdsIdentifier(text)],
  ['words of a note that are asked about', (text) => noteCaution(text)],
  ['the name of a field of their own', (text) => isForbiddenLabel(text)],
];

/** Time of this process alone: a busy machine is no fault of a pattern. The quickest of three, since what is read first is compiled first. */
function costOf(read: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => {
    const began = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }));
}

test.each(READINGS)('%s takes no longer for letters that are made to be slow', (_, read) => {
  const slow = NASTY.map((text) => ({ text: text.slice(0, 12), ms: costOf(() => read(text)) })).filter(({ ms }) => ms > 50);
  expect(slow).toEqual([]);
});

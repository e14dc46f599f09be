import { foldText } from '@doorstep/kernel';
import { phone } from './playwright.config';
import { call, signIn } from './support/api';
import { expect, test } from './support/test';

interface Person { id: string; displayName: string; primaryPhone: string | null }
interface People { items: Person[]; nextCursor: string | null }

/** What somebody types who has heard or read the name once: no accents, no capitals, the family name of a Hangul name apart. */
const QUESTIONS = [
  { script: /\p{Script=Armenian}/u, people: 3, typed: ({ displayName }: Person) => displayName.toLowerCase() },
  { script: /\p{Script=Hangul}/u, people: 3, typed: ({ displayName }: Person) => displayName.normalize('NFD') },
  { script: /^(?=.*[À-ɏ])[\p{Script=Latin} '’.-]+$/u, people: 3, typed: ({ displayName }: Person) => foldText(displayName) },
  { script: /^[\p{Script=Latin} '’.-]+$/u, people: 1, typed: ({ primaryPhone }: Person) => primaryPhone!.slice(-4) },
];

test('an organizer finds ten people of the demo in three scripts, each without a second try', async ({ page, context, demo }) => {
  test.setTimeout(120_000);
  await signIn(context.request, demo, 'organizer');
  const seen: Person[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer: People = await call<People>(context.request, 'get', `contacts?limit=100&sort=displayName${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...answer.items);
    cursor = answer.nextCursor;
  }
  const left = new Set(seen);
  const asked = QUESTIONS.flatMap(({ script, people, typed }) => {
    const some = [...left].filter(({ displayName, primaryPhone }) => script.test(displayName) && primaryPhone).filter((_, n, all) => n % Math.max(1, Math.floor(all.length / people)) === 0).slice(0, people);
    for (const one of some) left.delete(one);
    return some.map((person) => ({ person, text: typed(person) }));
  });
  expect(asked).toHaveLength(10);
  await page.setViewportSize(phone);
  for (const { person, text } of asked) {
    await page.goto('/people');
    const answered = page.waitForResponse((answer) => answer.url().includes('/api/v1/contacts?') && new URL(answer.url()).searchParams.get('q')?.normalize('NFC') === text.normalize('NFC'));
    await page.getByRole('searchbox').fill(text);
    await answered;
    // Among the first ten of what is shown for it.
    const shown = () => page.locator('a[data-row]').evaluateAll((links) => links.slice(0, 10).map((link) => link.getAttribute('data-id')));
    await expect.poll(shown, `${person.displayName} by “${text}”`).toContain(person.id);
    await expect(page.getByText(person.displayName, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
});

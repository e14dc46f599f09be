import { type Language } from '@doorstep/kernel';
import i18next, { type BackendModule } from 'i18next';
import { sentences } from './sentences';

type Words = Record<string, string>;

/** Every words file of the web, each loaded when a screen first asks for it. */
const files = import.meta.glob<Words>(['../features/*/words/*.json', '../ui/words/*.json', '../app/words/*.json'], { import: 'default' });

/** `('house-visits', 'es')` → the loader of features/house-visits/words/es.json; `ui` and `app` have their own folders. */
const loaderOf = (room: string, language: string) =>
  files[`../features/${room}/words/${language}.json`] ?? files[`../${room}/words/${language}.json`];

/** Resolves when there is signal: words that could not be fetched without one are waited for, and no key is ever read instead. */
const signal = () => new Promise<void>((resolve) => { if (navigator.onLine) resolve(); else addEventListener('online', () => resolve(), { once: true }); });

const lazily: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, room, done) {
    const load = loaderOf(room, language);
    if (!load) return done(new Error(`No words of ${room} in ${language}`), null);
    load().then((words) => done(null, words), async (failure: Error) => { await signal(); done(failure, true); });
  },
};

/** Starts the words in one language; the rooms `app` and `ui` are there when it resolves. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(lazily).use(sentences).init({
    lng: language,
    fallbackLng: false,
    ns: ['app', 'ui'],
    defaultNS: 'app',
    // Keys are flat: a dot in a key is a dot.
    keySeparator: false,
    nsSeparator: false,
    load: 'currentOnly',
    interpolation: { escapeValue: false },
  });
}

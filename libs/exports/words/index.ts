import { registerWords } from '@doorstep/platform/words';
import en from './en.json';
import es from './es.json';
import ko from './ko.json';

registerWords({ en, es, ko });

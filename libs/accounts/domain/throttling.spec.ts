import { SIGN_IN_LIMITS, waitBeforeNextTry } from './throttling';
import type { WrongTries } from './throttling';

const tries = (some: Partial<WrongTries>): WrongTries => ({ wrongHere: 0, wrongFromAddress: 0, wrongOnAccount: 0, secondsSinceLast: null, knownHere: false, ...some });

describe('how long one waits after wrong tries', () => {
  test.each<[string, Partial<WrongTries>, number]>([
    ['the first try', {}, 0],
    ['nine wrong ones here', { wrongHere: 9, wrongFromAddress: 9, wrongOnAccount: 9, secondsSinceLast: 0 }, 0],
    ['ten wrong ones here', { wrongHere: 10, wrongFromAddress: 10, wrongOnAccount: 10, secondsSinceLast: 60 }, 900],
    ['ten wrong ones here, where its owner was before', { wrongHere: 10, wrongFromAddress: 10, wrongOnAccount: 10, secondsSinceLast: 60, knownHere: true }, 900],
    ['a hundred accounts from one address', { wrongFromAddress: 100, secondsSinceLast: 1 }, 900],
    ['ten from elsewhere', { wrongOnAccount: 10, secondsSinceLast: 0 }, 1],
    ['thirteen from elsewhere', { wrongOnAccount: 13, secondsSinceLast: 2 }, 6],
    ['a thousand from elsewhere', { wrongOnAccount: 1_000, secondsSinceLast: 0 }, SIGN_IN_LIMITS.longestDelaySeconds],
    ['a thousand from elsewhere, half a minute ago', { wrongOnAccount: 1_000, secondsSinceLast: 30 }, 0],
    ['a thousand from elsewhere, where its owner was before', { wrongOnAccount: 1_000, secondsSinceLast: 0, knownHere: true }, 0],
  ])('after %s', (_, given, seconds) => expect(waitBeforeNextTry(tries(given))).toBe(seconds));
});

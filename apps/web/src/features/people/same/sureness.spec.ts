import { surenessOf } from './sureness';

test('a name with a phone is very likely, with a street likely, with a workplace possible', () => {
  expect([0.94, 0.62, 0.54].map(surenessOf)).toEqual(['high', 'middle', 'low']);
  expect([0.85, 0.849, 0.6, 0.599].map(surenessOf)).toEqual(['high', 'middle', 'middle', 'low']);
});

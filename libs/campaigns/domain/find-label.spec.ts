import { findLabel } from './find-label';

const heat = { id: 'a', code: 'heat', labelTexts: { en: 'Heat', es: 'Calor excesivo' } };
const pay = { id: 'b', code: 'overtime', labelTexts: { en: 'Overtime unpaid' } };

test('an issue that somebody raised is found by id, code or what it says in any language', () => {
  expect(['a', 'heat', 'CALOR  EXCESIVO', 'overtime unpaid'].map((text) => findLabel([heat, pay], text)?.id)).toEqual(['a', 'a', 'a', 'b']);
});

test('what is not on the list is nothing', () => {
  expect(findLabel([heat, pay], 'Broken elevator')).toBeNull();
});

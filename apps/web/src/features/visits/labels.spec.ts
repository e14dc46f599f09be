import { wordOf } from './labels';

describe('A code that was written down', () => {
  const lines = [{ id: '1', code: 'workload', label: 'Workload', labelTexts: { en: 'Workload', es: 'Carga de trabajo', ko: '업무량' } }, { id: 'flyer', label: 'Flyer' }];

  it.each([['es', 'workload', 'Carga de trabajo'], ['ko', 'workload', '업무량'], ['ko', 'flyer', 'Flyer'], ['en', 'gone', 'gone']] as const)('is read in %s: %s is "%s"', (reader, code, word) => {
    expect(wordOf(lines, code, reader)).toBe(word);
  });
});

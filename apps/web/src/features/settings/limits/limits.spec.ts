import { rowsOf } from './limits';

describe('How many people may leave in files in a day', () => {
  it('is typed as a whole number, with what people write between thousands', () => {
    expect(['0', ' 5000 ', '5,000', '250.000', '250 000', '1,000,000', '1000000'].map(rowsOf)).toEqual([0, 5000, 5000, 250_000, 250_000, 1_000_000, 1_000_000]);
  });

  it('is nothing else and never more than a million', () => {
    expect(['', '-1', '1.5', '5,00', 'many', '1000001', '1,000,001', '1e6', '５０００'].map(rowsOf)).toEqual(Array(9).fill(null));
  });
});

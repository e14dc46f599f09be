import { tableOrder } from './table-order';

describe('the order in which tables are restored', () => {
  it('puts each table after those it refers to', () => {
    const order = tableOrder(['visits', 'contacts', 'organizations'], [
      { from: 'visits', to: 'contacts' }, { from: 'contacts', to: 'organizations' }, { from: 'organizations', to: 'organizations' },
    ]);
    expect(order).toEqual(['organizations', 'contacts', 'visits']);
  });

  it('says so when tables refer to one another in a circle', () => {
    expect(() => tableOrder(['a', 'b'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }])).toThrow('circle');
  });
});

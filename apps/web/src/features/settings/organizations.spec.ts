import { treeRows, type Organization } from './organizations';

const one = (id: string, name: string, parentId: string | null) => ({ id, name, parentId, version: 1, kind: 'local', timeZone: 'UTC', languages: ['en'] }) as Organization;

describe('The tree of organizations', () => {
  it('reads each right after its parent, siblings by name', () => {
    const rows = treeRows([one('f', 'Federation', 'elsewhere'), one('b', 'Local 20', 'f'), one('a', 'Local 11', 'f'), one('c', 'Chapter', 'a')], 'en');
    expect(rows.map(({ organization, depth }) => `${depth} ${organization.name}`)).toEqual(['0 Federation', '1 Local 11', '2 Chapter', '1 Local 20']);
  });
});

import { breaksBetween } from '../../scripts/contract-breaks.mjs';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const person = { type: 'object', required: ['id'], properties: { id: { type: 'string' }, name: { type: 'string' } } };
const contract = (change: { answer?: object; body?: object; paths?: object; parameters?: object[] } = {}) => ({
  components: { schemas: { Person: { ...person, ...change.answer } } },
  paths: change.paths ?? {
    '/contacts': {
      post: {
        parameters: change.parameters ?? [],
        requestBody: json(change.body ?? { type: 'object', required: ['name'], properties: { name: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } } }),
        responses: { 201: json({ $ref: '#/components/schemas/Person' }) },
      },
    },
  },
});

describe('The contract breaks its callers', () => {
  it.each([
    ['a path goes', contract({ paths: {} }), '/contacts is gone'],
    ['a field of an answer goes', contract({ answer: { properties: { id: { type: 'string' } } } }), 'POST /contacts → 201.name is gone'],
    ['a field changes its type', contract({ answer: { properties: { id: { type: 'number' }, name: { type: 'string' } } } }), 'POST /contacts → 201.id: type "string" became "number"'],
    ['a request must say more', contract({ parameters: [{ in: 'query', name: 'zone', required: true, schema: { type: 'string' } }] }), 'POST /contacts: query zone is required now'],
    ['a value is no longer accepted', contract({ body: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, kind: { type: 'string', enum: ['a'] } } } }), 'POST /contacts body.kind: "b" is not accepted any more'],
  ])('when %s', (_what, after, sentence) => {
    expect(breaksBetween(contract(), after)).toContain(sentence);
  });

  it('but not when it only grows', () => {
    const wider = contract({ answer: { properties: { ...person.properties, pronouns: { type: 'string' } } } });
    expect(breaksBetween(contract(), wider)).toEqual([]);
    expect(breaksBetween(contract(), contract())).toEqual([]);
  });
});

import 'reflect-metadata';
import type { DomainError } from '@doorstep/kernel';
import { Day, Id, IdOr, Ids, LabelText, Text, Whole } from './fields';
import { IfSent } from './if-sent';
import { ListQuery, QueryId } from './queries';
import { requestHash } from './same-request';
import { readRequest } from './validation';

class Form {
  @Text({ max: 5 }) title!: string;
  @LabelText({ max: 5 }) label!: unknown;
  @Id({ optional: true }) aboutId?: string;
  @Day({ optional: true }) dueOn?: string;
  @Whole(1, 3, { optional: true }) weight?: number;
}

class Change {
  @IfSent() @Text() name?: string;
  @IfSent() @LabelText() label?: unknown;
}

class Query extends ListQuery {
  @QueryId() aboutId?: string;
}

class Ties {
  @Id() id!: string;
  @Ids({ words: ['me'] }) withIds!: string[];
  @IdOr(['me']) byId!: string;
}

const refused = async (type: new () => object, sent: object): Promise<Record<string, unknown>> => {
  const error = await readRequest(type, sent).then(() => null, (reason: DomainError) => reason);
  return Object.fromEntries((error?.details.errors ?? []).map((one) => [one.field, one.params ? [one.code, one.params] : one.code]));
};

describe('what was sent', () => {
  test('as an id in capitals is the id in lower case: kept so, and the same request', async () => {
    const id = '019a8f3c-7b1e-7c40-9d2a-5b6c7d8e9fab';
    const [low, high] = await Promise.all([id, id.toUpperCase()].map((one) => readRequest(Ties, { id: one, withIds: ['me', one], byId: one })));
    expect(high).toEqual({ id, withIds: ['me', id], byId: id });
    expect(requestHash(high)).toEqual(requestHash(low));
    expect((await readRequest(Query, { aboutId: id.toUpperCase() }, 400)).aboutId).toBe(id);
    expect(await refused(Ties, { id: 'X', withIds: ['ME'], byId: 'ME' })).toEqual({ id: ['not-an-id', {}], withIds: ['not-an-id', {}], byId: ['not-an-id', {}] });
  });

  test('is told by field, with the code of the very rule and its limits', async () => {
    expect(await refused(Form, { title: 'longer', label: 'Heat', aboutId: 'x', dueOn: '2026-02-30', weight: 4 })).toEqual({
      title: ['too-long', { max: 5 }], aboutId: ['not-an-id', {}], dueOn: ['not-a-day', {}], weight: ['out-of-range', { min: 1, max: 3 }],
    });
    expect(await refused(Query, { limit: '500', aboutId: 'x' })).toEqual({ limit: ['out-of-range', { min: 1, max: 100 }], aboutId: ['not-an-id', {}] });
  });

  test.each([
    [' ', 'required'],
    [{}, 'required'],
    [{ en: 'Heat', es: '' }, 'required'],
    ['longer', 'too-long'],
    [{ en: 'Heat', ko: 'longer' }, 'too-long'],
    ['a\0', 'unreadable-letters'],
    [7, 'wrong-type'],
    [['Heat'], 'wrong-type'],
    [{ fr: 'Feu' }, 'wrong-type'],
    [{ en: 7 }, 'wrong-type'],
    [undefined, 'required'],
  ])('as a label %j is %s', async (label, code) => {
    const { label: found } = await refused(Form, { title: 'x', label });
    expect(Array.isArray(found) ? found[0] : found).toBe(code);
  });

  test('of a change may be left out, and cannot empty what a row needs', async () => {
    expect(await refused(Change, {})).toEqual({});
    expect(await refused(Change, { name: null, label: null })).toEqual({ name: 'required', label: 'required' });
    expect(await refused(Change, { label: { en: 'Heat' } })).toEqual({});
  });
});

import type { Answer, AskedValue, Values } from './list-import';

/** A value with its answer; undefined while nobody has said anything. `count` is null where it is not told any longer. */
export interface ValueLine { field: string; value: string; count: number | null; suggestion: Answer; answer: Answer | undefined }

/**
 * The values to explain by field, answered ones included, in an order that does not change while they are answered.
 * @param seen values asked earlier on this screen: the server no longer tells how many rows an answered one has.
 */
export function valueLines(asked: readonly AskedValue[], values: Values, seen: readonly AskedValue[] = []): [field: string, lines: ValueLine[]][] {
  const all = new Map<string, ValueLine>();
  const put = (line: ValueLine) => { const key = `${line.field}\n${line.value}`; if (!all.has(key)) all.set(key, line); };
  for (const { field, value, count, suggestion } of [...seen, ...asked]) put({ field, value, count, suggestion, answer: values[field]?.[value] });
  for (const [field, answers] of Object.entries(values)) {
    for (const [value, answer] of Object.entries(answers)) put({ field, value, count: null, suggestion: null, answer });
  }
  const fields = [...new Set([...all.values()].map(({ field }) => field))];
  return fields.map((field) => [field, [...all.values()].filter((line) => line.field === field)]);
}

/** The answers of one field with one more: a field's answers are sent whole. */
export const withValue = (values: Values, field: string, value: string, answer: Answer): Values => ({ [field]: { ...values[field], [value]: answer } });

/** An answer in a choice: everything is a text there. */
export const choiceOf = (answer: Answer | undefined): string => (answer === undefined ? '' : answer === null ? 'null' : JSON.stringify(answer));
export const answerOf = (choice: string): Answer => JSON.parse(choice) as Answer;

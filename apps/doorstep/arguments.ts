/** Options of a command: `--name value`, each of them known; throws a sentence for the operator otherwise. */
export function readOptions<Name extends string>(args: readonly string[], known: readonly Name[]): { options: Partial<Record<Name, string>>; rest: string[] } {
  const options: Partial<Record<Name, string>> = {};
  const rest: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!;
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const name = known.find((one) => word === `--${one}`);
    if (!name) throw new Error(`${word} is not known here.`);
    const value = args[(i += 1)];
    if (value === undefined || value.startsWith('--')) throw new Error(`${word} needs a value.`);
    options[name] = value;
  }
  return { options, rest };
}

/** A whole number within limits. */
export function wholeNumber(text: string | undefined, name: string, min: number, max: number, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new Error(`--${name} must be a number from ${min} to ${max}.`);
  return value;
}

/**
 * A maker of things by key that makes each once. Making one of Intl's formatters costs a hundred times more than using it,
 * and a list of sixty doors asks for a handful of them in every row.
 */
export function keptBy<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** Languages as they are kept: each once, in the order chosen. */
export const spoken = (languages: readonly string[]): string[] => [...new Set(languages)];

/** SQL of what the user `u` speaks: what they said, or else the language of their screens. */
export const SPOKEN_BY_U = 'CASE WHEN cardinality(u.languages) = 0 THEN ARRAY[u.language] ELSE u.languages END';

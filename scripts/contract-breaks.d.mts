/** Sentences about what a caller of the OpenAPI document `before` would lose with `after`. */
export function breaksBetween(before: object, after: object): string[];

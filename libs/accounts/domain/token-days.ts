/** The longest life of an API token (security.md A-13). */
export const LONGEST_TOKEN_DAYS = 90;

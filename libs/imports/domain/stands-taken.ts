/** Where somebody stood, latest first, as it is written down. */
export interface RecordedStand {
  readonly value: number;
  /** `YYYY-MM-DD`, the organization's. */
  readonly day: string;
  /** Whether a list brought it, too. */
  readonly fromList: boolean;
}

/**
 * Whether a stand that a list names is written down. 0 says that nobody asked. One with its day is history and joins
 * it; one without is never put over what somebody of us has seen, since nobody knows how old it is.
 */
export function takesStand(history: readonly RecordedStand[], said: { value: number; day: string | null }): 'record' | 'there' | 'older-unknown' {
  if (said.value === 0) return 'there';
  if (said.day !== null) return history.some((one) => one.value === said.value && one.day === said.day) ? 'there' : 'record';
  const [latest] = history;
  if (!latest) return 'record';
  if (latest.value === said.value) return 'there';
  return latest.fromList ? 'record' : 'older-unknown';
}

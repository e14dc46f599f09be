/** Where somebody stood, latest first, as it is written down. */
export interface RecordedStand {
  readonly value: number;
  readonly assessedAt: Date;
  /** Whether a list brought it, too. */
  readonly fromList: boolean;
}

/**
 * Whether a stand that a list names is written down. 0 says that nobody asked. A dated one is history and joins it;
 * one without a date is never put over what somebody of us has seen, since nobody knows how old it is.
 */
export function takesStand(history: readonly RecordedStand[], said: { value: number; assessedAt: Date | null }): 'record' | 'there' | 'older-unknown' {
  if (said.value === 0) return 'there';
  if (said.assessedAt) {
    const at = said.assessedAt.getTime();
    return history.some((one) => one.value === said.value && one.assessedAt.getTime() === at) ? 'there' : 'record';
  }
  const [latest] = history;
  if (!latest) return 'record';
  if (latest.value === said.value) return 'there';
  return latest.fromList ? 'record' : 'older-unknown';
}

export interface DeviceTimes {
  /** When it happened, by the phone's clock. */
  readonly deviceTime: Date;
  /** The phone's clock at sending; null where it was not told: then nothing is measured. */
  readonly sentAt: Date | null;
  /** The server's clock at receiving. */
  readonly receivedAt: Date;
}

export interface CorrectedTime {
  readonly occurredAt: Date;
  /** Whether the phone's word was not taken: people are shown that the time was corrected. */
  readonly corrected: boolean;
}

/** CONTRACT 4.8: a phone's clock may be this far off before its times are corrected. */
const TOLERANCE_MS = 60_000;

/** No visit is older than this: a phone whose battery died wakes up in 1970. */
const EARLIEST_MS = Date.UTC(2015, 0, 1);

/**
 * When something logged on a phone happened (security.md F-13). A clock more than 60 s off at sending shifts
 * the time by the difference. The result is never after `receivedAt` nor before 2015. Being held back by at most
 * 60 s does not count as corrected: a clock a little ahead is as good as right. The order of entries sent
 * together is kept.
 * @throws RangeError for an invalid date.
 */
export function correctDeviceTime({ deviceTime, sentAt, receivedAt }: DeviceTimes): CorrectedTime {
  const received = receivedAt.getTime();
  const told = deviceTime.getTime();
  const off = sentAt === null ? 0 : received - sentAt.getTime();
  if (Number.isNaN(received + told + off)) throw new RangeError('Invalid time');
  const shift = Math.abs(off) > TOLERANCE_MS ? off : 0;
  const occurred = Math.min(Math.max(told + shift, EARLIEST_MS), received);
  return { occurredAt: new Date(occurred), corrected: shift !== 0 || Math.abs(occurred - told) > TOLERANCE_MS };
}

const HOUR = 3_600_000;

/** A report older than this is no alarm any more: it is told as late, at a usual hour (own guess: one night and the day after). */
export const ALARM_HOURS: number = 24;

/** Whether a report that arrives now is told as an alarm or as something that was. */
export const isLateReport = (visitedAt: Date, receivedAt: Date): boolean => receivedAt.getTime() - visitedAt.getTime() > ALARM_HOURS * HOUR;

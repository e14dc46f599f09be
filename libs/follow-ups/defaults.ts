/** Local time of day of the reminder on the due day: the start of the staff window (DOMAIN 4 Messaging, 8–20). */
export const REMINDER_TIME = '08:00';

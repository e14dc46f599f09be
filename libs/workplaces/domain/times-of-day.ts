/** A time of day as shifts are told: `HH:MM`, 00:00 to 23:59. A shift that ends before it starts ends the next day. */
export const isTimeOfDay = (text: unknown): text is string => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

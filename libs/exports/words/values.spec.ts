import * as contacts from '@doorstep/contacts/domain';
import { FOLLOW_UP_STATES } from '@doorstep/follow-ups/domain';
import { OUTCOMES, REACHED } from '@doorstep/house-visits/domain';
import * as messaging from '@doorstep/messaging/domain';
import en from './en.json';
import es from './es.json';
import ko from './ko.json';

const { PHONE_TYPES, ADDRESS_TYPES, ADDRESS_STATUSES, CLASSIFICATIONS, CHANNELS, PURPOSES, CONSENT_STATUSES, CONSENT_METHODS, BASES, STANDS, RELATIONSHIP_KINDS, NOTE_VISIBILITIES, TOUCH_KINDS, AUDIENCE_KINDS } = contacts;

/** What the file of everything held on a person says in words, by the vocabulary that it comes from. */
const VOCABULARIES: Record<string, readonly (string | number)[]> = {
  type: [...PHONE_TYPES, ...ADDRESS_TYPES], status: ADDRESS_STATUSES, classification: CLASSIFICATIONS, channel: [...CHANNELS, ...messaging.CHANNELS], purpose: [...PURPOSES, ...messaging.PURPOSES],
  consent: CONSENT_STATUSES, method: CONSENT_METHODS, basis: BASES, stand: STANDS, tie: RELATIONSHIP_KINDS, visibility: NOTE_VISIBILITIES, touch: TOUCH_KINDS,
  audience: AUDIENCE_KINDS, state: FOLLOW_UP_STATES, outcome: OUTCOMES, reached: REACHED, message: messaging.MESSAGE_STATES, suppressed: messaging.SUPPRESSED_REASONS,
};

describe('the words of a person’s file', () => {
  test.each(Object.entries({ en, es, ko }))('name every value that is kept (%s)', (_, words) => {
    const missing = Object.entries(VOCABULARIES).flatMap(([set, values]) => values.map((value) => `exports/value.${set}.${value}`)).filter((key) => !(key in words));
    expect(missing).toEqual([]);
  });
});

import { parsePhoneNumberWithError, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * The number, if its length is possible where it is. Possible is enough, valid is not asked: the lists of valid
 * numbers age, and 555-01xx are kept. One digit over and over is nobody's number.
 */
export function possibleNumber(text: string, region?: CountryCode): PhoneNumber | null {
  try {
    const number = parsePhoneNumberWithError(text, { defaultCountry: region, extract: false });
    return number.isPossible() && !/^(\d)\1*$/.test(number.nationalNumber) ? number : null;
  } catch {
    return null;
  }
}

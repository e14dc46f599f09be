import type { About } from '../../../outbox/vault';
import { subjectOf, type DoorForm } from './door-form';

export type PhoneProblem = 'incomplete' | 'unreadable';

/** What is wrong with a typed number; null for none, an empty one, and where the rules cannot be had just now (the server looks at it again). */
export async function checkPhone(typed: string): Promise<PhoneProblem | null> {
  if (!typed.trim()) return null;
  try {
    const { phoneProblem } = await import('./phone-check');
    return phoneProblem(typed);
  } catch {
    return null;
  }
}

/** A "yes" to texts needs a number to write to: one on file (unknown counts as one) or one that is typed. */
export const numberMissing = (form: DoorForm, about: About): boolean =>
  form.consent === 'granted' && form.consentPhone.trim() === '' && subjectOf(form, about)?.hasPhone === false;

/** Why a "yes" to texts cannot be saved yet; null when it can, and for anything but a yes. */
export async function consentProblem(form: DoorForm, about: About): Promise<PhoneProblem | 'missing' | null> {
  if (form.consent !== 'granted') return null;
  return numberMissing(form, about) ? 'missing' : checkPhone(form.consentPhone);
}

import { useCallback } from 'react';
import { useSession } from '../../app/session/session';
import { saveVisit } from '../../outbox/save-visit';
import type { About } from '../../outbox/vault';
import { useLanguage } from '../../words';
import { toVisit, type DoorForm } from './door/door-form';
import { readLine } from './labels';
import { noLabels, type DoorLabels } from './types';

interface Saving { form: DoorForm; about: About; labels?: DoorLabels; /** The sentence that was read aloud. */ wording?: string | null; atOnce?: boolean; draftKey?: string }

/** Makes the visit from what was typed, under the ids of its form. */
export function useMakeVisit() {
  const session = useSession();
  const language = useLanguage();
  return useCallback(({ form, about, labels = noLabels, wording = null }: Saving) => toVisit(form, about, {
    userId: session?.user.id ?? 'me',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: new Date().toISOString(),
    tiles: labels.askTiles.map((tile) => ({ id: tile.id, text: readLine(tile, language).text })),
    wording,
  }), [session?.user.id, language]);
}

/** Saves a visit; resolves when it is safe. Answers its id. */
export function useSaveVisit() {
  const session = useSession();
  const make = useMakeVisit();
  return useCallback(async (saving: Saving): Promise<string> => {
    if (!session) throw new Error('Nobody is signed in');
    const visit = make(saving);
    await saveVisit(
      { visit, form: saving.form, about: saving.about, atOnce: saving.atOnce ?? false, draftKey: saving.draftKey },
      { userId: session.user.id, userName: session.user.name, organizationId: session.organization.id },
    );
    return visit.id;
  }, [session, make]);
}

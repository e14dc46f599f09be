import { usePeopleWords, type PeopleKey } from './words';

const known: Readonly<Record<string, PeopleKey>> = {
  givenName: 'form.givenName', familyName: 'form.familyName', displayName: 'form.displayName', preferredName: 'form.preferredName', pronouns: 'form.pronouns', languages: 'form.languages',
  phones: 'facts.phones', emails: 'facts.emails', addresses: 'facts.lives', employments: 'facts.works', tags: 'form.tags', caution: 'caution', doNotContact: 'doNotContact',
  timeZone: 'field.timeZone', constituency: 'field.constituency', affiliateId: 'field.affiliate', customFields: 'field.own',
};

/** What a field of a person is called in front of a reader; `customFields.Locker` is the organization's own word. */
export function useFieldWord(): (field: string) => string {
  const say = usePeopleWords();
  return (field) => {
    const [name = field, ...rest] = field.split('.');
    if (name === 'customFields' && rest.length > 0) return rest.join('.');
    const key = known[name.split('[')[0]!];
    return key ? say(key) : field;
  };
}

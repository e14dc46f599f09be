import { usePeopleWords, type PeopleKey } from '../words';

/** Reasons that the server gives for two people being one. */
const known = [
  'same_phone', 'same_email', 'same_name', 'similar_name', 'same_address', 'same_worksite', 'same_row_before', 'same_workplace', 'same_external_id', 'nickname', 'name_part',
  'name_alike', 'name_damaged', 'other_script', 'name_missing', 'nothing_to_compare', 'note_says_same', 'note_says_not_same',
];

/** Says why two people look alike, in words; a reason of a newer server is left out. */
export function useReasons(): (reasons: readonly string[]) => string {
  const say = usePeopleWords();
  return (reasons) => reasons.filter((reason) => known.includes(reason)).map((reason) => say(`reason.${reason}` as PeopleKey)).join(' · ');
}

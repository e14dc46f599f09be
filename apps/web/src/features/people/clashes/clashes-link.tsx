import { Link } from 'react-router';
import { Banner } from '../../../ui/banner';
import { usePeopleWords } from '../words';
import { useFieldClashes } from './use-clashes';

/** Leads to the fields that two people changed at once, while some wait. */
export function ClashesLink() {
  const say = usePeopleWords();
  const n = useFieldClashes(null).data?.total ?? 0;
  return n === 0 ? null : <Banner action={<Link className="link" to="/people/clashes">{say('clashes.look')}</Link>}>{say('clashes.person', { n })}</Banner>;
}

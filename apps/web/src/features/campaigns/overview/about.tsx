import { Section, Tag } from '../../../ui';
import { useLanguage } from '../../../words';
import type { Campaign, CampaignLabel } from '../campaigns';
import { useCampaignWords } from '../words';
import styles from './overview.module.css';

const lists = ['issues', 'askTiles', 'scripts', 'materials'] as const;

/** What the campaign gives to everybody at a door, and who is on it. */
export function About({ campaign }: { campaign: Campaign }) {
  const say = useCampaignWords();
  const filled = lists.filter((list) => campaign[list].length > 0);
  const members = campaign.members ?? [];
  if (filled.length === 0 && members.length === 0) return null;
  return (
    <Section title={say('about')}>
      <dl className={`card ${styles.about}`}>
        {filled.map((list) => <div key={list}><dt>{say(`list.${list}`)}</dt><dd className="row wrap">{campaign[list].map((label) => <LabelTag key={label.id} label={label} />)}</dd></div>)}
        {members.length > 0 && <div><dt>{say('members')}</dt><dd>{members.map(({ name }) => name).join(', ')}</dd></div>}
      </dl>
    </Section>
  );
}

/** A text that is missing in the reader's language is marked with the one it is in. */
function LabelTag({ label: { label, labelTexts } }: { label: CampaignLabel }) {
  const own = useLanguage();
  const spoken = labelTexts[own] ? own : (Object.entries(labelTexts).find(([, text]) => text === label)?.[0] ?? own);
  return <Tag lang={spoken}>{label}{spoken !== own && <span className="quiet"> {spoken}</span>}</Tag>;
}

import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../../app/session/session';
import { Empty, Section, Tag } from '../../../ui';
import { useLanguage } from '../../../words';
import type { Campaign, CampaignLabel } from '../campaigns';
import { useCampaignWords } from '../words';
import styles from './overview.module.css';

const lists = ['issues', 'askTiles', 'scripts', 'forOthers', 'materials'] as const;

/** What the campaign gives to everybody at a door, and who is on it. */
export function About({ campaign }: { campaign: Campaign }) {
  const say = useCampaignWords();
  const filled = lists.filter((list) => campaign[list].length > 0);
  const members = campaign.members ?? [];
  const mayWrite = useMay('campaigns.write');
  const bare = filled.length === 0 && members.length === 0;
  if (bare && !mayWrite) return null;
  const change = mayWrite && <Link to={`/campaigns/${campaign.id}/edit`} className="link"><IconPencil size="1.2em" stroke={1.9} aria-hidden />{say('edit.title')}</Link>;
  return (
    <Section title={say('about')} aside={change}>
      {bare ? <Empty text={say('about.none')} /> : <dl className={`card ${styles.about}`}>
        {filled.map((list) => <div key={list}><dt>{say(`list.${list}`)}</dt><dd className="row wrap">{campaign[list].map((label) => <LabelTag key={label.id} label={label} />)}</dd></div>)}
        {members.length > 0 && <div><dt>{say('members')}</dt><dd>{members.map(({ name }) => name).join(', ')}</dd></div>}
      </dl>}
    </Section>
  );
}

/** A text that is missing in the reader's language is marked with the one it is in. */
function LabelTag({ label: { label, labelTexts } }: { label: CampaignLabel }) {
  const own = useLanguage();
  const spoken = labelTexts[own] ? own : (Object.entries(labelTexts).find(([, text]) => text === label)?.[0] ?? own);
  return <Tag lang={spoken}>{label}{spoken !== own && <span className="quiet"> {spoken}</span>}</Tag>;
}

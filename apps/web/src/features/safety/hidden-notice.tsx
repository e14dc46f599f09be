import type en from '../../app/words/en.json';
import { useMay } from '../../app/session/session';
import { useWords } from '../../words';
import { useAlarms } from '../rounds/alarms';
import { useMyPauses } from '../rounds/my-pauses';
import { useShake } from '../rounds/use-shake';
import { useUnanswered } from './alarm-banner';
import { HoldToOpen } from './hold-to-open';
import styles from './safety.module.css';
import { useSafetyWords } from './words';

/**
 * On the cover of hidden screens: that something waits which cannot wait, and not what. It is a pause of rounds that was not
 * answered, a door that was not safe, somebody who has not answered on a round, or the question of the reader's own timer (`asks`).
 */
export function HiddenNotice({ asks }: { asks: boolean }) {
  const say = useSafetyWords();
  const sayApp = useWords<keyof typeof en>('app');
  const leads = useMay('unsafe-doors.write');
  const { holding } = useMyPauses();
  const news = [
    ...holding.filter(({ heardAt }) => heardAt === null).map(({ id }) => id),
    ...useAlarms(leads).map(({ id }) => id),
    ...useUnanswered().map(({ id }) => id),
  ];
  useShake(news);
  if (!asks && news.length === 0) return null;
  return <div className={styles.news} role="alert"><b>{say('hidden.news')}</b><HoldToOpen>{sayApp('hidden.show')}</HoldToOpen></div>;
}

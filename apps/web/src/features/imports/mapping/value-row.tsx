import { useUiWords } from '../../../ui/use-ui-words';
import { languageName, useLanguage } from '../../../words';
import styles from '../imports.module.css';
import type { Answer, ListImport } from '../list-import';
import { answerOf, choiceOf, type ValueLine } from '../values';
import { useImportWords } from '../words';

const classifications = ['employee', 'independent_contractor', 'agency', 'gig', 'day_laborer', 'domestic', 'other'] as const;
const languages = ['en', 'es', 'ko', 'zap', 'mix', 'quc', 'kjb', 'mam', 'nah', 'zh', 'yue', 'tl', 'vi', 'hy', 'fa', 'ar', 'pt', 'ru', 'km', 'th', 'ja', 'bn', 'am'];
type Option = [answer: Answer, label: string];

/** One value as it stands in the list, how many rows have it, and what it means. */
export function ValueRow({ line, list, onAnswer }: { line: ValueLine; list: ListImport; onAnswer: (answer: Answer) => void }) {
  const say = useImportWords();
  const options = useOptions(line, list);
  const chosen = choiceOf(line.answer);
  const offered = options.some(([answer]) => choiceOf(answer) === chosen) || chosen === '' || chosen === 'null' ? options : [...options, [line.answer!, String(line.answer)] satisfies Option];
  return (
    <div className={styles.value}>
      <span><b className={styles.sample}>{line.value}</b>{line.count !== null && <span className="small quiet"> {say('values.rows', { n: line.count })}</span>}</span>
      <select className={styles.choice} aria-label={say('values.means', { value: line.value })} data-asked={line.answer === undefined || undefined} value={chosen} onChange={(event) => { if (event.currentTarget.value) onAnswer(answerOf(event.currentTarget.value)); }}>
        {chosen === '' && <option value="">{say('choose')}</option>}
        {offered.map(([answer, label]) => <option key={choiceOf(answer)} value={choiceOf(answer)}>{label}</option>)}
        <option value="null">{say(line.field === 'section' ? 'values.onlyHeading' : 'values.empty')}</option>
      </select>
    </div>
  );
}

/** What a value of a field can mean; the likely meaning first. */
function useOptions(line: ValueLine, list: ListImport): Option[] {
  const say = useImportWords();
  const ui = useUiWords();
  const reader = useLanguage();
  const options = ((): Option[] => {
    switch (line.field) {
      case 'assessment': return ([0, 1, 2, 3, 4, 5] as const).map((stand) => [stand, `${stand}, ${ui(`stand.${stand}`)}`]);
      case 'consentSms': case 'consentEmail': return [[true, say('values.saidYes')], [false, say('values.saidNo')]];
      case 'doNotContact': return [[true, say('field.doNotContact')], [false, say('values.mayContact')]];
      case 'classification': return classifications.map((code) => [code, say(`classification.${code}`)]);
      case 'language': return languages.map((code): Option => [code, languageName(code, reader)]).filter(([code, name]) => name !== code);
      case 'section': return [['department', say('values.isDepartment')], ['shift', say('values.isShift')], ['person', say('values.isPerson')]];
      case 'department': case 'shift': case 'unit': case 'affiliate': {
        const known = list.knownNames[line.field].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i).map(({ id, name }): Option => [id, name]);
        return line.field === 'department' || line.field === 'shift' ? [...known, [line.value, say('values.isNew', { name: line.value })]] : known;
      }
      default: return [];
    }
  })();
  const likely = options.find(([answer]) => line.suggestion !== null && answer === line.suggestion);
  return likely ? [[likely[0], say('values.likely', { meaning: likely[1] })], ...options.filter((one) => one !== likely)] : options;
}

import { CAMPAIGN_STAGES, type CampaignStage } from '@doorstep/campaigns/domain';
import { TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useUnitKind } from '../../../app/session/unit-kind';
import { LabelInput, LabelLine, ListInput, Select, type FormState } from '../../../ui/form';
import { useLanguage } from '../../../words';
import { zoneChoices } from '../../../words/zones';
import { emptyItem, type LabelItem } from '../label-items';
import { useCampaignWords } from '../words';
import type { CampaignValues } from './campaign-values';
import { ChooseMany } from './choose-many';
import { useTeamChoices, useUnitChoices } from './choices';
import styles from './form.module.css';

const lists = ['issues', 'askTiles', 'scripts', 'forOthers', 'materials', 'topics', 'programs'] as const;
/** The server's limit of a heading or script; everything else is a line. */
const scriptLetters = 2000;

/** The fields of a campaign, new or there. */
export function CampaignFields({ form }: { form: FormState<CampaignValues> }) {
  const say = useCampaignWords();
  const language = useLanguage();
  const kind = useUnitKind();
  const units = useUnitChoices();
  const team = useTeamChoices();
  return (
    <>
      <LabelInput name="name" label={say('form.name')} value={form.values.name} onChange={(name) => form.set('name', name)} error={form.problemOf('name')} />
      <div className={styles.two}>
        <Select {...form.text('stage')} label={say('form.stage')} options={CAMPAIGN_STAGES.map((value: CampaignStage) => ({ value, label: say(`stage.${value}`) }))} />
        <TextInput {...form.text('stageSince')} type="date" label={say('form.stageSince')} />
      </div>
      {lists.map((list) => (
        <ListInput<LabelItem>
          key={list}
          name={list}
          title={say(`list.${list}`)}
          help={say(`help.${list}`)}
          items={form.values[list]}
          onChange={(items) => form.set(list, items)}
          make={emptyItem}
          add={say(`add.${list}`)}
          nameOf={({ label }, at) => label[language] ?? Object.values(label)[0] ?? say('form.line', { n: at + 1 })}
          error={form.problemOf(list)}
          focus={(at) => `${list}.${at}.label`}
        >
          {({ id, label }, at, change) => (
            <LabelLine
              name={`${list}.${at}.label`}
              label={`${say(`list.${list}`)}, ${say('form.line', { n: at + 1 })}`}
              value={label}
              onChange={(next) => change({ id, label: next })}
              error={form.problemOf(`${list}.${at}.label`)}
              rows={list === 'scripts' ? 2 : 1}
              maxLength={list === 'scripts' ? scriptLetters : 200}
            />
          )}
        </ListInput>
      ))}
      <Select {...form.text('timeZone')} label={say('form.timeZone')} description={say('form.timeZoneHelp')} placeholder={say('form.timeZoneOwn')} options={zoneChoices(form.values.timeZone)} />
      <ChooseMany title={say('form.units', { kind })} choices={units} chosen={form.values.unitIds} onChange={(ids) => form.set('unitIds', ids)} empty={<>{say('form.noUnits', { kind })} <Link to="/workplaces" className="link">{say('form.toWorkplaces')}</Link></>} />
      <ChooseMany title={say('members')} help={say('form.membersHelp')} choices={team} chosen={form.values.memberIds} onChange={(ids) => form.set('memberIds', ids)} empty={say('form.noTeam')} />
    </>
  );
}

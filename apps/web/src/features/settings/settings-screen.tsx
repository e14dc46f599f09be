import { IconBuildingCommunity, IconClockHour4, IconFileExport, IconListDetails, IconUserOff, IconSitemap } from '@tabler/icons-react';
import { useMay, useSession } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Rows, Sill, StubRow } from '../../ui';
import { useSettingWords } from './words';

/** What can be set, each on a page of its own. */
export function SettingsScreen() {
  const say = useSettingWords();
  const session = useSession();
  const mayRecord = useMay('audit.read');
  return (
    <>
      <Sill title={say('title')} over={session?.organization.name} />
      <Page>
        <Rows label={say('title')}>
          <StubRow to="/settings/organization" stub={<IconBuildingCommunity stroke={1.9} aria-hidden />} title={say('organization')} line={say('organization.line')} />
          <StubRow to="/settings/keeping" stub={<IconClockHour4 stroke={1.9} aria-hidden />} title={say('keeping')} line={say('keeping.line')} />
          <StubRow to="/settings/affiliates" stub={<IconSitemap stroke={1.9} aria-hidden />} title={say('affiliates')} line={say('affiliates.line')} />
          <StubRow to="/settings/exports" stub={<IconFileExport stroke={1.9} aria-hidden />} title={say('exports')} line={say('exports.line')} />
          <StubRow to="/settings/forgetting" stub={<IconUserOff stroke={1.9} aria-hidden />} title={say('forgetting')} line={say('forgetting.line')} />
          {mayRecord && <StubRow to="/settings/record" stub={<IconListDetails stroke={1.9} aria-hidden />} title={say('record')} line={say('record.line')} />}
        </Rows>
      </Page>
    </>
  );
}

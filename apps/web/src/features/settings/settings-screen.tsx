import { IconBuildingCommunity, IconClockHour4, IconClockShield, IconDoor, IconFileExport, IconFileSettings, IconForms, IconListDetails, IconMap2, IconUserOff, IconSitemap } from '@tabler/icons-react';
import { useMay, useSession } from '../../app/session/session';
import { Page } from '../../app/shell/page';
import { Rows, Sill, StubRow } from '../../ui';
import { useAttemptWords } from '../attempts/words';
import { useHandOutWords } from '../hand-out/words';
import { useSettingWords } from './words';

/** What can be set and looked after, each on a page of its own: everybody sees what they may do. */
export function SettingsScreen() {
  const say = useSettingWords();
  const sayAttempt = useAttemptWords();
  const sayOut = useHandOutWords();
  const session = useSession();
  const maySet = useMay('settings.write');
  const mayAffiliates = useMay('organizations.write');
  const mayTake = useMay('exports.write');
  const mayForget = useMay('contacts.forget');
  const mayRecord = useMay('audit.read');
  return (
    <>
      <Sill title={say('title')} over={session?.organization.name} />
      <Page>
        <Rows label={say('title')}>
          {maySet && <StubRow to="/settings/organization" stub={<IconBuildingCommunity stroke={1.9} aria-hidden />} title={say('organization')} line={say('organization.line')} />}
          {maySet && <StubRow to="/settings/keeping" stub={<IconClockHour4 stroke={1.9} aria-hidden />} title={say('keeping')} line={say('keeping.line')} />}
          {maySet && <StubRow to="/settings/limits" stub={<IconFileSettings stroke={1.9} aria-hidden />} title={say('limits')} line={say('limits.line')} />}
          {maySet && <StubRow to="/settings/doors" stub={<IconDoor stroke={1.9} aria-hidden />} title={sayAttempt('settings')} line={sayAttempt('settings.line')} />}
          {maySet && <StubRow to="/settings/visit-lists" stub={<IconDoor stroke={1.9} aria-hidden />} title={sayOut('settings')} line={sayOut('settings.line')} />}
          {maySet && <StubRow to="/settings/rounds" stub={<IconClockShield stroke={1.9} aria-hidden />} title={say('rounds')} line={say('rounds.line')} />}
          {maySet && <StubRow to="/settings/people" stub={<IconForms stroke={1.9} aria-hidden />} title={say('ownFields')} line={say('ownFields.line')} />}
          {maySet && <StubRow to="/settings/visit-rest" stub={<IconDoor stroke={1.9} aria-hidden />} title={say('visits')} line={say('visits.line')} />}
          {maySet && <StubRow to="/settings/places" stub={<IconMap2 stroke={1.9} aria-hidden />} title={say('places')} line={say('places.line')} />}
          {mayAffiliates && <StubRow to="/settings/affiliates" stub={<IconSitemap stroke={1.9} aria-hidden />} title={say('affiliates')} line={say('affiliates.line')} />}
          {mayTake && <StubRow to="/settings/exports" stub={<IconFileExport stroke={1.9} aria-hidden />} title={say('exports')} line={say('exports.line')} />}
          {mayForget && <StubRow to="/settings/forgetting" stub={<IconUserOff stroke={1.9} aria-hidden />} title={say('forgetting')} line={say('forgetting.line')} />}
          {mayRecord && <StubRow to="/settings/record" stub={<IconListDetails stroke={1.9} aria-hidden />} title={say('record')} line={say('record.line')} />}
        </Rows>
      </Page>
    </>
  );
}

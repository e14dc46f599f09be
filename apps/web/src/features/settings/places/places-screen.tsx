import { answer, api } from '@doorstep/api-client';
import { useQuery } from '@tanstack/react-query';
import { IconMap2, IconMapSearch } from '@tabler/icons-react';
import { Page } from '../../../app/shell/page';
import { PageSkeleton, Problem, Rows, Sill, StubRow } from '../../../ui';
import { useSettingWords } from '../words';

/** What the operator of the server has set for the map and for finding addresses; it is read here and changed there. */
export function PlacesScreen() {
  const say = useSettingWords();
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => answer(api.GET('/api/v1/settings')) });
  if (settings.isPending) return <PageSkeleton />;
  if (!settings.data) return <><Sill title={say('places')} back="/settings" /><Page><Problem failure={settings.error} onRetry={() => void settings.refetch()} /></Page></>;
  const streets = settings.data['server.streets'];
  return (
    <>
      <Sill title={say('places')} back="/settings" />
      <Page>
        <p>{say('places.about')}</p>
        <Rows label={say('places')}>
          <StubRow stub={<IconMap2 stroke={1.9} aria-hidden />} title={say('places.streets')} line={say(streets ? `places.streets.${streets}` : 'places.streets.none')} />
          <StubRow stub={<IconMapSearch stroke={1.9} aria-hidden />} title={say('places.geocoder')} line={say(settings.data['server.geocoder'] ? 'places.geocoder.set' : 'places.geocoder.none')} />
        </Rows>
        <p className="small quiet">{say('places.operator')}</p>
      </Page>
    </>
  );
}

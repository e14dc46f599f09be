import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { later } from '../../ui/later';
import { PageSkeleton } from '../../ui/page-skeleton';
import { Segments } from '../../ui/segments';
import type { Door } from '../visits/doors';
import type { VisitList } from '../visits/types';
import { useMapWords } from './words';

const MapView = later(async () => (await import('./map-view')).MapView, <PageSkeleton />);

/** A list's doors as rows (`children`) or on the map; the map, and all that it needs, comes when it is asked for. */
export function ListOrMap({ list, doors, children }: { list: VisitList; doors: Door[]; children: ReactNode }) {
  const say = useMapWords();
  const [where, go] = useSearchParams();
  const view = where.get('view') === 'map' ? 'map' : 'list';
  return (
    <>
      <Segments
        label={say('view')}
        value={view}
        options={[{ value: 'list', label: say('view.list') }, { value: 'map', label: say('view.map') }]}
        onChange={(next) => go(next === 'map' ? { view: 'map' } : {}, { replace: true })}
      />
      {view === 'map' ? <MapView list={list} doors={doors}>{children}</MapView> : children}
    </>
  );
}

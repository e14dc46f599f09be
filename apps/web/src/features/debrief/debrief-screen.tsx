import { answer, api } from '@doorstep/api-client';
import { addDays, isDay } from '@doorstep/kernel';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { readAll, type ListPage } from '../../app/pages';
import { Page } from '../../app/shell/page';
import { Empty, Figures, PageSkeleton, Problem, RowsSkeleton, Section, Sill } from '../../ui';
import { Select } from '../../ui/form';
import { useUiWords } from '../../ui/use-ui-words';
import { useReader } from '../../words';
import { behindPath, type Behind } from './behind';
import { dayOfWeek, HourChart, NightChart, WeekdayChart } from './charts';
import styles from './debrief.module.css';
import { useNight, useTalks, useWeeks, WEEKS, type Debrief, type Figures as Numbers, type Which } from './debrief';
import { GroupTable } from './group-table';
import { hourWord } from './most';
import { TalkCard } from './talk-card';
import { useDebriefWords } from './words';

/** Last night on one page: what still lacks something, the numbers, every talk, and how it was in the last weeks. */
export function DebriefScreen() {
  const say = useDebriefWords();
  const reader = useReader();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('night') ?? '';
  const which: Which = { ...(isDay(asked) ? { night: asked } : {}), ...(search.get('campaign') ? { campaignId: search.get('campaign')! } : {}) };
  const night = useNight(which);
  const show = (next: { night?: string; campaign?: string }) => {
    const now = { night: which.night ?? '', campaign: which.campaignId ?? '', ...next };
    setSearch(Object.fromEntries(Object.entries(now).filter(([, value]) => value !== '')), { replace: true });
  };
  if (night.isPending) return <PageSkeleton />;
  if (!night.data) return <><Sill title={say('title')} /><Page><Problem failure={night.error} onRetry={() => void night.refetch()} /></Page></>;
  const time = night.data;
  return (
    <>
      <Sill title={say('title')} over={reader.dayHeading(time.night)} />
      <Page wide>
        <div className={styles.choose}>
          <ActionIcon variant="default" size="var(--target)" aria-label={say('night.before')} onClick={() => show({ night: addDays(time.night, -1) })}><IconChevronLeft stroke={1.9} aria-hidden /></ActionIcon>
          <TextInput type="date" aria-label={say('night')} value={time.night} max={reader.today} onChange={(event) => { if (isDay(event.currentTarget.value)) show({ night: event.currentTarget.value }); }} />
          <ActionIcon variant="default" size="var(--target)" aria-label={say('night.after')} disabled={time.night >= reader.today} onClick={() => show({ night: addDays(time.night, 1) })}><IconChevronRight stroke={1.9} aria-hidden /></ActionIcon>
          <CampaignChoice value={which.campaignId ?? ''} onChange={(campaign) => show({ campaign })} />
        </div>
        {time.totals.doors === 0
          ? <Empty text={say('none')}><Button onClick={() => show({ night: addDays(time.night, -1) })}>{say('none.before')}</Button></Empty>
          : <Night time={time} which={which} />}
        <LastWeeks which={{ ...which, night: time.night }} />
      </Page>
    </>
  );
}

function CampaignChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const say = useDebriefWords();
  const campaigns = useQuery({
    queryKey: ['campaigns', 'choice', 'debrief'],
    queryFn: () => readAll(async (cursor): Promise<ListPage<{ id: string; name: string }>> => answer(api.GET('/api/v1/campaigns', { params: { query: { limit: 100, cursor } } }))),
  });
  return <Select id="debrief-campaign" label={say('campaign')} value={value} placeholder={say('campaign.all')} options={(campaigns.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function Night({ time, which }: { time: Debrief; which: Which }) {
  const say = useDebriefWords();
  const reader = useReader();
  const of = { ...which, night: time.night };
  const [lacking, whole] = [useTalks(of, 'any'), useTalks(of, 'none')];
  const missing = time.missing!;
  return (
    <>
      {time.totals.talks > 0 && (
        <Section title={say('talks.missing')} n={reader.count(missing.any)}>
          {missing.any === 0 ? <p>{say('talks.allWhole')}</p> : <Talks pages={lacking} label={say('talks.missing')} />}
        </Section>
      )}
      <Section title={say('figures')}>
        <Totals time={time} numbers={time.totals} campaignId={which.campaignId} />
        {missing.any > 0 && <Figures figures={([['next_step', missing.nextStep], ['stand', missing.stand], ['promise_date', missing.promiseDate]] as const).map(([what, n]) => ({ n, label: say(`missing.${what}`), to: n > 0 ? behindPath(time, which.campaignId, { outcome: 'talked', missing: what }) : undefined }))} />}
      </Section>
      {whole.items.length > 0 && <Section title={say('talks.whole')} n={reader.count(whole.total ?? whole.items.length)}><Talks pages={whole} label={say('talks.whole')} /></Section>}
      <Groups time={time} campaignId={which.campaignId} />
      <div className={styles.charts}><HourChart time={time} campaignId={which.campaignId} /></div>
    </>
  );
}

function Talks({ pages, label }: { pages: ReturnType<typeof useTalks>; label: string }) {
  const sayUi = useUiWords();
  if (pages.pending) return <RowsSkeleton rows={3} />;
  if (pages.error && pages.items.length === 0) return <Problem failure={pages.error} onRetry={pages.again} />;
  return (
    <div role="list" aria-label={label} className={styles.talks}>
      {pages.items.map((talk) => <div role="listitem" key={talk.id}><TalkCard talk={talk} /></div>)}
      {pages.more && <Button loading={pages.loadingMore} onClick={pages.more}>{sayUi('list.more')}</Button>}
    </div>
  );
}

/** The six numbers side by side, each of what it is a share of. */
function Totals({ time, numbers, campaignId }: { time: Pick<Debrief, 'since' | 'until'>; numbers: Numbers; campaignId?: string }) {
  const say = useDebriefWords();
  const { doors, reached, talks, stands, promised, kept } = numbers;
  const to = (n: number, what: Behind) => (n > 0 ? behindPath(time, campaignId, what) : undefined);
  return (
    <Figures figures={[
      { n: doors, to: to(doors, {}), label: say('figure.doors', { n: doors }) },
      { n: reached, to: to(reached, { reached: 'person,someone_else' }), label: say('figure.reached', { of: doors }) },
      { n: talks, to: to(talks, { outcome: 'talked' }), label: say('figure.talks', { n: talks, of: doors }) },
      { n: stands, to: to(stands, { outcome: 'talked', assessed: true }), label: say('figure.stands', { of: talks }) },
      { n: promised, to: to(promised, { promises: 'made' }), label: say('figure.promised', { n: promised }) },
      { n: kept, to: to(kept, { promises: 'kept' }), label: say('figure.kept', { of: promised }) },
    ]} />
  );
}

function Groups({ time, campaignId }: { time: Debrief; campaignId?: string }) {
  const say = useDebriefWords();
  const reader = useReader();
  const word = (hour: number) => hourWord(hour, reader.language);
  return (
    <>
      <Section title={say('by.visitor')}>
        <p className="small quiet">{say('by.visitorHelp')}</p>
        <GroupTable title={say('by.visitor')} head={say('col.who')} time={time} campaignId={campaignId} rows={time.byVisitor} nameOf={(row) => row.name} whatOf={(row) => ({ visitorId: row.id })} />
      </Section>
      <Section title={say('by.list')}>
        <GroupTable title={say('by.list')} head={say('col.list')} time={time} campaignId={campaignId} rows={time.byList} nameOf={(row) => row.name ?? say('by.noList')} whatOf={(row) => ({ visitListId: row.listId ?? 'none' })} />
      </Section>
      <Section title={say('by.hour')}>
        <GroupTable title={say('by.hour')} head={say('col.hour')} time={time} campaignId={campaignId} rows={time.byHour} nameOf={(row) => say('hour', { from: word(row.hour), to: word((row.hour + 1) % 24) })} whatOf={(row) => ({ hour: row.hour })} />
      </Section>
      {/* A single night has one weekday: its numbers are those above. */}
      {time.byWeekday.length > 1 && (
        <Section title={say('by.weekday')}>
          <GroupTable title={say('by.weekday')} head={say('col.weekday')} time={time} campaignId={campaignId} rows={time.byWeekday} nameOf={(row) => reader.weekday(dayOfWeek(row.weekday))} whatOf={(row) => ({ nightWeekday: row.weekday })} />
        </Section>
      )}
    </>
  );
}

function LastWeeks({ which }: { which: Which }) {
  const say = useDebriefWords();
  const weeks = useWeeks(which);
  if (weeks.isPending) return <RowsSkeleton rows={3} />;
  if (!weeks.data) return <Problem failure={weeks.error} onRetry={() => void weeks.refetch()} />;
  const time = weeks.data;
  if (time.totals.doors === 0) return null;
  return (
    <>
      <Section title={say('weeks', { n: WEEKS })}><Totals time={time} numbers={time.totals} campaignId={which.campaignId} /></Section>
      <div className={styles.charts}>
        <NightChart time={time} campaignId={which.campaignId} />
        <WeekdayChart time={time} campaignId={which.campaignId} />
        <HourChart time={time} campaignId={which.campaignId} />
      </div>
      <Groups time={time} campaignId={which.campaignId} />
    </>
  );
}

import { newId } from '@doorstep/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { Page } from '../../../app/shell/page';
import { useTask } from '../../../app/shell/task';
import { kindOf } from '../../../outbox/rules';
import { waitingRow } from '../../../outbox/save-visit';
import { ringOutbox } from '../../../outbox/sender';
import { readWaiting, settleRefused, type Waiting } from '../../../outbox/vault';
import { Banner } from '../../../ui/banner';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { TouchMend } from '../../touches/touch-mend';
import { useAtHand, fetchLabels } from '../at-hand';
import { renewed, reopened, type DoorForm } from '../door/door-form';
import { DoorTop } from '../door/door-top';
import { TalkForm } from '../door/talk-form';
import { noLabels } from '../types';
import { useMakeVisit } from '../use-save-visit';
import { useVisitWords } from '../words';
import { besideUnknown, mayMend, needsNewId, refusalOf } from './refusal';

/** A refused visit, open as it was typed, with the server's sentence above it. Saving sends it again. */
export function MendScreen() {
  useTask();
  const { id = '' } = useParams();
  const [row, setRow] = useState<Waiting | null | undefined>(undefined);
  useEffect(() => { readWaiting(id).then(setRow, () => setRow(null)); }, [id]);
  if (row === undefined) return <PageSkeleton />;
  if (row?.state !== 'needs_you' || !mayMend(row)) return <Navigate to="/visits/waiting" replace />;
  if (kindOf(row) === 'change') return <Navigate to={`/people/${row.about.people[0]?.contactId ?? ''}/edit`} replace />;
  return kindOf(row) === 'touch' ? <MendTouch row={row} /> : <Mend row={row} />;
}

/** As it was typed, under its own id; under another when the server has that one for something else. */
function openedFrom(row: Waiting): DoorForm {
  const kept = reopened(row.form as DoorForm, () => newId());
  const form = besideUnknown(row.problem) ? { ...kept, beside: [] } : kept;
  return needsNewId(row.problem) ? renewed(form, () => newId()) : { ...form, ids: { ...form.ids, visit: row.id } };
}

function MendTouch({ row }: { row: Waiting }) {
  const say = useVisitWords();
  const navigate = useNavigate();
  return (
    <>
      <DoorTop title={say('waiting.mend')} back="/visits/waiting" />
      <Banner kind="bad">{refusalOf(row.problem) || say('waiting.touchRefused')}</Banner>
      <Page><TouchMend row={row} newIds={needsNewId(row.problem)} saveWord={say('waiting.sendAgain')} onDone={() => void navigate('/visits/waiting', { replace: true })} /></Page>
    </>
  );
}

function Mend({ row }: { row: Waiting }) {
  const say = useVisitWords();
  const navigate = useNavigate();
  const make = useMakeVisit();
  const { lists } = useAtHand();
  const [form, setForm] = useState(() => openedFrom(row));
  const [saving, setSaving] = useState(false);
  const { campaignId } = row.about;
  const asked = useQuery({ queryKey: ['campaigns', campaignId, 'door'], enabled: campaignId !== null, queryFn: () => fetchLabels(campaignId) });
  const labels = lists.find(({ list }) => list.campaignId === campaignId)?.labels ?? asked.data ?? noLabels;

  const save = async (wording: string | null) => {
    setSaving(true);
    const visit = make({ form, about: row.about, labels, wording });
    // It keeps its place in time: what happened at the door happened then.
    const next = { ...waitingRow({ visit, form, about: row.about, atOnce: false }, row, Date.now()), savedAt: row.savedAt };
    try {
      await settleRefused(row.id, next);
      ringOutbox();
      void navigate('/visits/waiting', { replace: true });
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <DoorTop title={say('waiting.mend')} back="/visits/waiting" />
      <Banner kind="bad">{refusalOf(row.problem) || say('waiting.refused')}</Banner>
      <TalkForm about={row.about} labels={labels} form={form} onChange={setForm} problem={null} saving={saving} saveWord={say('waiting.sendAgain')} onSave={(wording) => void save(wording)} />
    </>
  );
}

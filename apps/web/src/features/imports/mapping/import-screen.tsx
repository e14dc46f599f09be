import { ApiProblem } from '@doorstep/api-client';
import { useState } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../app/problems';
import { Page } from '../../../app/shell/page';
import { PageSkeleton } from '../../../ui/page-skeleton';
import { Problem } from '../../../ui/problem';
import { Sill } from '../../../ui/sill';
import { useReader } from '../../../words';
import type { ListImport } from '../list-import';
import { Report } from '../report/report';
import { stepOf, type Step } from '../steps';
import { useCampaignChoices } from '../use-campaign-choices';
import { useImport } from '../use-imports';
import { useImportWords } from '../words';
import { ColumnsStep } from './columns-step';
import { AtWork } from './at-work';
import { StepsBar } from './steps-bar';
import { TryStep } from './try-step';
import { ValuesStep } from './values-step';

/** One list on its way: its columns, its values, the trial, the import and the report. It can be left and found again. */
export function ImportScreen() {
  const { id = '' } = useParams();
  const list = useImport(id);
  if (list.data) return <Steps key={id} list={list.data} />;
  if (list.isPending) return <PageSkeleton />;
  if (list.error instanceof ApiProblem && list.error.status === 404) return <NotFound />;
  return <Page><Problem failure={list.error} onRetry={() => void list.refetch()} /></Page>;
}

function Steps({ list }: { list: ListImport }) {
  const say = useImportWords();
  const { count } = useReader();
  const campaigns = useCampaignChoices();
  const reached = stepOf(list);
  /** Begins where something is open; the last answer of a step does not push the reader on by itself. */
  const [chosen, setChosen] = useState<Step>(reached);
  const over = reached === 'import';
  const step = over ? 'import' : list.status === 'checking' ? 'try' : chosen;
  const campaign = campaigns.find(({ id }) => id === list.campaignId)?.name;
  const go = (to: Step) => { setChosen(to); window.scrollTo({ top: 0 }); };
  const facts = list.rowEstimate > 0 && say('facts', { rows: count(list.rowEstimate), columns: count(list.columns.length) });
  return (
    <>
      <Sill title={list.fileName} over={campaign ? say('into', { campaign }) : say('title')} back="/import" aside={facts && <span className="small quiet">{facts}</span>} />
      {step === 'columns' && <ColumnsStep list={list} bar={<StepsBar step={step} over={over} onGo={go} />} onNext={() => go('values')} />}
      {step === 'values' && <ValuesStep list={list} bar={<StepsBar step={step} over={over} onGo={go} />} onBack={() => go('columns')} onNext={() => go('try')} />}
      {step === 'try' && <TryStep list={list} bar={<StepsBar step={step} over={over} onGo={go} />} onBack={() => go('values')} />}
      {step === 'import' && (list.status === 'running' || list.status === 'undoing' ? <AtWork list={list} /> : <Report list={list} />)}
    </>
  );
}

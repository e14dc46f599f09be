import { Problem, RowsSkeleton } from '../../../ui';
import { HoursGrid } from './hours-grid';
import { useCampaignHours } from './hours';
import { WaitingDoors } from './waiting-doors';

/** The hours of a campaign's doors, and the doors that wait for another attempt. */
export function CampaignHoursParts({ id }: { id: string }) {
  const hours = useCampaignHours(id);
  if (hours.isPending) return <RowsSkeleton rows={3} />;
  if (!hours.data) return <Problem failure={hours.error} onRetry={() => void hours.refetch()} />;
  return <><HoursGrid campaignId={id} report={hours.data} /><WaitingDoors campaignId={id} attempts={hours.data.attempts} /></>;
}

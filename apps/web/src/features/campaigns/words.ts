import { useWords } from '../../words';
import type en from './words/en.json';

export const useCampaignWords = () => useWords<keyof typeof en>('campaigns');
export type SayCampaign = ReturnType<typeof useCampaignWords>;

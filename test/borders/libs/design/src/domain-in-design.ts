import { sectors } from '@trialogue/people';
export const used = sectors;

import { GroupPage } from '../groups/group-page.tsx';
export const used = GroupPage;

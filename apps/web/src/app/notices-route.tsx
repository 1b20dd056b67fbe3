import { NoticesBrief } from '../notices/notices-brief.tsx';
import { NoticesPage } from '../notices/notices-page.tsx';
import { useNoticePlaces } from './use-notice-places.ts';

export function NoticesRoute() {
  return <NoticesPage places={useNoticePlaces()} />;
}

export function NoticesUnderBell({ onClose }: { readonly onClose: () => void }) {
  return <NoticesBrief places={useNoticePlaces()} onClose={onClose} />;
}

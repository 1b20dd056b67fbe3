import { useSuspenseQuery } from '@tanstack/react-query';
import { OfficeConcerns } from '../neutrality/office-concerns.tsx';
import { ReportsPanel } from '../reports/reports-panel.tsx';
import { DeskFrame } from '../stewardship/desk-frame.tsx';
import { meQuestion } from './questions.ts';
import { MissingPage } from './route-states.tsx';

/** Reports go to the stewards of sectors; the platform's steward has no part in them. */
export function ReportsRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  const office = me.member.offices[0];
  if (office === undefined || office === 'platform') return <MissingPage />;
  return (
    <DeskFrame office={office}>
      <ReportsPanel />
      <OfficeConcerns />
    </DeskFrame>
  );
}

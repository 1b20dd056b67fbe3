import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import type { Office } from '@trialogue/people';
import { ReportsWaiting } from '../reports/reports-waiting.tsx';
import { AccountsPage } from '../stewardship/accounts-page.tsx';
import { DeskPage } from '../stewardship/desk-page.tsx';
import { ImportPage } from '../stewardship/import-page.tsx';
import { InvitationsPage } from '../stewardship/invitations-page.tsx';
import { meQuestion } from './questions.ts';
import { MissingPage } from './route-states.tsx';

/** Nobody holds two offices (P1); whoever holds none has no desk, and the api would answer nothing there. */
function useOffice(): Office | undefined {
  const { data: me } = useSuspenseQuery(meQuestion());
  return me.member.offices[0];
}

export function DeskRoute() {
  return useOffice() === undefined ? <MissingPage /> : <Outlet />;
}

export function DeskWaitingRoute() {
  const office = useOffice();
  if (office === undefined) return null;
  return office === 'platform' ? (
    <DeskPage office={office} />
  ) : (
    <DeskPage office={office} reports={<ReportsWaiting />} />
  );
}

export function DeskPeopleRoute() {
  const office = useOffice();
  return office === undefined ? null : <AccountsPage office={office} />;
}

export function DeskInvitationsRoute() {
  const office = useOffice();
  return office === undefined ? null : <InvitationsPage office={office} />;
}

export function DeskImportRoute() {
  const office = useOffice();
  return office === undefined ? null : <ImportPage office={office} />;
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettled } from '../answers/use-settled.ts';
import { DirectoryPage } from '../directory/directory-page.tsx';
import type { DirectoryFilter } from '../directory/directory-questions.ts';
import { OrganisationsPage } from '../directory/organisations-page.tsx';
import { ElectionsPage } from '../elections/elections-page.tsx';
import { broughtInBy } from '../stewardship/office-standings.ts';
import type { DirectorySearch } from './directory-search.ts';
import { ListingPanel } from '../account/listing-panel.tsx';
import { PeopleTabs } from './people-tabs.tsx';
import { meQuestion } from './questions.ts';

const peopleApi = getRouteApi('/people');
const organisationsApi = getRouteApi('/organisations');

function filterOf({ sector, q }: DirectorySearch): DirectoryFilter {
  return { standing: sector ?? null, q: q ?? '' };
}

function searchOf({ standing, q }: DirectoryFilter): DirectorySearch {
  return { ...(standing === null ? {} : { sector: standing }), ...(q.trim() === '' ? {} : { q: q.trim() }) };
}

/** The field follows the fingers; the address follows once they rest, and makes no new step of the browser's history. */
function useFilterInAddress(search: DirectorySearch, keep: (search: DirectorySearch) => void) {
  const [filter, setFilter] = useState(() => filterOf(search));
  const settled = useSettled(filter);
  const kept = useRef(settled);
  useEffect(() => {
    // Not as long as nothing was typed: whoever came by a link keeps the address that he came by.
    if (kept.current === settled) return;
    kept.current = settled;
    keep(searchOf(settled));
  }, [settled, keep]);
  return [filter, setFilter] as const;
}

export function PeopleRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  const navigate = peopleApi.useNavigate();
  const keep = useCallback(
    (search: DirectorySearch) => void navigate({ search, replace: true, resetScroll: false }),
    [navigate],
  );
  const [filter, setFilter] = useFilterInAddress(peopleApi.useSearch(), keep);
  return (
    <DirectoryPage
      filter={filter}
      onFilter={setFilter}
      navigation={<PeopleTabs standing={me.member.sector} />}
      listing={<ListingPanel listed={me.member.listed} />}
    />
  );
}

export function OrganisationsRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  const navigate = organisationsApi.useNavigate();
  const keep = useCallback(
    (search: DirectorySearch) => void navigate({ search, replace: true, resetScroll: false }),
    [navigate],
  );
  const [filter, setFilter] = useFilterInAddress(organisationsApi.useSearch(), keep);
  const [office] = me.member.offices;
  return (
    <OrganisationsPage
      filter={filter}
      onFilter={setFilter}
      navigation={<PeopleTabs standing={me.member.sector} />}
      registers={office === undefined ? null : broughtInBy(office, Date.now())}
    />
  );
}

export function ElectionsRoute() {
  const { data: me } = useSuspenseQuery(meQuestion());
  return <ElectionsPage readerId={me.member.id} navigation={<PeopleTabs standing={me.member.sector} />} />;
}

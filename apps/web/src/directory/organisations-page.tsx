import { Button } from '@mantine/core';
import { EmptyState, PageHeader, Panel, Sheet } from '@trialogue/design';
import type { Organisation, Standing } from '@trialogue/people';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { useSettled } from '../answers/use-settled.ts';
import { OrganisationFacts } from '../organisations/organisation-facts.tsx';
import { OrganisationForm } from '../organisations/organisation-form.tsx';
import { organisationsQuestion } from '../organisations/organisation-questions.ts';
import { StandingMark } from '../standing/standing-mark.tsx';
import { SectorSelect } from '../standing/sector-select.tsx';
import { DirectoryFilterFields } from './directory-filter.tsx';
import type { DirectoryFilter } from './directory-questions.ts';
import './directory.css';

export interface OrganisationsPageProps {
  readonly filter: DirectoryFilter;
  readonly onFilter: (filter: DirectoryFilter) => void;
  readonly navigation: ReactNode;
  /** Of which sectors the reader registers organisations; null for whoever has no office. */
  readonly registers: readonly [Standing, ...Standing[]] | null;
}

const everything: DirectoryFilter = { standing: null, q: '' };

function OrganisationRow({ organisation }: { readonly organisation: Organisation }) {
  return (
    <li className="directory-row">
      <div className="directory-words">
        <bdi className="directory-name">{organisation.name}</bdi>
        <OrganisationFacts organisation={organisation} />
      </div>
      <StandingMark standing={organisation.standing} />
    </li>
  );
}

interface RegisterProps {
  readonly standings: readonly [Standing, ...Standing[]];
  readonly onDone: () => void;
}

function Register({ standings, onDone }: RegisterProps) {
  const { t } = useTranslation('directory');
  const [standing, setStanding] = useState<Standing>(standings[0]);
  return (
    <div className="form">
      {standings.length > 1 && (
        <SectorSelect label={t('organisations.sector')} standings={standings} value={standing} onChange={setStanding} />
      )}
      <OrganisationForm standing={standing} onRegistered={onDone} onCancel={onDone} />
    </div>
  );
}

export function OrganisationsPage({ filter, onFilter, navigation, registers }: OrganisationsPageProps) {
  const { t } = useTranslation(['directory', 'organisations']);
  const answer = useInfiniteQuery(organisationsQuestion({ standing: filter.standing, q: useSettled(filter.q) }));
  const [registering, setRegistering] = useState(false);
  const close = () => setRegistering(false);
  const isNarrowed = filter.standing !== null || filter.q.trim() !== '';
  const registerButton =
    registers === null ? undefined : (
      <Button onClick={() => setRegistering(true)}>{t('directory:organisations.register')}</Button>
    );
  return (
    <div className="page">
      <PageHeader
        title={t('directory:organisations.title')}
        below={t('directory:organisations.explanation')}
        actions={registerButton}
      />
      {navigation}
      <Panel title={t('directory:organisations.found')}>
        <DirectoryFilterFields label={t('directory:organisations.search')} filter={filter} onFilter={onFilter} />
        <PagedList
          answer={answer}
          className="directory-rows"
          row={(organisation) => <OrganisationRow organisation={organisation} />}
          empty={
            <EmptyState
              title={t('directory:organisations.noneTitle')}
              action={
                isNarrowed ? (
                  <Button onClick={() => onFilter(everything)}>{t('directory:filter.clear')}</Button>
                ) : undefined
              }
            >
              {t('directory:organisations.none')}
            </EmptyState>
          }
        />
      </Panel>
      {registers !== null && (
        <Sheet
          opened={registering}
          onClose={close}
          title={t('directory:organisations.register')}
          closeLabel={t('directory:close')}
        >
          <Register standings={registers} onDone={close} />
        </Sheet>
      )}
    </div>
  );
}

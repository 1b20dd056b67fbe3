import { Button, TextInput } from '@mantine/core';
import { EmptyState, Panel } from '@trialogue/design';
import type { DirectoryPerson, Office, Standing } from '@trialogue/people';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { useSettled } from '../answers/use-settled.ts';
import { AccountSheet } from './account-sheet.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { verifiedBy } from './office-standings.ts';
import { OfWhom } from './of-whom.tsx';
import { PersonFacts } from './person-facts.tsx';
import { RegisterSheet } from './register-sheet.tsx';
import { accountsQuestion } from './stewardship-questions.ts';

interface AccountRowProps {
  readonly person: DirectoryPerson;
  readonly onOpen: () => void;
}

function AccountRow({ person, onOpen }: AccountRowProps) {
  const { t } = useTranslation('stewardship');
  return (
    <li className="desk-row">
      <PersonFacts person={person} withStanding />
      <div className="desk-row-acts">
        <Button variant="outline" onClick={onOpen}>
          {t('accounts.open')}
          <OfWhom name={person.name} />
        </Button>
      </div>
    </li>
  );
}

interface ReachProps {
  readonly own: Standing;
  readonly everybody: boolean;
  readonly onEverybody: (everybody: boolean) => void;
}

/** A sector's steward looks beyond it only to find somebody who belongs into it. */
function Reach({ own, everybody, onEverybody }: ReachProps) {
  const { t } = useTranslation(['stewardship', 'app']);
  return (
    <div className="desk-reach" role="group" aria-label={t('stewardship:accounts.reach')}>
      <button type="button" aria-pressed={!everybody} onClick={() => onEverybody(false)}>
        {t(`app:standing.${own}`)}
      </button>
      <button type="button" aria-pressed={everybody} onClick={() => onEverybody(true)}>
        {t('stewardship:accounts.everybody')}
      </button>
    </div>
  );
}

export function AccountsPage({ office }: { readonly office: Office }) {
  const { t } = useTranslation(['stewardship', 'organisations', 'invitations']);
  const own = verifiedBy(office);
  const [q, setQ] = useState('');
  const [everybody, setEverybody] = useState(office === 'platform');
  const [openId, setOpenId] = useState<string | null>(null);
  const [isRegistering, setIsRegistering] = useState(false);
  const answer = useInfiniteQuery(accountsQuestion({ standing: everybody ? null : own, q: useSettled(q) }));
  const open = answer.data?.pages.flatMap((page) => page.items).find(({ id }) => id === openId);
  return (
    <DeskFrame
      office={office}
      actions={<Button onClick={() => setIsRegistering(true)}>{t('stewardship:register.open')}</Button>}
    >
      <Panel title={t('stewardship:accounts.title')}>
        <search className="desk-search">
          <TextInput
            label={t('stewardship:accounts.search')}
            type="search"
            dir="auto"
            autoComplete="off"
            maxLength={120}
            value={q}
            onChange={({ currentTarget }) => setQ(currentTarget.value)}
          />
          <Reach own={own} everybody={everybody} onEverybody={setEverybody} />
        </search>
        <PagedList
          answer={answer}
          className="desk-rows"
          row={(person) => <AccountRow person={person} onOpen={() => setOpenId(person.id)} />}
          empty={<EmptyState title={t('stewardship:accounts.noneTitle')}>{t('stewardship:accounts.none')}</EmptyState>}
        />
      </Panel>
      <AccountSheet person={open} office={office} onClose={() => setOpenId(null)} />
      <RegisterSheet office={office} opened={isRegistering} onClose={() => setIsRegistering(false)} />
    </DeskFrame>
  );
}

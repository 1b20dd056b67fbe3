import { Button } from '@mantine/core';
import { Sheet } from '@trialogue/design';
import type { DirectoryPerson, Office } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { InviteFlow } from '../invitations/invite-flow.tsx';
import { AccountEndings } from './account-endings.tsx';
import { MovePerson } from './move-person.tsx';
import { verifiedBy } from './office-standings.ts';
import { PersonFacts } from './person-facts.tsx';
import { verifyAct } from './stewardship-acts.ts';

interface AccountProps {
  readonly person: DirectoryPerson;
  readonly office: Office;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="account-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Verification({ person }: { readonly person: DirectoryPerson }) {
  const { t } = useTranslation('stewardship');
  const verify = useMutation(verifyAct(useQueryClient()));
  return (
    <Part title={t('verify.part')}>
      <p className="quiet">{t('verify.explanation')}</p>
      {verify.isError && <FailureNote error={verify.error} />}
      <Button loading={verify.isPending} onClick={() => verify.mutate(person.id)}>
        {t('verify.act')}
      </Button>
    </Part>
  );
}

function Moving({ person, office }: AccountProps) {
  const { t } = useTranslation('stewardship');
  const [isOpen, setIsOpen] = useState(false);
  const own = verifiedBy(office);
  const across = own === 'neutral' ? 'move.openNeutral' : 'move.openAcross';
  return (
    <Part title={t(person.standing === own ? 'move.part' : 'move.partAcross')}>
      {isOpen ? (
        <MovePerson person={person} standing={own} onMoved={() => setIsOpen(false)} />
      ) : (
        <Button variant="outline" onClick={() => setIsOpen(true)}>
          {t(person.standing === own ? 'move.open' : across)}
        </Button>
      )}
    </Part>
  );
}

/** What the reader may do with an account; whether a rule stands against it, the api answers. */
function Account({ person, office }: AccountProps) {
  const { t } = useTranslation('stewardship');
  const own = verifiedBy(office);
  const isKept = office === 'platform' || person.standing === own;
  const isInvitedBy = person.standing === own || (office === 'platform' && !person.verified);
  return (
    <div className="desk-parts">
      <PersonFacts person={person} withStanding nameless />
      {person.state === 'invited' && isInvitedBy && (
        <Part title={t('accounts.link')}>
          <InviteFlow person={person} seatId={null} />
        </Part>
      )}
      {!person.verified && person.standing === own && <Verification person={person} />}
      {person.state !== 'deactivated' && <Moving person={person} office={office} />}
      {isKept && <AccountEndings person={person} office={office} />}
    </div>
  );
}

export interface AccountSheetProps {
  readonly person: DirectoryPerson | undefined;
  readonly office: Office;
  readonly onClose: () => void;
}

export function AccountSheet({ person, office, onClose }: AccountSheetProps) {
  const { t } = useTranslation('stewardship');
  return (
    <Sheet
      opened={person !== undefined}
      onClose={onClose}
      title={person === undefined ? '' : <bdi>{person.name}</bdi>}
      closeLabel={t('close')}
    >
      {person !== undefined && <Account key={person.id} person={person} office={office} />}
    </Sheet>
  );
}

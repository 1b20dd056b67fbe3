import { SkeletonPage } from '@trialogue/design';
import { useQuery } from '@tanstack/react-query';
import type { Declarations, GroupMember } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { declarationVersionsQuestion } from './governance-questions.ts';

export type Declaration = Declarations['items'][number];
type Words = Pick<Declaration, 'employer' | 'funders' | 'stakes' | 'version' | 'declaredAt'>;

function DeclarationWords({ declaration }: { readonly declaration: Words }) {
  const { t } = useTranslation('groups');
  const { day } = useMoments();
  return (
    <>
      <dl>
        <dt>{t('declaration.employer')}</dt>
        <dd dir="auto">{declaration.employer}</dd>
        <dt>{t('declaration.funders')}</dt>
        <dd dir="auto">{declaration.funders}</dd>
        <dt>{t('declaration.stakes')}</dt>
        <dd dir="auto">{declaration.stakes}</dd>
      </dl>
      <p className="quiet">
        {t('declaration.version', { version: declaration.version, day: day(declaration.declaredAt) })}
      </p>
    </>
  );
}

function EarlierVersions({ groupId, seatId }: { readonly groupId: string; readonly seatId: string }) {
  const { t } = useTranslation('groups');
  const { data, isError, error } = useQuery(declarationVersionsQuestion(groupId, seatId));
  if (isError) return <FailureNote error={error} />;
  if (data === undefined) return <SkeletonPage label={t('loading')} lines={2} />;
  return (
    <ul className="plain-list">
      {data.items.slice(1).map((declaration) => (
        <li key={declaration.version}>
          <DeclarationWords declaration={declaration} />
        </li>
      ))}
    </ul>
  );
}

interface DeclarationOfProps {
  readonly groupId: string;
  readonly member: GroupMember;
  readonly declaration: Declaration;
}

/** N2: what a member declared, and what he declared before; the earlier versions are fetched when somebody wants to see them. */
export function DeclarationOf({ groupId, member, declaration }: DeclarationOfProps) {
  const { t } = useTranslation('groups');
  const [earlier, setEarlier] = useState(false);
  return (
    <details className="declared">
      <summary aria-label={t('members.interestsOf', { name: member.name })}>{t('members.interests')}</summary>
      <DeclarationWords declaration={declaration} />
      {declaration.version > 1 && !earlier && (
        <button type="button" className="plain-act" onClick={() => setEarlier(true)}>
          {t('declaration.earlier')}
        </button>
      )}
      {earlier && <EarlierVersions groupId={groupId} seatId={member.seatId} />}
    </details>
  );
}

import { Banner } from '@trialogue/design';
import { Link } from '@tanstack/react-router';
import type { Sector } from '@trialogue/people';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import type { NextStep } from './next-step.ts';

interface NextStepBannerProps {
  readonly groupId: string;
  readonly step: NextStep;
}

function useSectorNames(): (sectors: readonly Sector[]) => string {
  const { t } = useTranslation('app');
  const { list } = useMoments();
  return (sectors) => list(sectors.map((sector) => t(`standing.${sector}`)));
}

function useSentence(): (step: NextStep) => string {
  const { t } = useTranslation('delegations');
  const namesOf = useSectorNames();
  return (step) => {
    switch (step.kind) {
      case 'appoint':
      case 'send-link':
        return t(`step.${step.kind}`, { sector: namesOf([step.sector]) });
      case 'wait-steward':
      case 'wait-consent':
        return t(`step.${step.kind}`, { sectors: namesOf(step.sectors) });
      default:
        return t(`step.${step.kind}`);
    }
  };
}

/** The sentence that says what comes next for this reader, with the way to it where there is one. */
export function NextStepBanner({ groupId, step }: NextStepBannerProps) {
  const { t } = useTranslation('delegations');
  const sentenceOf = useSentence();
  const params = { groupId };
  const ways: Partial<Record<NextStep['kind'], ReactNode>> = {
    consent: (
      <Link to="/groups/$groupId/charter" params={params}>
        {t('step.toCharter')}
      </Link>
    ),
    declare: (
      <Link to="/groups/$groupId/members" params={params} hash="declaration">
        {t('step.toDeclaration')}
      </Link>
    ),
    'confirm-neutral': (
      <Link to="/groups/$groupId/delegation" params={params}>
        {t('step.toDelegation')}
      </Link>
    ),
    appoint: <a href="#own-sector">{t('step.toSeats')}</a>,
    'send-link': <a href="#own-sector">{t('step.toSeats')}</a>,
    'propose-neutral': <a href="#neutrals">{t('step.toNeutrals')}</a>,
  };
  const isForMe = ways[step.kind] !== undefined;
  return (
    <Banner
      tone={isForMe ? 'attention' : 'note'}
      title={isForMe ? t('step.forYou') : t('step.now')}
      action={ways[step.kind]}
    >
      {sentenceOf(step)}
    </Banner>
  );
}

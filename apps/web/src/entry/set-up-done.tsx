import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { sectorOrder, type SetUpAnswer } from '@trialogue/groups';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkShown } from '../invitations/link-shown.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { isolated } from '../times/isolated.ts';

const dayLength = 86_400_000;

export interface DonePageProps {
  readonly instance: string;
  readonly answer: SetUpAnswer;
  readonly onGoOn: () => void;
}

/** The three stewards' links: shown now and never again. */
export function DonePage({ instance, answer, onGoOn }: DonePageProps) {
  const { t } = useTranslation('entry');
  const [order] = useState(() => sectorOrder(Math.floor(Date.now() / dayLength)));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const inOrder = order.flatMap((sector) => answer.invitations.filter((one) => one.sector === sector));
  return (
    <div className="entry-step" data-step="done">
      <h1 ref={heading} tabIndex={-1}>
        {t('setUp.doneTitle', { instance: isolated(instance) })}
      </h1>
      <Banner tone="attention" title={t('setUp.doneText')}>
        {t('setUp.doneLost')}
      </Banner>
      <div className="entry-sectors">
        {inOrder.map(({ sector, name, email, token, expiresAt }) => (
          <section key={sector} className="panel entry-link" data-standing={sector} aria-labelledby={`link-${sector}`}>
            <h2 id={`link-${sector}`}>
              <StandingMark standing={sector} />
            </h2>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span className="review-more">
                <bdi dir="ltr">{email}</bdi>
              </span>
            </p>
            <LinkShown
              name={name}
              address={`${window.location.origin}/invitation#${token}`}
              expiresAt={expiresAt}
              oneOfSeveral
            />
          </section>
        ))}
      </div>
      <p>{t('setUp.doneNext')}</p>
      <div>
        <Button size="md" onClick={onGoOn}>
          {t('setUp.goOn')}
        </Button>
      </div>
    </div>
  );
}

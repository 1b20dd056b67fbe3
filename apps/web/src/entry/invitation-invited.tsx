import { Button } from '@mantine/core';
import type { InvitationLook } from '@trialogue/groups';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import type { RuleBadgePart } from './entry-parts.ts';

/** Without a seat a link leads to an account, and to what comes with it. */
function accountText({ office, standing }: InvitationLook) {
  if (office === 'platform') return 'accountPlatform';
  if (office !== null) return 'accountSteward';
  return standing === 'neutral' ? 'accountNeutral' : 'accountText';
}

type Seat = NonNullable<InvitationLook['seat']>;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SeatFacts({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation('entry');
  const moments = useMoments();
  return (
    <>
      <Fact name={t('invitation.role')}>
        <strong>{t(`role.${seat.role}.name`)}</strong>
        <span className="fact-more">{t(`role.${seat.role}.text`)}</span>
        {seat.decisionAuthority !== null && (
          <span className="fact-more">{t(`authority.${seat.decisionAuthority}`)}</span>
        )}
      </Fact>
      {seat.guestUntil !== null && <Fact name={t('invitation.until')}>{moments.day(seat.guestUntil)}</Fact>}
    </>
  );
}

function RoomRule({ seat, RuleBadge }: { readonly seat: Seat; readonly RuleBadge: RuleBadgePart }) {
  const { t } = useTranslation('entry');
  return (
    <section className="entry-rule" data-rule={seat.rule} aria-labelledby="room-rule">
      <h2 id="room-rule">{t('invitation.room')}</h2>
      <RuleBadge rule={seat.rule} />
      <p>{t(`rule.${seat.rule}`)}</p>
    </section>
  );
}

function AboutSeat({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation('entry');
  return (
    <section className="entry-about">
      <h2>{t('invitation.purpose')}</h2>
      <p dir="auto">{seat.purpose}</p>
      {seat.rooms.length > 0 && (
        <>
          <h2>{t('invitation.rooms', { count: seat.rooms.length })}</h2>
          <ul>
            {seat.rooms.map((room) => (
              <li key={room}>
                <bdi>{room}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export interface InvitedStepProps {
  readonly look: InvitationLook;
  readonly onContinue: () => void;
  readonly RuleBadge: RuleBadgePart;
}

/** Who invites whom to what: the group, the sector and the rule of the room, before anything is asked. */
export function InvitedStep({ look, onContinue, RuleBadge }: InvitedStepProps) {
  const { t } = useTranslation('entry');
  const moments = useMoments();
  return (
    <>
      <dl className="entry-facts" aria-label={t('invitation.facts')}>
        <Fact name={t('invitation.you')}>
          <strong>
            <bdi>{look.name}</bdi>
          </strong>
          <span className="fact-more">
            <bdi>{look.organisation}</bdi>
          </span>
        </Fact>
        <Fact name={t('invitation.sector')}>
          <StandingMark standing={look.standing} />
        </Fact>
        {look.seat !== null && <SeatFacts seat={look.seat} />}
      </dl>
      {look.seat === null ? (
        <p>{t(`invitation.${accountText(look)}`)}</p>
      ) : (
        <>
          <RoomRule seat={look.seat} RuleBadge={RuleBadge} />
          <AboutSeat seat={look.seat} />
        </>
      )}
      <p className="quiet entry-small">{t('invitation.unused', { day: moments.deadline(look.expiresAt) })}</p>
      <div className="entry-act">
        <Button size="md" fullWidth onClick={onContinue}>
          {t('invitation.continue')}
        </Button>
      </div>
    </>
  );
}

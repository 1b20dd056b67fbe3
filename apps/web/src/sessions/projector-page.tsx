import './projector.css';
import { ErrorState, SkeletonPage } from '@trialogue/design';
import type { ProjectorView } from '@trialogue/sessions';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { orderBy } from './live-rotation.ts';
import { ProjectorClock } from './projector-clock.tsx';
import { tokenIn, useProjector, type ShownProjector } from './use-projector.ts';
import { useClockWords } from './use-clock-words.ts';

/** What a wall in the room shows: large, read-only, by a link that can be withdrawn and needs no sign-in. */
export function ProjectorPage() {
  const { t } = useTranslation('sessions');
  const token = tokenIn(window.location.hash);
  const shown = useProjector(token);
  if (shown.kind === 'refused') {
    return (
      <main className="alone">
        <ErrorState title={t('projector.noneTitle')}>{t('projector.none')}</ErrorState>
      </main>
    );
  }
  if (shown.kind === 'loading') {
    return (
      <main className="alone">
        <SkeletonPage label={t('live.connecting')} />
      </main>
    );
  }
  return <Wall {...shown} />;
}

function Wall({ view, isFresh, at }: Extract<ShownProjector, { kind: 'shown' }>) {
  const { t } = useTranslation('sessions');
  const runs = view.status === 'open';
  const following = view.agenda.filter(({ status }) => status === 'ahead')[0];
  return (
    <main className="projector" data-status={view.status}>
      <header className="projector-head">
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p className="projector-state">
          {t(`live.status.${view.status}`)} <ProjectorClock from={view.elapsedMs} at={at} runs={runs} />
        </p>
      </header>
      {!isFresh && (
        <p className="projector-stale" role="status">
          {t('projector.unreachable')}
        </p>
      )}
      <section className="projector-item" aria-labelledby="projector-item">
        <h2 id="projector-item">{t('projector.item')}</h2>
        {view.item === null ? (
          <p>{t('participant.nothing')}</p>
        ) : (
          <>
            <p className="projector-title">
              <bdi>{view.item.title}</bdi>
            </p>
            <p className="projector-goal">
              <bdi>{view.item.goal}</bdi>
            </p>
            <p className="projector-time">
              <ProjectorClock from={view.item.elapsedMs} at={at} runs={runs} of={view.item.boxMs} />
            </p>
          </>
        )}
        {following !== undefined && (
          <p className="projector-then">
            {t('projector.then')}: <bdi>{following.title}</bdi>
          </p>
        )}
      </section>
      <section className="projector-floor" aria-labelledby="projector-floor">
        <h2 id="projector-floor">{t('projector.floor')}</h2>
        {view.turn === null ? (
          <p>{t('floor.nobody')}</p>
        ) : (
          <>
            <Speaker speaker={view.turn.speaker} />
            <p className="projector-turn">
              <ProjectorClock from={view.turn.elapsedMs} at={at} runs={runs} of={view.turn.limitMs} isTurn />
            </p>
          </>
        )}
        <Waiting queue={view.queue} />
      </section>
      <section className="projector-shares" aria-labelledby="projector-shares">
        <h2 id="projector-shares">{t('balance.title')}</h2>
        <Shares shares={inRotation(view)} />
      </section>
    </main>
  );
}

/** N7: the wall does not know which session it shows, but its title is the same on every wall. */
function inRotation({ title, shares }: ProjectorView): ProjectorView['shares'] {
  const order = orderBy(title);
  return shares.toSorted((one, other) => order.indexOf(one.sector) - order.indexOf(other.sector));
}

function Speaker({ speaker }: { readonly speaker: NonNullable<ProjectorView['turn']>['speaker'] }) {
  const { t } = useTranslation('sessions');
  return (
    <p className="projector-speaker">
      {'name' in speaker ? (
        <>
          <bdi>{speaker.name}</bdi> <StandingMark standing={speaker.sector} />
        </>
      ) : (
        t('projector.participant')
      )}
    </p>
  );
}

/** Who comes next by sector only: the wall needs no more, and under a rule without names may not say more. */
function Waiting({ queue }: { readonly queue: readonly { readonly sector: Sector }[] }) {
  const { t } = useTranslation('sessions');
  if (queue.length === 0) return <p className="projector-queue">{t('floor.empty')}</p>;
  return (
    <div className="projector-queue">
      <h3>{t('projector.queue')}</h3>
      <ol>
        {queue.slice(0, 6).map(({ sector }, place) => (
          <li key={place}>
            <StandingMark standing={sector} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Shares({ shares }: Pick<ProjectorView, 'shares'>) {
  const { t } = useTranslation('sessions');
  const { percent } = useClockWords();
  return (
    <ul>
      {shares.map(({ sector, percent: share, expected }) => (
        <li key={sector} data-standing={sector}>
          <span className="projector-share">
            <StandingMark standing={sector} />
            <strong>{percent(share / 100)}</strong>
            <small>{t('balance.expected', { share: percent(expected / 100) })}</small>
          </span>
          <svg
            className="balance-bar"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect className="balance-track" x="0" y="1" width="100" height="8" />
            <rect className="balance-filled" x="0" y="1" width={share} height="8" />
            <rect className="balance-mark" x={expected - 0.4} y="0" width="0.8" height="10" />
          </svg>
        </li>
      ))}
    </ul>
  );
}

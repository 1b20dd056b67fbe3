import { IconExternalLink } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import { timersOf } from '@trialogue/sessions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FloorClock } from './floor-clock.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** Which session it is, how it stands, under which rule and before whom. `children`: what the reader can do with the whole of it. */
export function LiveHead({ children }: { readonly children?: ReactNode }) {
  const { state, copy } = useLive();
  const { Place, RuleBadge } = useLiveSurroundings();
  return (
    <header className="live-head">
      <div className="live-names">
        <div className="live-above">
          <Place groupId={copy.groupId} roomId={copy.roomId} />
          <RuleBadge rule={copy.rule} />
        </div>
        <div className="live-title">
          <h1>
            <bdi>{state.head.title}</bdi>
          </h1>
          <StateChip />
        </div>
      </div>
      <div className="live-acts">
        {state.head.meetingLink !== null && <MeetingLink address={state.head.meetingLink} />}
        {children}
      </div>
    </header>
  );
}

function StateChip() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { sessionMs } = timersOf(state, useServerSecond());
  return (
    <span className="live-state" data-state={state.status}>
      {t(`live.status.${state.status}`)}
      {state.openedAt !== null && (
        <>
          <HiddenText>, {t('live.running')}</HiddenText> <FloorClock milliseconds={sessionMs} />
        </>
      )}
    </span>
  );
}

/** Where it is heard and seen, elsewhere: only what is an address of the web becomes a link. */
function MeetingLink({ address }: { readonly address: string }) {
  const { t } = useTranslation('sessions');
  const host = hostOf(address);
  if (host === null) return <bdi className="quiet">{address}</bdi>;
  return (
    <a className="live-act" href={address} target="_blank" rel="noreferrer noopener">
      <IconExternalLink size={18} aria-hidden="true" />
      {t('live.meeting')}
      <HiddenText>, {t('live.meetingWhere', { host })}</HiddenText>
    </a>
  );
}

export function hostOf(address: string): string | null {
  try {
    const { protocol, host } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? host : null;
  } catch {
    return null;
  }
}

import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useConsole } from './console-context.ts';
import { LiveAct } from './live-act.tsx';
import { useNames, Who } from './live-who.tsx';
import { useLive } from './use-live-session.ts';

/** Those at the table without an account, whom the facilitator puts in the queue when they raise a hand. */
export function ConsoleGuests() {
  const { t } = useTranslation('sessions');
  const { state, act } = useLive();
  const { open } = useConsole();
  const { nameOf } = useNames();
  const isWaiting = (guest: string) => state.queue.some(({ speaker }) => speaker.ref === guest);
  return (
    <section className="guests" aria-labelledby="guests-title">
      <h2 id="guests-title">{t('console.guests')}</h2>
      {state.guests.length === 0 ? (
        <p className="quiet">{t('console.guestsNone')}</p>
      ) : (
        <ul className="guest-list">
          {state.guests.map((guest) => (
            <li key={guest.ref}>
              <Who who={guest} />
              <span className="guest-acts">
                <button
                  type="button"
                  className="quiet-act"
                  disabled={!state.queueOpen || isWaiting(guest.ref)}
                  aria-label={t('console.guestAsk', { name: isolated(nameOf(guest.ref)) })}
                  onClick={() => void act({ kind: 'ask-for-guest', guest: guest.ref, ask: 'speak' })}
                >
                  {t('console.guestAskShort')}
                </button>
                <button
                  type="button"
                  className="quiet-act"
                  aria-label={t('console.guestLeave', { name: isolated(nameOf(guest.ref)) })}
                  onClick={() => void act({ kind: 'guest-leaves', guest: guest.ref })}
                >
                  {t('console.guestLeaveShort')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <LiveAct opensSheet onPress={() => open({ kind: 'guest' })}>
        {t('console.guestAdd')}
      </LiveAct>
    </section>
  );
}

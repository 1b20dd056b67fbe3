import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { orderBy } from './live-rotation.ts';
import { useNames } from './live-who.tsx';
import { useLive } from './use-live-session.ts';

/** Who is there, by sector, with those at the table who have no account. */
export function LivePresent() {
  const { t } = useTranslation('sessions');
  const { state, copy } = useLive();
  const { nameOf } = useNames();
  const standings: readonly Standing[] = [...orderBy(copy.sessionId), 'neutral'];
  return (
    <div className="present">
      {standings.map((standing) => {
        const there = state.present.filter(({ sector }) => sector === standing);
        if (standing === 'neutral' && there.length === 0) return null;
        return (
          <div key={standing} className="present-of">
            <h3>
              <StandingMark standing={standing} />{' '}
              <span className="quiet">{t('present.count', { count: there.length })}</span>
            </h3>
            {there.length === 0 ? (
              <p className="quiet">{t('present.none')}</p>
            ) : (
              <ul>
                {there.map(({ ref, role }) => (
                  <li key={ref}>
                    <bdi>{nameOf(ref)}</bdi> <span className="quiet">{t(`present.role.${role}`)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

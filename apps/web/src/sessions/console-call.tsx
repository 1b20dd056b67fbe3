import { NativeSelect } from '@mantine/core';
import { sectorOfStanding } from '@trialogue/sessions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { ConsoleReason } from './console-reason.tsx';
import { useNames } from './live-who.tsx';
import { useLive } from './use-live-session.ts';

const ways = ['override', 'right-of-reply'] as const;
type Way = (typeof ways)[number];

export interface ConsoleCallProps {
  readonly first: string | null;
  readonly onClose: () => void;
}

/** Gives the floor past the order: to anybody present who may have it, for a reason that all read. */
export function ConsoleCall({ first, onClose }: ConsoleCallProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const { state, act } = useLive();
  const { nameOf } = useNames();
  const callable = state.present.filter(({ sector, ref }) => {
    return sectorOfStanding(sector) !== null && ref !== state.turn?.speaker.ref;
  });
  const [speaker, setSpeaker] = useState(first ?? '');
  const [how, setHow] = useState<Way>('override');
  const choices = callable.map(({ ref, sector }) => ({
    value: ref,
    label: `${isolated(nameOf(ref))} · ${t(`app:standing.${sector}`)}`,
  }));
  return (
    <ConsoleReason
      why={t('sessions:console.callWhy')}
      usual={how === 'override' ? ['expert', 'time'] : ['named']}
      sendWord={t('sessions:console.send')}
      isReady={speaker !== ''}
      onSend={(reason) => act({ kind: 'call-speaker', speaker, how, reason })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('sessions:console.callWho')}
        value={speaker}
        data={[{ value: '', label: '–' }, ...choices]}
        onChange={({ currentTarget }) => setSpeaker(currentTarget.value)}
      />
      <fieldset className="field-set">
        <legend>{t('sessions:console.callHow')}</legend>
        {ways.map((way) => (
          <label key={way} className="choice">
            <input type="radio" name="call-how" checked={how === way} onChange={() => setHow(way)} />
            <span>
              {t(`sessions:console.how.${way}`)}
              {way === 'right-of-reply' && <small>{t('sessions:console.replyWhy')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
    </ConsoleReason>
  );
}

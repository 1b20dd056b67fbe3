import { CloseButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { Audience } from '@trialogue/rooms';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import { standingsToday } from '../standing/standings-today.ts';
import { useSurroundings } from './surroundings.ts';
import { useTimes } from './use-times.ts';

// Comes when the list is first looked at.
const People = laterPart(async () => (await import('./audience-people.tsx')).AudiencePeople);

/** Who will read the text, under which rule, and for how long: always in sight, and a press away from the names. */
export function AudienceLine({ audience, id }: { readonly audience: Audience | null; readonly id: string }) {
  const { t } = useTranslation('rooms');
  const { StandingMark, RuleBadge } = useSurroundings();
  const times = useTimes();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpened, setOpened] = useState(false);
  if (audience === null) {
    return (
      <p className="audience-line" id={id}>
        {t('audience.unknown')}
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        id={id}
        className="audience-line"
        aria-haspopup="dialog"
        onClick={() => {
          setOpened(true);
          dialog.current?.showModal();
        }}
      >
        <span className="audience-total">
          <IconUsers size={16} aria-hidden="true" />
          {t('audience.visibleTo', { count: audience.total })}
        </span>
        <span className="audience-sectors">
          {standingsToday().map((standing) => (
            <span key={standing} className="audience-sector">
              <StandingMark standing={standing} />
              {times.number(audience.bySector.find((one) => one.sector === standing)?.count ?? 0)}
            </span>
          ))}
        </span>
        <RuleBadge rule={audience.rule} />
        <span className="audience-kept">{t('audience.kept', { span: times.span(audience.retentionDays) })}</span>
      </button>
      <dialog ref={dialog} className="people" aria-labelledby={titleId} onClick={closeOnBackdrop}>
        <div className="people-inside">
          <div className="people-head">
            <h2 id={titleId}>{t('audience.people', { count: audience.total })}</h2>
            <CloseButton size="lg" aria-label={t('audience.close')} onClick={() => dialog.current?.close()} />
          </div>
          <p className="quiet">{t(`audience.rule.${audience.rule}`)}</p>
          {isOpened && <People audience={audience} />}
        </div>
      </dialog>
    </>
  );
}

function closeOnBackdrop({ target, currentTarget }: React.MouseEvent<HTMLDialogElement>): void {
  if (target === currentTarget) currentTarget.close();
}

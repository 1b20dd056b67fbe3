import { CloseButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { sectorOrder } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import type { Audience } from '@trialogue/rooms';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleWord } from './author.tsx';
import { useSurroundings } from './surroundings.ts';
import { useTimes } from './use-times.ts';

const day = 24 * 60 * 60 * 1_000;

/** N7: another sector leads each day; the neutrals come last. */
function standingsToday(): readonly Standing[] {
  return [...sectorOrder(Math.floor(Date.now() / day)), 'neutral'];
}

function People({ audience }: { readonly audience: Audience }) {
  const roleWord = useRoleWord();
  const { StandingMark } = useSurroundings();
  return (
    <>
      {standingsToday().map((standing) => {
        const members = audience.members.filter((member) => member.sector === standing);
        if (members.length === 0) return null;
        return (
          <section key={standing} className="people-of">
            <h3>
              <StandingMark standing={standing} /> <span className="quiet">{members.length}</span>
            </h3>
            <ul>
              {members.map((member) => (
                <li key={member.seatId}>
                  <bdi className="people-name">{member.name}</bdi>
                  <span className="quiet">
                    {roleWord(member.role)} <bdi>{member.organisation}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Who will read the text, under which rule, and for how long: always in sight, and a press away from the names. */
export function AudienceLine({ audience, id }: { readonly audience: Audience | null; readonly id: string }) {
  const { t } = useTranslation('rooms');
  const { StandingMark, RuleBadge } = useSurroundings();
  const times = useTimes();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
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
        onClick={() => dialog.current?.showModal()}
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
          <People audience={audience} />
        </div>
      </dialog>
    </>
  );
}

function closeOnBackdrop({ target, currentTarget }: React.MouseEvent<HTMLDialogElement>): void {
  if (target === currentTarget) currentTarget.close();
}

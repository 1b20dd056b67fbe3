import { Panel } from '@trialogue/design';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useMoments } from '../times/use-moments.ts';
import type { Waiting } from './waiting.ts';

/** The verb of an item, as the way to the place where it is done. */
function Act({ item }: { readonly item: Waiting }) {
  const { t } = useTranslation('today');
  const className = 'waiting-act';
  switch (item.kind) {
    case 'needs-consent':
      return (
        <Link className={className} to="/groups/$groupId/charter" params={{ groupId: item.group.id }}>
          {t('act.needs-consent')}
        </Link>
      );
    case 'needs-declaration':
      return (
        <Link
          className={className}
          to="/groups/$groupId/members"
          params={{ groupId: item.group.id }}
          hash="declaration"
        >
          {t('act.needs-declaration')}
        </Link>
      );
    case 'motion':
    case 'neutral':
      return (
        <Link className={className} to="/groups/$groupId/delegation" params={{ groupId: item.group.id }}>
          {t(`act.${item.kind}`)}
        </Link>
      );
    case 'seats':
    case 'founding':
      return (
        <Link className={className} to="/groups/$groupId/founding" params={{ groupId: item.group.id }}>
          {t(`act.${item.kind}`)}
        </Link>
      );
    case 'vote':
      return (
        <Link className={className} to="/elections">
          {t('act.vote')}
        </Link>
      );
    case 'notices':
    case 'releases':
      return (
        <Link className={className} to="/notices">
          {t(`act.${item.kind}`)}
        </Link>
      );
    case 'call':
      return (
        <Link
          className={className}
          to="/groups/$groupId/decisions/calls/$callId"
          params={{ groupId: item.group.id, callId: item.id }}
        >
          {t('act.call')}
        </Link>
      );
    case 'silence':
      return (
        <Link
          className={className}
          to="/groups/$groupId/decisions/texts/$silenceId"
          params={{ groupId: item.group.id, silenceId: item.id }}
        >
          {t('act.silence')}
        </Link>
      );
    case 'sounding':
      return (
        <Link
          className={className}
          to="/groups/$groupId/decisions/soundings/$soundingId"
          params={{ groupId: item.group.id, soundingId: item.id }}
        >
          {t('act.sounding')}
        </Link>
      );
    case 'verify':
    case 'links':
      return (
        <Link className={className} to="/steward">
          {t(`act.${item.kind}`)}
        </Link>
      );
    default:
      return item satisfies never;
  }
}

function useTitle(): (item: Waiting) => string {
  const { t } = useTranslation('today');
  return (item) => {
    switch (item.kind) {
      case 'motion':
        return t(`motion.${item.motion.kind}`, { name: item.motion.personName ?? '—' });
      case 'neutral':
        return t('item.neutral', { name: item.name });
      case 'notices':
      case 'releases':
      case 'verify':
      case 'links':
        return t(`item.${item.kind}`, { count: item.count });
      case 'call':
      case 'silence':
      case 'sounding':
        return t(`item.${item.kind}`, { title: isolated(item.title) });
      case 'seats':
        return t('item.seats', { count: item.lacking });
      default:
        return t(`item.${item.kind}`);
    }
  };
}

function WaitingItem({ item }: { readonly item: Waiting }) {
  const { t } = useTranslation('today');
  const { deadline } = useMoments();
  const titleOf = useTitle();
  return (
    <li className="waiting-item" data-kind={item.kind}>
      <div>
        <p className="row-name">{titleOf(item)}</p>
        <p className="quiet">
          {'group' in item && <bdi>{item.group.name}</bdi>}
          {item.kind === 'motion' && <> · {t('voices', { count: item.motion.backing, needed: item.motion.needed })}</>}
        </p>
        {item.due !== null && (
          <p className="waiting-due">
            <time dateTime={item.due}>{t('due', { moment: deadline(item.due) })}</time>
          </p>
        )}
      </div>
      <Act item={item} />
    </li>
  );
}

function keyOf(item: Waiting, place: number): string {
  if (item.kind === 'motion') return item.motion.id;
  return 'id' in item ? item.id : `${item.kind} ${place}`;
}

export interface WaitingListProps {
  readonly waiting: readonly Waiting[];
  /** What could not be asked: then 'nothing waits' would be a guess. */
  readonly failure: ReactNode;
}

export function WaitingList({ waiting, failure }: WaitingListProps) {
  const { t } = useTranslation('today');
  return (
    <Panel
      title={t('waiting.title')}
      aside={waiting.length > 0 ? t('waiting.count', { count: waiting.length }) : undefined}
    >
      {waiting.length > 0 && (
        <ul className="waiting">
          {waiting.map((item, place) => (
            <WaitingItem key={keyOf(item, place)} item={item} />
          ))}
        </ul>
      )}
      {waiting.length === 0 && failure === null && <p className="quiet">{t('waiting.nothing')}</p>}
      {failure}
    </Panel>
  );
}

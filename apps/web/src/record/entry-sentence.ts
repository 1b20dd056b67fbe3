import type { GroupDetail } from '@trialogue/groups';
import { callMatterNames, outcomes, silenceOutcomes } from '@trialogue/consent';
import { floorOverrides, seatEndings } from '@trialogue/ledger';
import { offices, sectors } from '@trialogue/people';
import { seatRoles } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { numberIn, textIn, type ShownEntry } from './entries.ts';

const roomKinds = ['plenary', 'caucus', 'working'] as const;

/** What an entry says, in one sentence. The ledger knows no names: those of today's members are put in here, for who may see them. */
export function useEntrySentence(group: Pick<GroupDetail, 'members'>): (entry: ShownEntry) => string {
  const { t } = useTranslation('record');
  const { t: app } = useTranslation('app');
  const { moment, calendarDay } = useMoments();

  const holderOf = (seatId: string | null) =>
    group.members.find((member) => member.seatId === seatId)?.name ?? t('formerSeat');
  const sectorIn = (payload: ShownEntry['payload']) => {
    const sector = sectors.find((one) => one === textIn(payload, 'sector'));
    return sector === undefined ? '' : app(`standing.${sector}`);
  };
  const sectorsIn = (payload: ShownEntry['payload']) => {
    const named = payload['sectors'];
    return sectors
      .filter((one) => Array.isArray(named) && named.includes(one))
      .map((one) => app(`standing.${one}`))
      .join(', ');
  };
  const momentIn = (payload: ShownEntry['payload']) => {
    const until = textIn(payload, 'until');
    return until === null || Number.isNaN(Date.parse(until)) ? '' : moment(until);
  };

  /** Of a caucus the ledger does not say how much was cleared. */
  const clearedIn = (payload: ShownEntry['payload']) => {
    const day = textIn(payload, 'before')?.slice(0, 10) ?? '';
    const before = Number.isNaN(Date.parse(day)) ? '' : calendarDay(day);
    if (payload['items'] === null) return t('kind.retention-ran-caucus', { before });
    return t('kind.retention-ran', { before, count: numberIn(payload, 'items') });
  };

  const figuresIn = (payload: ShownEntry['payload']) => {
    const floor = payload['floor'];
    const secondsOf = (sector: string): number => {
      const share: unknown = typeof floor === 'object' && floor !== null ? Reflect.get(floor, sector) : null;
      const seconds: unknown = typeof share === 'object' && share !== null ? Reflect.get(share, 'seconds') : 0;
      return typeof seconds === 'number' ? seconds : 0;
    };
    return sectors
      .map((one) => t('floorOf', { sector: app(`standing.${one}`), minutes: Math.round(secondsOf(one) / 60) }))
      .join(', ');
  };

  const electorateIn = (payload: ShownEntry['payload']) => {
    const electorate = payload['electorate'];
    const seatsOf = (sector: string): unknown =>
      typeof electorate === 'object' && electorate !== null ? Reflect.get(electorate, sector) : null;
    return sectors
      .map((sector) => ({ sector, count: seatsOf(sector) }))
      .filter(({ count }) => typeof count === 'number')
      .map(({ sector, count }) => t('seatsOf', { sector: app(`standing.${sector}`), seats: Number(count) }))
      .join(', ');
  };

  return ({ kind, payload }) => {
    const seat = holderOf(textIn(payload, 'seat'));
    const version = numberIn(payload, 'version');
    switch (kind) {
      case null:
        return t('kind.unknown');
      case 'seat-given': {
        const role = seatRoles.find((one) => one === textIn(payload, 'role')) ?? 'observer';
        const office = offices.find((one) => one === textIn(payload, 'holderOffice'));
        const given = t(`kind.seat-given.${role}`, { seat });
        if (office === undefined) return given;
        const holder =
          office === 'platform' ? t('office.platform') : t('office.sector', { sector: app(`standing.${office}`) });
        return `${given} ${holder}`;
      }
      case 'seat-ended': {
        const reason = seatEndings.find((one) => one === textIn(payload, 'reason')) ?? 'removed';
        return t(`kind.seat-ended.${reason}`, { seat });
      }
      case 'room-opened': {
        const room = roomKinds.find((one) => one === textIn(payload, 'roomKind')) ?? 'working';
        return t(`kind.room-opened.${room}`, { sector: sectorIn(payload) });
      }
      case 'seat-lent':
        return t('kind.seat-lent', {
          seat,
          alternate: holderOf(textIn(payload, 'alternate')),
          until: momentIn(payload),
        });
      case 'seat-suspended':
        return t('kind.seat-suspended', { seat, until: momentIn(payload), reason: textIn(payload, 'reason') ?? '' });
      case 'neutral-confirmed':
        return t('kind.neutral-confirmed', { seat, sector: sectorIn(payload) });
      case 'group-end-backed':
        return t('kind.group-end-backed', { sector: sectorIn(payload) });
      case 'caucus-contact':
        return t('kind.caucus-contact', { seat, sector: sectorIn(payload) });
      case 'retention-ran':
        return clearedIn(payload);
      case 'passage-released':
        return t('kind.passage-released', { release: numberIn(payload, 'release') });
      case 'session-closed':
        return t('kind.session-closed', { figures: figuresIn(payload) });
      case 'floor-override': {
        const what = floorOverrides.find((one) => one === textIn(payload, 'what')) ?? 'undone';
        const reason = textIn(payload, 'reason');
        const act = t(`override.${what}`);
        return reason === null ? t('kind.floor-override-unsaid', { act }) : t('kind.floor-override', { act, reason });
      }
      case 'call-opened': {
        const matter = callMatterNames.find((one) => one === textIn(payload, 'matter')) ?? 'text';
        return t('kind.call-opened', { matter: t(`matter.${matter}`), electorate: electorateIn(payload) });
      }
      case 'sounding-held':
      case 'text-circulated':
        return t(`kind.${kind}`, { electorate: electorateIn(payload) });
      case 'call-closed':
        return t(`kind.call-closed.${outcomes.find((one) => one === textIn(payload, 'outcome')) ?? 'no-support'}`);
      case 'circulation-ended':
        return t(
          `kind.circulation-ended.${silenceOutcomes.find((one) => one === textIn(payload, 'outcome')) ?? 'broken'}`,
        );
      case 'glass-broken':
        return t('kind.glass-broken', { sectors: sectorsIn(payload) });
      case 'group-activated':
      case 'group-ended':
        return t(`kind.${kind}`, { version: numberIn(payload, 'charterVersion') });
      default:
        return t(`kind.${kind}`, { seat, version });
    }
  };
}

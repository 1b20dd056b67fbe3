import { randomUUID } from 'node:crypto';
import type { Sector } from '@trialogue/people';
import { receipt } from '@trialogue/rooms';
import { buildGroup } from '../../builders/build-group.ts';
import { buildOrganisation } from '../../builders/build-organisation.ts';
import { buildPerson } from '../../builders/build-person.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import { buildSteward } from '../../builders/build-steward.ts';
import type { Store } from '../../builders/store.ts';
import { type OpenedSignIn, openSignIn } from '../../harness/open-sign-in.ts';
import { type Member, memberOf } from './exit-stage.ts';

export const roomNames = ['plenary', 'caucus', 'working'] as const;
export type RoomName = (typeof roomNames)[number];

export const audienceNames = [
  'peer of the sector',
  'member of another sector',
  'member outside the rooms',
  'observer',
  'steward of a sector',
  'stranger who is signed in',
  'operations and who is signed out',
] as const;
export type AudienceName = (typeof audienceNames)[number];

/** What tells of whom or of what, and so who may have it where. */
export type CanaryKind =
  | 'name'
  | 'organisation'
  | 'organisation id'
  | 'person'
  | 'seat'
  | 'account'
  | 'ref'
  | 'receipt'
  | 'words'
  | 'former words'
  | 'withdrawn words'
  | 'released words'
  | 'draft'
  | 'reason'
  | 'item';

export interface Canary {
  readonly kind: CanaryKind;
  /** The member whose it is, or who wrote it; null of what is nobody's. */
  readonly of: string | null;
  readonly room: RoomName | null;
  readonly texts: readonly string[];
}

export interface CanaryMember extends Member {
  readonly organisation: string;
  readonly device: string;
}

export interface CanaryStage {
  readonly groupId: string;
  readonly rooms: Readonly<Record<RoomName, string>>;
  /** Four of each sector, of whom the last of civil society observes. */
  readonly members: Readonly<Record<Sector, readonly CanaryMember[]>>;
  readonly stewards: Readonly<Record<Sector, OpenedSignIn>>;
  readonly stranger: OpenedSignIn;
}

export const insideOf: Readonly<Record<AudienceName, readonly RoomName[]>> = {
  'peer of the sector': ['plenary', 'caucus', 'working'],
  'member of another sector': ['plenary', 'working'],
  'member outside the rooms': [],
  observer: ['plenary'],
  'steward of a sector': [],
  'stranger who is signed in': [],
  'operations and who is signed out': [],
};

const sectorNames = ['business', 'government', 'civil-society'] as const;

/** Letters that stand in no word, some of which every encoding writes in its own way. */
function oddWord(place: number, salt: string): string {
  return `${salt}${String.fromCharCode(97 + place)}wqéx${String.fromCharCode(122 - place)}õzv`;
}

export async function buildCanaryStage(store: Store, url: string): Promise<CanaryStage> {
  const { id: groupId } = await buildGroup(store);
  const seat = async (sector: Sector, place: number): Promise<BuiltSeat> => {
    const number = sectorNames.indexOf(sector) * 4 + place;
    const organisation = await buildOrganisation(store, { standing: sector, name: orgName(number) });
    const person = await buildPerson(store, {
      standing: sector,
      organisationId: organisation.id,
      name: `${oddWord(number, 'Kuy')} ${oddWord(number, 'Zog')}`,
      email: `mailbox.${oddWord(number, 'plx')
        .normalize('NFD')
        .replaceAll(/\P{ASCII}/gu, '')}@canary.example`,
    });
    const role = number === 11 ? 'observer' : 'delegate';
    return buildSeat(store, { groupId, sector, person, role });
  };
  const four = async (sector: Sector) => [
    await seat(sector, 0),
    await seat(sector, 1),
    await seat(sector, 2),
    await seat(sector, 3),
  ];
  const [business, government, civil] = [await four('business'), await four('government'), await four('civil-society')];
  const masked = { groupId, rule: 'non-attribution' } as const;
  const rooms = {
    plenary: await buildRoom(store, {
      ...masked,
      members: [...business, ...government, ...civil.filter((_, place) => place !== 2)],
    }),
    caucus: await buildRoom(store, { ...masked, kind: 'caucus', sector: 'business', members: business }),
    working: await buildRoom(store, { ...masked, kind: 'working', members: [...business, ...government] }),
  };
  const signedIn = (seats: readonly BuiltSeat[], from: number) =>
    Promise.all(seats.map((one, place) => canaryMember(store, url, one, from + place)));
  const steward = async (office: Sector) => openSignIn(store, (await buildSteward(store, office)).id);
  return {
    groupId,
    rooms: { plenary: rooms.plenary.id, caucus: rooms.caucus.id, working: rooms.working.id },
    members: {
      business: await signedIn(business, 0),
      government: await signedIn(government, 4),
      'civil-society': await signedIn(civil, 8),
    },
    stewards: {
      business: await steward('business'),
      government: await steward('government'),
      'civil-society': await steward('civil-society'),
    },
    stranger: await openSignIn(store, (await buildPerson(store)).id),
  };
}

function orgName(number: number): string {
  return `${oddWord(number, 'Grob')} Mills`;
}

async function canaryMember(store: Store, url: string, seat: BuiltSeat, number: number): Promise<CanaryMember> {
  const member = await memberOf(store, url, seat);
  const device = `Browser ${oddWord(number, 'Dvc')}`;
  await store.query('update sign_in set device = $2 where person_id = $1', [seat.person.id, device]);
  return { ...member, organisation: orgName(number), device };
}

export function everybody({ members }: CanaryStage): CanaryMember[] {
  return sectorNames.flatMap((sector) => members[sector]);
}

export function memberAt({ members }: CanaryStage, sector: Sector, place: number): CanaryMember {
  const member = members[sector][place];
  if (!member) throw new Error(`${sector} has no member ${place}`);
  return member;
}

/** What leads to a person, for each of the twelve. */
export function canariesOf(stage: CanaryStage): Canary[] {
  return everybody(stage).flatMap(({ seat, signIn, organisation, device }) => {
    const { person } = seat;
    const one = (kind: CanaryKind, ...texts: string[]): Canary => ({ kind, of: person.id, room: null, texts });
    return [
      one('name', ...person.name.split(' ')),
      one('organisation', organisation.split(' ')[0] ?? organisation),
      one('organisation id', person.organisationId),
      one('person', person.id),
      one('seat', seat.id),
      one('account', person.email, device, signIn.id, signIn.cookie.replace('trialogue=', '')),
    ];
  });
}

/** Says something and keeps the id with which its author would send it again. */
export async function sayAs(
  member: CanaryMember,
  roomId: string,
  body: string,
  more: object = {},
): Promise<{ readonly id: string; readonly clientId: string; readonly seq: number }> {
  const clientId = randomUUID();
  const { body: answer } = await member.request('POST', `/api/rooms/${roomId}/messages`, { clientId, body, ...more });
  return { ...receipt.parse(answer), clientId };
}

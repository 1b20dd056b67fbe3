import { madeInvitation, motionAnswer } from '@trialogue/groups';
import type { MotionAnswer, SetUpAnswer } from '@trialogue/groups';
import { madeId } from '@trialogue/people';
import type { OrganisationKind, Sector, Standing } from '@trialogue/people';
import { sendRequest } from '../../harness/signed-in.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';
import { accept, declaration } from '../invitations/invitees.ts';

/** Somebody of a new instance, by the cookie that the product gave him. */
export interface Somebody {
  readonly cookie: string;
  ask(method: string, path: string, body?: unknown): Promise<HttpAnswer>;
}

export function somebody(url: string, answer: HttpAnswer | undefined): Somebody {
  const cookie = (answer?.headers.getSetCookie() ?? []).map((line) => line.split(';')[0]).join('; ');
  return { cookie, ask: (method, path, body) => sendRequest(url, method, path, { body, cookie }) };
}

/** A steward of set-up takes his account by his link. */
export async function enterAsSteward(url: string, done: SetUpAnswer, sector: Sector): Promise<Somebody> {
  const link = done.invitations.find((one) => one.sector === sector);
  const account = { charterVersion: null, declaration: null };
  return somebody(url, await accept(url, link?.token ?? '', link?.email ?? '', account));
}

export interface Registered {
  readonly personId: string;
  readonly email: string;
}

const kinds: Readonly<Record<Standing, OrganisationKind>> = {
  neutral: 'secretariat',
  business: 'company',
  'civil-society': 'prevention-organisation',
  government: 'ministry',
};

let people = 0;

/** A person of an organisation of his own. */
export async function register(by: Somebody, standing: Standing): Promise<Registered> {
  const number = ++people;
  const organisation = {
    name: `Organisation ${number}`,
    standing,
    kind: kinds[standing],
    sizeLevel: null,
    parastatalOwnership: null,
  };
  const organisationId = madeId.parse((await by.ask('POST', '/api/organisations', organisation)).body).id;
  const email = `person.${number}@lakes.example`;
  const person = { name: `Person ${number}`, email, organisationId, language: 'en' };
  return { email, personId: madeId.parse((await by.ask('POST', '/api/people', person)).body).id };
}

export function appoint(by: Somebody, groupId: string, personId: string, role = 'delegate'): Promise<HttpAnswer> {
  const decisionAuthority = role === 'delegate' ? 'decides' : null;
  return by.ask('POST', `/api/groups/${groupId}/motions`, { kind: 'appoint', personId, role, decisionAuthority });
}

/** Gives a seat and a link to it; `seatId` is in the answer at once, since a steward acts alone at first. */
export async function seatAndInvite(by: Somebody, groupId: string, person: Registered): Promise<string> {
  const carried: MotionAnswer = motionAnswer.parse((await appoint(by, groupId, person.personId)).body);
  return invite(by, person, carried.seatId ?? '');
}

export async function invite(by: Somebody, { personId }: Registered, seatId: string): Promise<string> {
  return madeInvitation.parse((await by.ask('POST', '/api/invitations', { personId, seatId })).body).token;
}

export async function takeSeat(url: string, token: string, { email }: Registered): Promise<Somebody> {
  return somebody(url, await accept(url, token, email, { declaration }));
}

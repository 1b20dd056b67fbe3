import type { Founding, OwnSeat } from '@trialogue/groups';
import { sectors, type Sector } from '@trialogue/people';
import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

type Row = Founding['sectors'][number];
type Seat = Row['seats'][number];

const seat = (wishes: Partial<Seat> = {}): Seat => ({
  seatId: '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11',
  personId: '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c12',
  name: 'Amara Denholt',
  organisation: 'A mill',
  role: 'delegate',
  active: true,
  hasAccount: true,
  ...wishes,
});

const row = (sector: Sector, wishes: Partial<Row> = {}): Row => ({
  sector,
  active: 1,
  consented: 1,
  actsBySteward: true,
  mayAct: false,
  seats: [seat()],
  ...wishes,
});

const group = (rows: Partial<Record<Sector, Partial<Row>>> = {}, wishes: Partial<Founding> = {}): Founding => ({
  id: '5a1f8f0e-6f6e-4f0e-9d8c-0d6a3a1c2b3d',
  name: 'A group',
  purpose: 'To talk.',
  kind: 'standing',
  phase: 'upstream',
  region: 'Oranda',
  state: 'proposed',
  charter: { version: 1, body: 'We listen.', sha256: '' },
  minimumDelegates: 1,
  founder: false,
  plenaryId: null,
  sectors: sectors.map((sector) => row(sector, rows[sector])),
  neutrals: [],
  ...wishes,
});

const own = (state: OwnSeat['state']): OwnSeat => ({
  id: '0b6ff0f4-5ce1-4c3f-8a3e-6d1b8f4b7c11',
  role: 'delegate',
  sector: 'business',
  state,
});

test('a steward whose sector has no seat yet gives the first one', () => {
  const empty = { mayAct: true, seats: [], active: 0, consented: 0 };
  expect(nextStep(group({ government: empty }), null)).toEqual({ kind: 'appoint', sector: 'government' });
});

test('a steward sends the link to a delegate who has no account, before he gives another seat', () => {
  const invited = { mayAct: true, seats: [seat({ hasAccount: false })] };
  const waiting = group({ government: invited }, { minimumDelegates: 2 });
  expect(nextStep(waiting, null)).toEqual({ kind: 'send-link', sector: 'government' });
});

test('a steward gives seats until the charter’s minimum is reached', () => {
  const one = group({ business: { mayAct: true } }, { minimumDelegates: 2 });
  expect(nextStep(one, null)).toEqual({ kind: 'appoint', sector: 'business' });
});

test('a delegation that has a majority of its own gives the steward nothing to do', () => {
  const enough = { mayAct: true, actsBySteward: false };
  expect(nextStep(group({ business: enough }, { minimumDelegates: 3, state: 'active', neutrals: [] }), null)).toEqual({
    kind: 'propose-neutral',
  });
});

test('one’s own consent and declaration come before everything else', () => {
  const asSteward = group({ business: { mayAct: true, seats: [] } });
  expect(nextStep(asSteward, own('needs-consent'))).toEqual({ kind: 'consent' });
  expect(nextStep(asSteward, own('needs-declaration'))).toEqual({ kind: 'declare' });
});

test('a delegate is asked for his delegation’s word on a neutral until it is given', () => {
  const neutral = (confirmedBy: readonly Sector[]): Partial<Founding> => ({
    state: 'active',
    neutrals: [
      { seatId: seat().seatId, name: 'Julien', role: 'facilitator', confirmedBy: [...confirmedBy], active: false },
    ],
  });
  expect(nextStep(group({}, neutral(['government'])), own('active'))).toEqual({ kind: 'confirm-neutral' });
  expect(nextStep(group({}, neutral(['business'])), own('active'))).toEqual({ kind: 'running' });
});

test('the founder proposes a neutral, and then waits for the sectors that have nobody seated', () => {
  const empty = { government: { seats: [], active: 0, consented: 0 } };
  const neutral = {
    seatId: seat().seatId,
    name: 'Julien',
    role: 'facilitator',
    confirmedBy: [],
    active: false,
  } as const;
  expect(nextStep(group(empty, { founder: true }), null)).toEqual({ kind: 'propose-neutral' });
  expect(nextStep(group(empty, { founder: true, neutrals: [{ ...neutral, confirmedBy: [] }] }), null)).toEqual({
    kind: 'wait-steward',
    sectors: ['government'],
  });
});

test('whoever can do nothing is told for whose consent the group waits', () => {
  expect(nextStep(group({ 'civil-society': { consented: 0 } }), null)).toEqual({
    kind: 'wait-consent',
    sectors: ['civil-society'],
  });
});

test('a group that has ended waits for nothing', () => {
  expect(nextStep(group({}, { state: 'ended' }), own('needs-consent'))).toEqual({ kind: 'ended' });
});

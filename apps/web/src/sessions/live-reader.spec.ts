import { emptyCopy, snapshotOf, systemHand, withEvent, type SessionEvent } from '@trialogue/sessions';
import { expect, it } from 'vitest';
import { LiveConnection, type LiveListener } from '../live/live-connection.ts';
import { LiveReader } from './live-reader.ts';

const id = '50000000-0000-4000-8000-000000000001';
const hour = 3_600_000;
const began = 1_800_000_000_000;

const head = { title: 'T', startsAt: 0, endsAt: hour, zone: 'UTC', meetingLink: null, turnSeconds: 60 };
const planned: SessionEvent = { seq: 1, at: began, by: systemHand, kind: 'planned', plan: { head, items: [] } };
const cancelled: SessionEvent = { seq: 2, at: began, by: systemHand, kind: 'cancelled', reason: 'Nobody came.' };
const view = (events: readonly SessionEvent[]) => {
  const snapshot = snapshotOf(events.reduce(withEvent, emptyCopy));
  const own = { ref: null, role: 'delegate', sector: 'business', recusedFrom: [] };
  const place = { sessionId: id, groupId: id, roomId: id, roomName: 'Plenary', rule: 'on-record', epoch: id };
  return { ok: true, view: { ...place, now: began, rules: snapshot.settled.rules, snapshot, people: [], own } };
};
const push = (events: readonly SessionEvent[]) => ({ sessionId: id, epoch: id, now: began, events, people: [] });

/** The real connection with its wire in hand: what is asked, and what the server says by itself. */
class Wire extends LiveConnection {
  readonly asked: string[] = [];
  readonly said = new Map<string, (event: unknown) => void>();
  listener: LiveListener = {};
  answers: unknown[] = [];

  override hear(listener: LiveListener): () => void {
    this.listener = listener;
    return () => undefined;
  }

  override hearFor(name: string, listener: (event: unknown) => void): () => void {
    this.said.set(name, listener);
    return () => this.said.delete(name);
  }

  override async askFor<Answer>(name: string, _: unknown, read: (value: unknown) => Answer): Promise<Answer | null> {
    this.asked.push(name);
    const answer = await this.answers.shift();
    return answer === undefined ? null : read(answer);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('What is pushed before the first snapshot comes is not lost: it is laid on top of it.', async () => {
  const wire = new Wire();
  const reader = new LiveReader(wire, id, 'Amina', () => 0);
  reader.start();
  wire.answers = [view([planned])];
  wire.listener.onConnected?.();
  wire.said.get('session:events')?.(push([cancelled]));
  await settled();
  expect(reader.current().copy?.session.state.status).toBe('cancelled');
});

it('A missing number is answered by a snapshot, asked for once.', async () => {
  const wire = new Wire();
  const reader = new LiveReader(wire, id, 'Amina', () => 0);
  reader.start();
  wire.answers = [view([planned]), view([planned, cancelled])];
  wire.listener.onConnected?.();
  await settled();
  wire.said.get('session:events')?.(push([{ ...cancelled, seq: 7 }]));
  await settled();
  expect(wire.asked).toEqual(['session:watch', 'session:watch']);
  expect(reader.current().copy?.session.state.status).toBe('cancelled');
});

it('The time is the server’s, whatever the clock of the device says, and runs with the device’s own.', async () => {
  const wire = new Wire();
  let running = 5_000;
  const reader = new LiveReader(wire, id, 'Amina', () => running);
  reader.start();
  wire.answers = [view([planned])];
  wire.listener.onConnected?.();
  await settled();
  expect(reader.now()).toBe(began);
  running += hour;
  expect(reader.now()).toBe(began + hour);
});

it('Where the session is no longer open to the reader nothing of it stays.', async () => {
  const wire = new Wire();
  const reader = new LiveReader(wire, id, 'Amina', () => 0);
  reader.start();
  wire.answers = [view([planned])];
  wire.listener.onConnected?.();
  await settled();
  wire.said.get('session:lost')?.({ sessionId: id, code: 'not-found' });
  expect(reader.current()).toEqual({ copy: null, lost: 'not-found' });
});

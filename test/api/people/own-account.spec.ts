import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedEntries } from './stored-entries.ts';
import { verifyChain } from '@trialogue/ledger';
import { Sweep } from '../../../apps/api/src/rooms/sweep.ts';
import { buildGroup } from '../../builders/build-group.ts';
import { commonPassword } from '../../builders/build-person.ts';
import { buildMembership, buildRoom } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { joinRoom, openSocket } from '../../harness/room-socket.ts';
import { codeOf, PeopleStage } from './people-stage.ts';

const password = commonPassword;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let stage: PeopleStage;
beforeAll(async () => {
  stage = await PeopleStage.open();
  await stage.api.app.get(Sweep).start();
});
afterAll(() => stage.stop());

describe('closing one’s own account', () => {
  it('asks for the password again, and counts wrong ones as a sign-in does', async () => {
    const member = await stage.someone();
    for (let time = 0; time < 5; time += 1) {
      const answer = await member.post('me/deactivation', { password: 'not my password' });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'password-wrong']);
    }
    expect((await member.post('me/erasure', { password })).status).toBe(429);
    expect((await member.get('me')).status).toBe(200);
  });

  it('ends every seat, each in the ledger of its group, the office, the sign-ins and the open sockets', async () => {
    const steward = await stage.steward('business');
    const elsewhere = await stage.signedIn(steward);
    const groups = [await buildGroup(stage.owner), await buildGroup(stage.owner)];
    const seats = [];
    for (const { id: groupId } of groups) seats.push(await buildSeat(stage.owner, { groupId, person: steward }));
    const [first] = seats;
    if (!first) throw new Error('no seat was built');
    const room = await buildRoom(stage.owner, { groupId: first.groupId });
    await buildMembership(stage.owner, room.id, first);
    const socket = await openSocket(stage.api.url, elsewhere.signIn.cookie);
    expect(await joinRoom(socket, room.id)).toMatchObject({ ok: true });
    const ended = new Promise((resolve) => socket.once('disconnect', resolve));

    const answer = await steward.post('me/deactivation', { password });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^trialogue=; .*Max-Age=0$/);
    await ended;
    expect((await elsewhere.get('me')).status).toBe(401);
    for (const seat of seats) {
      expect(await stage.row('seat', seat.id)).toMatchObject({ ended_reason: 'account-ended' });
      const entries = await storedEntries(stage.owner, seat.groupId);
      expect(entries.map(({ canonical }) => JSON.parse(canonical))).toMatchObject([
        {
          kind: 'seat-ended',
          actor: { role: 'delegate', sector: 'business' },
          payload: { seat: seat.id, reason: 'account-ended' },
        },
      ]);
      expect(verifyChain(entries, sha256)).toMatchObject({ ok: true });
    }
    const { rows } = await stage.owner.query('select ended_at from steward where person_id = $1', [steward.id]);
    expect(rows[0].ended_at).not.toBeNull();
  });

  it('ends with a lent seat the seat of the alternate', async () => {
    const lender = await stage.someone();
    const alternate = await stage.someone();
    const { id: groupId } = await buildGroup(stage.owner);
    const lent = await buildSeat(stage.owner, { groupId, person: lender });
    const standIn = await buildSeat(stage.owner, { groupId, person: alternate });
    await stage.owner.query(`update seat set alternate_of = $2, loan_until = now() + interval '1 day' where id = $1`, [
      standIn.id,
      lent.id,
    ]);
    expect((await lender.post('me/deactivation', { password })).status).toBe(204);
    expect(await stage.row('seat', standIn.id)).toMatchObject({ ended_reason: 'loan-end' });
    expect((await alternate.get(`groups/${groupId}`)).status).toBe(404);
    expect(verifyChain(await storedEntries(stage.owner, groupId), sha256)).toMatchObject({ ok: true });
  });

  it('is not for the last steward of the platform, also where two leave at once', async () => {
    const [one, other] = [await stage.someone({ standing: 'neutral' }), await stage.someone({ standing: 'neutral' })];
    for (const { id } of [one, other]) {
      await stage.owner.query(`insert into steward (id, office, person_id) values ($1, 'platform', $2)`, [
        randomUUID(),
        id,
      ]);
    }
    const answers = await Promise.all([one, other].map((leaving) => leaving.post('me/deactivation', { password })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403]);
    const refused = answers.find(({ status }) => status === 403);
    expect(refused?.body).toMatchObject({ code: 'last-platform-steward', rule: 'P1', remedy: ['elect-successor'] });
    const stayed = answers[0]?.status === 403 ? one : other;
    expect(codeOf(await stayed.post('me/erasure', { password }))).toBe('last-platform-steward');
  });
});

describe('erasing oneself', () => {
  it('leaves what was said and a ledger that verifies, and no trace of the name, the address or the interests', async () => {
    const canary = `quagga${randomUUID().slice(0, 8)}`;
    const member = await stage.someone({ name: `Zebulon ${canary}`, email: `${canary}@test.example`, listed: true });
    const fellow = await stage.someone();
    const { id: groupId } = await buildGroup(stage.owner);
    const seat = await buildSeat(stage.owner, { groupId, person: member });
    await buildSeat(stage.owner, { groupId, person: fellow });
    const declared = await member.post(`groups/${groupId}/declaration`, {
      employer: canary,
      funders: canary,
      stakes: canary,
    });
    expect(declared.status).toBe(204);
    await stage.owner.query(
      `insert into recusal (id, group_id, seat_id, subject, declared_at) values (gen_random_uuid(), $1, $2, $3, now())`,
      [groupId, seat.id, `My brother ${canary}`],
    );
    await stage.owner.query(
      `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at, used_at)
       values (gen_random_uuid(), sha256('y'), $1, $2, 'business', $3, now(), now() + interval '1 hour', now())`,
      [member.id, member.email, fellow.id],
    );
    expect(await tablesWith(canary)).toEqual(
      expect.arrayContaining(['invitation', 'person', 'recusal', 'seat_declaration']),
    );

    expect((await member.post('me/erasure', { password })).status).toBe(204);
    expect(await tablesWith(canary)).toEqual([]);
    expect((await member.get('me')).status).toBe(401);
    const entries = await storedEntries(stage.owner, groupId);
    expect(entries.map(({ canonical }) => JSON.parse(canonical).kind)).toEqual(['declaration-made', 'seat-ended']);
    expect(verifyChain(entries, sha256)).toMatchObject({ ok: true });
    expect(await stage.row('person', member.id)).toMatchObject({ name: '—', language: 'en', listed_at: null });
    // The address is free again for whoever it belongs to.
    const { rows } = await stage.owner.query('select 1 from person where email = $1', [member.email]);
    expect(rows).toEqual([]);
  });
});

/** Every table that holds the word in any of its columns. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows: tables } = await stage.owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  const found: string[] = [];
  for (const { relname } of tables) {
    const { rows } = await stage.owner.query(`select 1 from ${relname} as t where t::text ilike $1 limit 1`, [
      `%${word}%`,
    ]);
    if (rows.length > 0) found.push(relname);
  }
  return found;
}

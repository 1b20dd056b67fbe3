import { createHash, randomUUID } from 'node:crypto';
import type { Store } from './store.ts';

export const calledText = 'Something to agree on.';
export const calledHash = createHash('sha256').update(calledText).digest('hex');

const asked = `select $1::uuid, s.id, s.sector from seat s
  where s.group_id = $2 and s.role = 'delegate' and s.ended_at is null and s.guest_until is null
    and exists (select 1 from charter_consent c where c.group_id = s.group_id and c.person_id = s.person_id)
    and exists (select 1 from seat_declaration d where d.seat_id = s.id)`;
const sectors = ['business', 'civil-society', 'government'];

/** An open call, sounding and circulated text of a group, of which all its delegates are asked. */
export async function buildCalls(
  store: Store,
  groupId: string,
): Promise<{ callId: string; soundingId: string; silenceId: string }> {
  const [callId, soundingId, silenceId] = [randomUUID(), randomUUID(), randomUUID()];
  const common = [groupId, randomUUID(), Buffer.alloc(32)];
  await store.query(
    `insert into call (id, group_id, client_id, opening_hash, kind, matter, quorum_parts, quorum_of, title, text, sha256, sectors,
                       opened_by, opened_at, closes_at, term_seconds)
     values ($1, $2, $3, $4, 'every-sector', 'text', 1, 2, 'A call', $5, sha256(convert_to($5, 'UTF8')), $6, 'facilitator',
             now(), now() + interval '1 day', 86400)`,
    [callId, ...common, calledText, sectors],
  );
  await store.query(`insert into call_elector (call_id, seat_id, sector) ${asked}`, [callId, groupId]);
  await store.query(
    `insert into sounding (id, group_id, client_id, opening_hash, question, scale, sectors, opened_at, closes_at)
     values ($1, $2, $3, $4, 'Shall we?', 'answers', $5, now(), now() + interval '1 day')`,
    [soundingId, ...common, sectors],
  );
  await store.query(`insert into sounding_elector (sounding_id, seat_id, sector) ${asked}`, [soundingId, groupId]);
  await store.query(
    `insert into silence (id, group_id, client_id, opening_hash, title, text, sha256, sectors, opened_at, closes_at)
     values ($1, $2, $3, $4, 'A text', $5, sha256(convert_to($5, 'UTF8')), $6, now(), now() + interval '1 day')`,
    [silenceId, ...common, calledText, sectors],
  );
  await store.query(`insert into silence_elector (silence_id, seat_id, sector) ${asked}`, [silenceId, groupId]);
  return { callId, soundingId, silenceId };
}

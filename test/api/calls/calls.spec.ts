import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { first, second } from '../exits/exit-stage.ts';
import { agreed, CallStage, codeOf, sha256 } from './call-stage.ts';

let api: InProcessApi;
let stage: CallStage;
beforeAll(async () => {
  api = await openInProcessApi();
  stage = await CallStage.open(api);
});
afterEach(() => api.holdClock(null));
afterAll(() => api.stop());

describe('a call', () => {
  it('It is opened by a facilitator for all delegates at that moment, and the record says how many were asked of each sector.', async () => {
    const id = await stage.openCall();
    expect(await stage.read(id)).toMatchObject({ kind: 'every-sector', sha256: sha256(agreed), result: null });
    expect((await stage.entries('call-opened')).at(-1)).toMatchObject({
      actor: { role: 'facilitator' },
      payload: { call: id, electorate: { business: 3, 'civil-society': 3, government: 3 }, sha256: sha256(agreed) },
    });
    expect(codeOf(await stage.attempt(first(stage.stage.business)))).toBe('facilitators-open-calls');
  });

  it('Sent twice with one client id it is one call; with another text it is refused.', async () => {
    const clientId = randomUUID();
    const id = await stage.openCall({ clientId });
    expect(await stage.openCall({ clientId })).toBe(id);
    expect(codeOf(await stage.attempt(stage.facilitator, { clientId, text: 'Another text.' }))).toBe('id-reused');
  });

  it('Until the close an answer is in nobody’s sight but one’s own, in any row or answer, and it may be changed or taken back.', async () => {
    const id = await stage.openCall();
    const [one, other] = [first(stage.stage.business), second(stage.stage.business)];
    const reason = 'Four hundred jobs depend on it';
    expect(codeOf(await stage.answer(one, id, { answer: 'object', reason }))).toBe('allowed');
    expect((await stage.read(id, one)).own).toMatchObject({ answer: 'object', reason });
    for (const who of [other, stage.facilitator]) {
      expect(JSON.stringify(await stage.read(id, who))).not.toContain(reason);
      expect((await stage.read(id, who)).progress.every(({ atLeast }) => atLeast === 0)).toBe(true);
    }
    const stored = await stage.rows(
      `select a::text as row, octet_length(sealed) as bytes from call_answer a where call_id = $1`,
      [id],
    );
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const { row } of stored) {
      for (const plain of [hex(reason), hex('object'), reason]) expect(String(row)).not.toContain(plain);
    }
    await stage.answer(other, id);
    const lengths = await stage.rows(
      `select distinct octet_length(sealed) as bytes from call_answer where call_id = $1`,
      [id],
    );
    expect(lengths).toHaveLength(1);
    expect(codeOf(await one.request('DELETE', `/api/calls/${id}/answer`))).toBe('allowed');
    expect((await stage.read(id, one)).own).toMatchObject({ elector: true, answer: null });
  });

  it('It shows progress in steps of three, and after the close what every sector says, reasons without names, and no answer in any row.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'ccrccoccc');
    const open = await stage.read(id);
    expect(open.progress).toEqual(
      ['business', 'civil-society', 'government'].map((sector) => ({ sector, seats: 3, atLeast: 3 })),
    );
    stage.later(3);
    const closed = await stage.read(id);
    expect(closed.result).toEqual({
      outcome: 'blocked',
      positions: [
        { sector: 'business', position: 'consents' },
        { sector: 'civil-society', position: 'objects' },
        { sector: 'government', position: 'consents' },
      ],
      reservations: ['The reason number 2'],
      objections: ['The reason number 5'],
    });
    expect(await stage.rows('select 1 from call_answer where call_id = $1', [id])).toEqual([]);
    expect((await stage.entries('call-closed')).at(-1)).toMatchObject({ payload: { call: id, outcome: 'blocked' } });
  });

  it('With fewer than k answers in some sector only the outcome is told.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'cc-cccccc');
    stage.later(3);
    expect((await stage.read(id)).result).toMatchObject({ outcome: 'adopted', positions: null });
  });

  it('Without a quorum it goes on once, for the same term, and takes answers again.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'ccc---ccc');
    stage.later(3);
    expect(await stage.read(id)).toMatchObject({ extended: true, result: null });
    expect(codeOf(await stage.answer(first(stage.stage.civil), id))).toBe('allowed');
    stage.later(5);
    expect((await stage.read(id)).result).toMatchObject({ outcome: 'no-quorum' });
    const extensions = await stage.entries('call-extended');
    expect(extensions.filter(({ payload }) => JSON.stringify(payload).includes(id))).toHaveLength(1);
  });

  it('Each answer that comes while it closes is counted or refused, and the outcome fits what was accepted.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'cccccccc-');
    const late = stage.stage.government.slice(1);
    const closing = new Date(Date.now() + 3 * 60_000);
    const answers = late.map((who) => stage.answer(who, id, { answer: 'object', reason: 'Not yet' }));
    api.holdClock(closing);
    const [codes] = await Promise.all([Promise.all(answers), stage.read(id)]);
    const accepted = codes.filter((answer) => codeOf(answer) === 'allowed').length;
    for (const answer of codes) expect(['allowed', 'call-is-closed']).toContain(codeOf(answer));
    const { result } = await stage.read(id);
    const objections = Array.from({ length: accepted }, () => 'Not yet');
    expect(result).toMatchObject({ outcome: accepted > 0 ? 'blocked' : 'adopted', objections });
  });

  it('Who answers on another text than the one that is called for has answered nothing.', async () => {
    const id = await stage.openCall();
    const answer = await stage.answer(first(stage.stage.business), id, { sha256: sha256('Another text.') });
    expect(codeOf(answer)).toBe('text-has-changed');
    expect(codeOf(await stage.answer(stage.facilitator, id))).toBe('role-stays-neutral');
  });

  it('Who steps back takes his answer along, and leaves his seat in the count.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'occcccccc');
    const objector = first(stage.stage.business);
    expect(codeOf(await objector.request('POST', `/api/calls/${id}/recusal`))).toBe('allowed');
    expect(codeOf(await stage.answer(objector, id))).toBe('stepped-back-from-call');
    stage.later(3);
    expect((await stage.read(id)).result).toMatchObject({ outcome: 'adopted', objections: [] });
  });

  it('Before its time it closes only once everybody has answered.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'cccccccc-');
    const close = () => stage.facilitator.request('POST', `/api/calls/${id}/close`, {});
    expect(codeOf(await close())).toBe('not-everybody-answered');
    const last = stage.stage.government.at(-1);
    if (last) await stage.answer(last, id);
    expect(codeOf(await close())).toBe('allowed');
    expect((await stage.read(id)).result).toMatchObject({ outcome: 'adopted' });
  });

  it('A blocked call comes back on a changed text, once, as a call that follows it.', async () => {
    const id = await stage.openCall();
    await stage.allAnswer(id, 'ooocccccc');
    stage.later(3);
    expect((await stage.read(id, stage.facilitator)).mayReopen).toBe(true);
    const reopen = (text: string) =>
      stage.facilitator.request('POST', `/api/calls/${id}/reopen`, {
        clientId: randomUUID(),
        text,
        term: { minutes: 2 },
      });
    expect(codeOf(await reopen(agreed))).toBe('text-unchanged');
    const changed = 'The upper mill is closed by December.';
    expect(codeOf(await reopen(changed))).toBe('allowed');
    expect(codeOf(await reopen(`${changed} Or later.`))).toBe('text-unchanged');
    const followedBy = (await stage.read(id)).followedBy ?? '';
    await stage.allAnswer(followedBy, 'ccccccccc', changed);
    stage.later(5);
    expect(await stage.read(followedBy)).toMatchObject({ follows: id, result: { outcome: 'adopted' } });
  });
});

describe('a sector that has stepped back', () => {
  const subject = 'The tannery';

  it('Nothing is decided without it until every delegation agreed before the opening; then it is not asked.', async () => {
    const { groupId, business, civil, government } = stage.stage;
    for (const who of business) await who.request('POST', `/api/groups/${groupId}/recusals`, { subject });
    expect(codeOf(await stage.attempt(stage.facilitator, { subject }))).toBe('sector-wholly-recused');
    const word = { subject, absent: 'business', agrees: true };
    const say = (who: (typeof business)[number]) => who.request('PUT', `/api/groups/${groupId}/absences`, word);
    for (const who of [...business.slice(1), ...civil.slice(1), first(government)]) await say(who);
    expect(codeOf(await stage.attempt(stage.facilitator, { subject }))).toBe('sector-wholly-recused');
    expect(codeOf(await say(second(government)))).toBe('allowed');
    const id = await stage.openCall({ subject });
    expect((await stage.read(id)).progress.map(({ sector }) => sector)).toEqual(['civil-society', 'government']);
    expect(codeOf(await stage.answer(first(business), id))).toBe('no-elector-of-call');
    await stage.allAnswer(id, '---cccccc');
    stage.later(3);
    expect((await stage.read(id)).result).toMatchObject({ outcome: 'adopted' });
  });
});

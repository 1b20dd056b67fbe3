import { randomUUID } from 'node:crypto';
import { silence, sounding, soundings } from '@trialogue/consent';
import { madeId } from '@trialogue/people';
import { logPage } from '@trialogue/rooms';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OpenSystemCall } from '../../../apps/api/src/calls/open-system-call.ts';
import { GroupActs } from '../../../apps/api/src/groups/group-acts.ts';
import { Work } from '../../../apps/api/src/platform/database/work.ts';
import { buildCharterVersion } from '../../builders/build-group.ts';
import { buildMembership, buildMessage } from '../../builders/build-room.ts';
import { buildSeat } from '../../builders/build-seat.ts';
import { openInProcessApi, type InProcessApi } from '../../harness/in-process-api.ts';
import { first, type Member, memberOf, second } from '../exits/exit-stage.ts';
import { agreed, CallStage, codeOf, sha256 } from './call-stage.ts';

let api: InProcessApi;
let stage: CallStage;
beforeAll(async () => {
  api = await openInProcessApi();
  stage = await CallStage.open(api);
});
afterEach(() => api.holdClock(null));
afterAll(() => api.stop());

describe('a sounding', () => {
  const hold = async (more: object = {}) => {
    const wish = { clientId: randomUUID(), question: 'Shall we go on?', scale: 'answers', minutes: 2, ...more };
    const answer = await stage.facilitator.request('POST', `/api/groups/${stage.stage.groupId}/soundings`, wish);
    return madeId.parse(answer.body).id;
  };
  const say = (who: Member, id: string, option: string) =>
    who.request('POST', `/api/soundings/${id}/answer`, { option });
  const read = async (id: string, who = first(stage.stage.business)) =>
    sounding.parse((await who.request('GET', `/api/soundings/${id}`)).body);
  const end = (id: string) => stage.facilitator.request('POST', `/api/soundings/${id}/close`, {});

  it('It is answered once, and no row leads from a person to an answer; after the close the tally is gone.', async () => {
    const id = await hold();
    for (const who of stage.delegates) expect(codeOf(await say(who, id, 'consent'))).toBe('allowed');
    expect(codeOf(await say(first(stage.delegates), id, 'object'))).toBe('answered-already');
    expect(codeOf(await say(stage.facilitator, id, 'consent'))).toBe('role-stays-neutral');
    expect(codeOf(await say(first(stage.delegates), id, '3'))).not.toBe('allowed');
    expect((await read(id)).own).toEqual({ elector: true, answered: true });
    const columns = await stage.rows(
      `select table_name as name, string_agg(column_name, ' ' order by column_name) as columns from information_schema.columns
       where table_name in ('sounding_elector', 'sounding_tally') group by 1 order by 1`,
    );
    expect(columns).toEqual([
      { name: 'sounding_elector', columns: 'answered seat_id sector sounding_id' },
      { name: 'sounding_tally', columns: 'count option sector sounding_id' },
    ]);
    expect(codeOf(await end(id))).toBe('allowed');
    expect(codeOf(await end(id))).toBe('sounding-is-closed');
    expect((await read(id)).result?.sectors?.map(({ answered }) => answered)).toEqual([3, 3, 3]);
    expect(await stage.rows('select 1 from sounding_tally where sounding_id = $1', [id])).toEqual([]);
    expect((await stage.entries('sounding-held')).at(-1)).toMatchObject({ payload: { sounding: id } });
  });

  it('What fewer than three chose is counted together with its neighbours; no number below three leaves.', async () => {
    const id = await hold({ scale: 'scale' });
    for (const [place, option] of Array.from('125134555').entries()) {
      await say(stage.delegates[place] ?? stage.facilitator, id, option);
    }
    stage.later(3);
    const { result } = await read(id);
    const cells = result?.sectors?.flatMap((sector) => sector.cells) ?? [];
    expect(cells.length).toBeGreaterThan(0);
    for (const { count, options } of cells) expect(count >= 3 || (count === 0 && options.length === 1)).toBe(true);
  });

  it('Where one sector has fewer than three answers nothing is shown of any, and no sum over all.', async () => {
    const id = await hold();
    for (const who of stage.delegates.slice(0, 8)) await say(who, id, 'object');
    expect(codeOf(await end(id))).toBe('allowed');
    expect((await read(id)).result).toEqual({ sectors: null });
  });

  it('Below the charter’s minimum a sounding is held and a call is not.', async () => {
    const { groupId } = stage.stage;
    await stage.rows('update working_group set minimum_delegates = 4 where id = $1', [groupId]);
    expect(codeOf(await stage.attempt(stage.facilitator))).toBe('below-minimum');
    await hold();
    const listed = await stage.facilitator.request('GET', `/api/groups/${groupId}/soundings?limit=1`);
    expect(soundings.parse(listed.body)).toMatchObject({ mayHold: true, items: [{ question: 'Shall we go on?' }] });
    expect((await stage.list()).lacking).toHaveLength(3);
    await stage.rows('update working_group set minimum_delegates = 2 where id = $1', [groupId]);
  });
});

describe('the silence procedure', () => {
  const circulate = async () => {
    const wish = { clientId: randomUUID(), title: 'The mill', text: agreed, term: { minutes: 2 } };
    const answer = await stage.facilitator.request('POST', `/api/groups/${stage.stage.groupId}/silences`, wish);
    return madeId.parse(answer.body).id;
  };
  const act = (who: Member, id: string, way: 'read' | 'break', more: object = {}) =>
    who.request('PUT', `/api/silences/${id}/${way}`, { sha256: sha256(agreed), ...more });
  const read = async (id: string, who = first(stage.stage.business)) =>
    silence.parse((await who.request('GET', `/api/silences/${id}`)).body);

  it('A text is adopted at its deadline where half of each sector has read it, and nobody is linked to a reading.', async () => {
    const id = await circulate();
    const readers = [stage.stage.business, stage.stage.civil, stage.stage.government].flatMap((all) => all.slice(1));
    for (const who of [...readers, first(readers)]) expect(codeOf(await act(who, id, 'read'))).toBe('allowed');
    expect((await read(id, first(readers))).own).toEqual({ elector: true, read: true });
    const marks = await stage.rows("select encode(mark, 'hex') as mark from silence_reading where silence_id = $1", [
      id,
    ]);
    expect(marks).toHaveLength(6);
    stage.later(3);
    expect(await read(id)).toMatchObject({ outcome: 'adopted', reason: null });
    expect(await stage.rows('select 1 from silence_reading where silence_id = $1', [id])).toEqual([]);
  });

  it('One delegate breaks it with a reason, at once and without a name; too few readers do not adopt.', async () => {
    const [broken, unread] = [await circulate(), await circulate()];
    expect(codeOf(await act(stage.facilitator, broken, 'break', { reason: 'No.' }))).toBe('role-stays-neutral');
    const breaker = second(stage.stage.civil);
    expect(codeOf(await act(breaker, broken, 'break', { reason: 'It names a town.' }))).toBe('allowed');
    expect(await read(broken)).toMatchObject({ outcome: 'broken', reason: 'It names a town.' });
    expect(codeOf(await act(breaker, broken, 'read'))).toBe('silence-is-over');
    expect((await stage.entries('circulation-ended')).at(-1)).toMatchObject({
      actor: { role: 'system', sector: null },
    });
    await act(breaker, unread, 'read');
    stage.later(3);
    expect(await read(unread)).toMatchObject({ outcome: 'not-read' });
  });
});

describe('what an adopted call does', () => {
  const adopt = async (more: object, text = agreed) => {
    const id = await stage.openCall(more);
    await stage.allAnswer(id, 'ccccccccc', text);
    stage.later(3);
    const { result } = await stage.read(id);
    api.holdClock(null);
    return result?.outcome;
  };

  it('A room’s history is opened to those who are in it now, and its rule is lowered from the next item on.', async () => {
    const { plenary, groupId } = stage.stage;
    const { owner } = api.database;
    const { seq } = await buildMessage(owner, plenary.id, first(stage.stage.business).seat);
    const seat = await buildSeat(owner, { groupId, role: 'observer', sector: 'government' });
    await buildMembership(owner, plenary.id, seat);
    const newcomer = await memberOf(owner, api.url, seat);
    const log = async () =>
      logPage.parse((await newcomer.request('GET', `/api/rooms/${plenary.id}/log?limit=50`)).body).items;
    expect(await log()).toEqual([]);
    expect(await adopt({ matter: 'open-history', roomId: plenary.id })).toBe('adopted');
    expect((await log()).map((item) => item.kind)).toEqual(['posted', 'history-opened']);
    expect(await adopt({ matter: 'lower-rule', roomId: plenary.id })).toBe('adopted');
    expect((await log()).at(-1)).toMatchObject({ kind: 'rule-lowered', rule: 'on-record', seq: seq + 2 });
    expect((await stage.entries('rule-lowered')).at(-1)).toMatchObject({ payload: { room: plenary.id, seq: seq + 2 } });
    expect(codeOf(await stage.attempt(stage.facilitator, { matter: 'lower-rule', roomId: plenary.id }))).toBe(
      'rule-is-not-masked',
    );
  });

  it('In a working room its members are asked, and for nobody else is there such a call.', async () => {
    const { working, civil, business } = stage.stage;
    await buildMembership(api.database.owner, working.id, stage.facilitator.seat);
    const id = await stage.openCall({ matter: 'lower-rule', roomId: working.id });
    expect((await stage.read(id, first(business))).progress.map(({ sector }) => sector)).toEqual([
      'business',
      'government',
    ]);
    expect(codeOf(await first(civil).request('GET', `/api/calls/${id}`))).toBe('not-found');
  });

  it('A removal that the system opens leaves out whom it concerns, and takes two sectors at two thirds.', async () => {
    const [asker, concerned] = [first(stage.stage.business), first(stage.stage.civil)];
    const actor = {
      kind: 'person',
      personId: asker.seat.person.id,
      standing: 'business',
      offices: [],
      deactivated: false,
    } as const;
    const id = await api.app.get(Work).asPerson(actor.personId, async () => {
      const act = await api.app.get(GroupActs).open(actor, stage.stage.groupId);
      const wish = {
        clientId: randomUUID(),
        matter: 'removal-of-a-delegate',
        title: 'A removal',
        text: 'To end a seat.',
      } as const;
      return api.app.get(OpenSystemCall).within(act, { ...wish, openedBy: 'system', concernedSeat: concerned.seat.id });
    });
    expect(await stage.read(id)).toMatchObject({
      kind: 'two-sectors',
      openedBy: 'system',
      mode: { threshold: { parts: 2, of: 3 } },
    });
    expect((await stage.read(id, concerned)).own.elector).toBe(false);
  });

  it('A version of the charter comes into force, and each is asked for his consent to it before he says anything more.', async () => {
    const { groupId, plenary, business } = stage.stage;
    const body = 'We listen before we answer, and we say what we heard.';
    const proposerId = first(business).seat.person.id;
    await buildCharterVersion(api.database.owner, { groupId, version: 2, proposerId, body, adopted: false });
    expect(
      codeOf(await stage.attempt(stage.facilitator, { matter: 'charter-version', version: 9, text: undefined })),
    ).toBe('no-charter-to-adopt');
    expect(await adopt({ matter: 'charter-version', version: 2, text: undefined }, body)).toBe('adopted');
    expect((await stage.entries('charter-adopted')).at(-1)).toMatchObject({
      payload: { version: 2, sha256: sha256(body) },
    });
    const posted = await first(business).request('POST', `/api/rooms/${plenary.id}/messages`, {
      clientId: randomUUID(),
      body: 'May this be said?',
    });
    expect(codeOf(posted)).toBe('charter-consent-needed');
  });
});

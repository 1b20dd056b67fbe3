import { type SearchPage, searchPage } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IndexTexts } from '../../../apps/api/src/search/index-texts.ts';
import { seededChance } from '../../faults/chance.ts';
import { type InProcessApi, openInProcessApi } from '../../harness/in-process-api.ts';
import { ask, openSignIn, type OpenedSignIn } from '../../harness/open-sign-in.ts';
import { buildTalk, type SaidThere, type Talk, type TalkRoom, vocabulary } from './random-talk.ts';

const each = 2_500;
const questions = 110;

interface Question {
  readonly words: readonly string[];
  readonly room: TalkRoom | undefined;
  readonly authorSeat: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

describe('search, beside a reader who looks through everything', () => {
  let api: InProcessApi;
  let talk: Talk;
  let signIns: OpenedSignIn[];
  const chance = seededChance(20_261_124);
  const draw = (below: number): number => Math.floor(chance() * below);
  beforeAll(async () => {
    api = await openInProcessApi();
    talk = await buildTalk(api.database.owner, draw, each);
    signIns = await Promise.all(talk.seats.map(({ person }) => openSignIn(api.database.owner, person.id)));
    await api.app.get(IndexTexts).run();
  });
  afterAll(() => api.stop());

  const drawn = <T>(values: readonly T[]): T => {
    const value = values[draw(values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const question = (): Question => {
    const room = draw(3) === 0 ? drawn(talk.rooms) : undefined;
    const moments = [drawn(talk.rooms[0]?.said ?? []).at, drawn(talk.rooms[1]?.said ?? []).at].sort((a, b) => a - b);
    const isDated = draw(4) === 0;
    return {
      words: Array.from({ length: 1 + draw(2) }, () => drawn(vocabulary)),
      room,
      authorSeat: draw(5) === 0 && (room?.rule ?? 'on-record') === 'on-record' ? drawn(talk.seats).id : undefined,
      from: isDated ? dayOf(moments[0] ?? 0) : undefined,
      to: isDated ? dayOf(moments[1] ?? 0) : undefined,
    };
  };
  const fits = (asked: Question, room: TalkRoom, one: SaidThere): boolean =>
    asked.words.every((word) => one.words.includes(word)) &&
    (asked.room === undefined || asked.room === room) &&
    (asked.authorSeat === undefined || (room.rule === 'on-record' && one.seatId === asked.authorSeat)) &&
    (asked.from === undefined || dayOf(one.at) >= asked.from) &&
    (asked.to === undefined || dayOf(one.at) <= asked.to);
  /** Ids, newest first; rooms at the same second in the order of the database, which is that of the letters of their ids. */
  const expected = (personId: string, asked: Question): string[] =>
    talk.rooms
      .flatMap((room) => {
        const first = room.readers.get(personId) ?? Infinity;
        return room.said.filter((one) => one.seq >= first && fits(asked, room, one)).map((one) => ({ room, one }));
      })
      .sort(
        (a, b) =>
          b.one.at - a.one.at || (a.room.id < b.room.id ? 1 : a.room.id > b.room.id ? -1 : b.one.seq - a.one.seq),
      )
      .map(({ one }) => one.id);
  const found = async (signIn: OpenedSignIn, asked: Question, pages: number): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const query = new URLSearchParams({ q: asked.words.join(' '), limit: '20' });
      if (asked.room) query.set('roomId', asked.room.id);
      if (asked.authorSeat) query.set('authorSeat', asked.authorSeat);
      if (asked.from) query.set('from', asked.from);
      if (asked.to) query.set('to', asked.to);
      if (after) query.set('after', after);
      const answer = await ask(api.url, signIn, 'GET', `/api/search?${query.toString()}`);
      const { items, next }: SearchPage = searchPage.parse(answer.body);
      ids.push(...items.map(({ itemId }) => itemId));
      if (next === null) break;
      after = next;
    }
    return ids;
  };

  it('Over random rooms, members, rules and questions it finds what one may read, all of it, in order, and nothing else.', async () => {
    let most = 0;
    for (let count = 0; count < questions; count += 1) {
      // From now on it knows which words are common, and looks for them in another way.
      if (count === questions / 2) await api.database.owner.query('analyze room_text');
      const asked = question();
      const signIn = signIns[count % signIns.length];
      if (!signIn) throw new Error('no reader');
      const wanted = expected(signIn.personId, asked).slice(0, 60);
      expect([asked.words, await found(signIn, asked, 3)]).toEqual([asked.words, wanted]);
      most = Math.max(most, wanted.length);
    }
    expect(most).toBe(60);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson } from '../../../../test/builders/build-person.ts';
import { openDemoInstance } from '../../../../test/harness/demo-instance.ts';
import { findTestServer, type TestServer } from '../../../../test/harness/test-server.ts';
import { loan, motion } from './convening/affairs.ts';
import type { DemoTalk } from './convening/group.ts';
import { foundings, groups } from './convening/groups.ts';
import { people } from './convening/people.ts';

const rooms = groups.flatMap((group) => group.rooms);
/** Let go by who said it; the others wait for him. */
const released = rooms.flatMap(({ releases, conversation }) =>
  releases.filter(({ by, of }) => conversation.some((said) => said.label === of && said.by === by)),
);

function itemsOf({ conversation, topics, marks }: DemoTalk): number {
  return conversation.length + topics.length + topics.filter(({ isResolved }) => isResolved).length + marks.length;
}

let server: TestServer;
beforeAll(async () => {
  server = await findTestServer();
});
afterAll(() => server.stop());

describe('a seeding', () => {
  it('leaves an instance alone that has people of its own', async () => {
    const instance = await openDemoInstance(server);
    try {
      await buildPerson(instance.database.owner);
      expect(await instance.seed()).toBe(false);
      expect((await instance.counts())['person']).toBe(1);
    } finally {
      await instance.stop();
    }
  });

  it.each([
    ['people were registered', 'person', `new.email like 'kofi%'`],
    ['neutrals were confirmed', 'neutral_confirmation', `new.sector = 'civil-society'`],
    ['interests were declared', 'seat_declaration', `new.employer like 'Radio%'`],
    ['people spoke', 'room_item', 'new.seq = 7'],
    ['a passage was let go', 'release', 'true'],
    ['a delegation lent a seat', 'seat', 'new.alternate_of is not null'],
    ['a group was proposed', 'seat_declaration', `new.funders like 'Its endowment; no company%'`],
  ])('that is cut short while %s is completed at the next start', async (_, table, when) => {
    const instance = await openDemoInstance(server);
    try {
      await instance.database.owner.query(`
        create function cut_short() returns trigger language plpgsql as $$ begin raise exception 'cut short'; end $$;
        create trigger cut_short before insert on ${table} for each row when (${when}) execute function cut_short()`);
      await expect(instance.seed()).rejects.toThrow(/cut short|unavailable/);
      await instance.database.owner.query(`drop trigger cut_short on ${table}`);

      expect(await instance.seed()).toBe(true);
      const counts = await instance.counts();
      const seats = [...groups, ...foundings].flatMap((group) => group.seats);
      expect(counts).toMatchObject({
        person: people.length,
        credential: people.length,
        steward: 4,
        working_group: groups.length + foundings.length,
        // The alternate's is one more.
        seat: seats.length + 1,
        delegation_motion: 2,
        delegation_backing: loan.voices.length + motion.voices.length,
        recusal: 1,
        room: groups.length + foundings.length + rooms.length,
        room_item: [...groups, ...rooms].reduce((sum, talk) => sum + itemsOf(talk), 0) + released.length,
        room_topic: [...groups, ...rooms].reduce((sum, { topics }) => sum + topics.length, 0),
        release: released.length,
        release_request: rooms.flatMap(({ releases }) => releases).length - released.length,
      });
      const declared = seats.filter(({ declaration }) => declaration !== null);
      expect(counts['seat_declaration']).toBe(declared.length + 1);
      const { rows } = await instance.database.owner.query('select 1 from sign_in where ended_at is null');
      expect(rows).toEqual([]);
    } finally {
      await instance.stop();
    }
  });
});

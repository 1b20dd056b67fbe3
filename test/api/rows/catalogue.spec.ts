import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grants } from '@trialogue/migrations';
import { openDatabase } from '../../harness/test-database.ts';
import type { TestDatabase } from '../../harness/test-database.ts';

/** Tables without a fence of rows, each with the reason why none is needed. */
const unfenced: Readonly<Record<string, string>> = {
  instance: 'One row: the epoch, which every reader is told anyway.',
  rate_limit: 'Keyed hashes and counts: no person and no address can be read out of it.',
  migration: 'The names of the migrations that ran.',
};

/** What the run-time role may call past the fences, each with the reason why it tells nobody more than he may know. */
const definers: Readonly<Record<string, string>> = {
  my_groups: 'The groups of the person in whose name the transaction runs.',
  my_rooms: 'The rooms of that person.',
  my_fellows: 'The people of his groups.',
  my_fellow_organisations: 'Their organisations.',
  my_offices: 'His own offices.',
  lock_ledger_head: 'Checks for itself that he is of the group.',
  my_foundings: 'The proposed groups that he founded.',
  acts_in_group: 'Whether he is a member or founder of a group or a sector steward: yes or no, about himself.',
  seat_facts: 'Checks that first; tells that somebody declared or consented, never what.',
  candidate_facts: 'Sector, organisation and office of somebody to be appointed: no name, no address.',
  my_standing: 'His own verified sector.',
  my_roll_organisations:
    'The organisations of the people whom he may find: those of his sector, and who wished to be found.',
  my_guest_rooms: 'The rooms that his own invitation as a guest names.',
  my_seats: 'His own seats.',
  my_delegations: 'The groups in which he is a delegate, with his sector.',
  has_account: 'Yes or no, to those who may invite the person and to his fellows.',
  cast_vote: 'Checks that he is an elector who has not voted; joins no vote to him.',
  erase_person: 'Checks that he erases himself, or as the platform’s steward a deactivated account; tells nothing.',
  knows_group: 'Whether he may know how far a group is: yes or no, about himself.',
  seats_by_name: 'Checks that first; names those who have a seat.',
  consents_by_name: 'Checks that first; names who consented to which version of the charter.',
  account_facts: 'To a steward or about oneself: how many seats and which offices an account has, not where.',
  enrol_electors: 'Checks that he called the election; the roll is the sector’s, whoever calls.',
  my_topics: 'Checks that he is in the room: its topics from his joining on, and how many messages he has not read.',
  my_unread: 'How many messages of each of his rooms he has not read.',
  open_room:
    'Checks that he is a delegate of the group; opens a caucus of his own sector only, and tells who is in it.',
  invite_to_room: 'Checks that he is a delegate in that room; tells whom it was news to.',
  join_caucuses: 'Brings a seat of a group in which he acts into its own sector’s caucuses; tells nothing.',
  rooms_of_group: 'How many rooms a group has, to who acts in it.',
  add_room_item:
    'Judges access and membership itself and tells a number and an id; changes in place only what an act withdraws or moves.',
  open_period:
    'On the duty that attributes; tells the room’s period of this moment, with its key as that duty may read it.',
  period_to_label: 'The oldest closed period without labels, to the duty that labels; to nobody else.',
  period_attendance: 'Who was in a room in a period, to that duty; to nobody else. Whoever spoke is not in it.',
  period_moments: 'When something was said in a period, to that duty; neither what nor by whom.',
  period_voices: 'References of those who said something in a period, to that duty; neither what nor when.',
  label_period: 'On that duty, once, and for a closed period.',
  map_to_end: 'The oldest map whose time is over, to upkeep; to nobody else.',
  end_map: 'On upkeep, for a map whose time is over by the database’s clock; tells yes or no.',
  room_to_clear: 'A room with items older than it keeps, to upkeep; to nobody else.',
  clear_room: 'On upkeep; deletes what is older than the room keeps, and tells how many items.',
  reported_marks:
    'On the duty that looks after reports, of those reports alone: marks, which name nobody by themselves.',
  add_notices:
    'Checks that each may read the place, or is a steward of a sector for a report; tells whom it was news to.',
  departed_since:
    'Whose access to a room ended of late, to the duty that clears what he left unfinished; to nobody else.',
  index_room_texts: 'Writes words of the log into the index, on the duty that reads the log; tells how far it came.',
  search_messages:
    'Joins by itself the live memberships of the person in whose name the transaction runs, from his first number on.',
  transcripts_so_far: 'How far the latest transcript of one of his own rooms goes: a number of the log.',
  open_session_period:
    'Checks that he is a facilitator of the group and in the room; cuts the room’s period and tells nothing.',
  end_session_period: 'For a session that is closed, by somebody in its room or by upkeep; tells nothing.',
  session_mark:
    'Checks that he is in the room; the mark behind a tag that only the period’s key makes, and so of somebody he knows.',
  clear_sessions: 'On upkeep; clears what the room of a session that is over no longer keeps, and tells how many.',
  session_seats: 'Checks that he is in the room: how many delegates of each sector are.',
  seats_of_group:
    'As seat_facts, which it asks: with whether a neutral’s powers are suspended, which everybody is shown.',
  challenge_made: 'Yes or no, to a delegate of the group, who would be refused; neither who nor why.',
  challenges_by: 'By a tag that only the platform’s key makes, of the person who asks.',
  concerns_by: 'By a tag that only the platform’s key makes, of the person who asks.',
  concern_counts: 'Three figures of one’s own group.',
  take_over_mark: 'On the duty that counts, as session_mark; to nobody else.',
  remove_from_room: 'On that duty, for a call that was adopted; tells whose membership ended.',
  my_full_groups: 'The groups of which he is more than a guest.',
  answer_call: 'Checks that he is asked and that it is open; stores what only he and the count can open.',
  call_progress: 'How far the calls of his own groups are answered, in steps that are no single answer.',
  call_waits: 'Whether a call of his group still waits for anybody: to a facilitator, yes or no.',
  answer_sounding: 'Checks that he is asked and has not answered; joins no answer to him.',
  sounding_progress: 'As call_progress.',
  read_silence: 'Checks that he is asked; keeps a mark that only the platform’s key makes.',
  break_silence: 'Checks that he is asked; keeps his reason without him.',
  silence_progress: 'As call_progress.',
  known_readings: 'Which of the marks are there that only the platform’s key makes.',
  lower_room_rule: 'On the duty that counts; tells whether there was a rule to lower.',
  open_room_history: 'On the duty that counts; tells nothing.',
  append_ledger_entry: 'Checks for itself that the entry follows the head.',
};

describe('the catalogue of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.stop());

  const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> => (await database.owner.query<Row>(sql)).rows;

  it('Every table has its rows fenced, for its owner too, or stands in the list of exceptions.', async () => {
    const tables = await rowsOf<{ name: string; fenced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as fenced from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = tables.filter((table) => !table.fenced).map((table) => table.name);
    expect(open.sort()).toEqual(Object.keys(unfenced).sort());
  });

  it('A fenced table has a policy for reading; what has none for writing is written by no request.', async () => {
    const written = await rowsOf<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
         and exists (select 1 from aclexplode(c.relacl) acl
                     where acl.grantee = 'trialogue_app'::regrole and acl.privilege_type in ('INSERT', 'UPDATE'))
         and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd in ('a', 'w') and p.polroles = '{0}')`,
    );
    expect(written).toEqual([]);
    const unread = await rowsOf(
      `select relname from pg_class c where relnamespace = 'public'::regnamespace and relrowsecurity
         and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r' and p.polroles = '{0}')`,
    );
    expect(unread).toEqual([]);
  });

  it('No policy lets the run-time role through as such: all go by the person or the duty of the transaction.', async () => {
    const blank = await rowsOf(
      `select tablename, policyname from pg_policies where schemaname = 'public' and (qual = 'true' or with_check = 'true')
         and not roles && array['trialogue_owner', 'trialogue_ledger']::name[]`,
    );
    expect(blank).toEqual([]);
  });

  it('The run-time role owns nothing, is no superuser, passes no fence and belongs to no other role.', async () => {
    const roles = await rowsOf(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              (select count(*)::integer from pg_class where relowner = r.oid) as relations,
              (select count(*)::integer from pg_proc where proowner = r.oid) as functions,
              (select count(*)::integer from pg_auth_members where member = r.oid) as memberships,
              has_schema_privilege(r.oid, 'public', 'create') as creates
       from pg_roles r where rolname = 'trialogue_app'`,
    );
    expect(roles).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        relations: 0,
        functions: 0,
        memberships: 0,
        creates: false,
      },
    ]);
  });

  it('Nothing reads past the fences unseen: no view, and no function of its owner without a search path.', async () => {
    const views = await rowsOf(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
         and not coalesce(reloptions @> array['security_invoker=true'], false)`,
    );
    expect(views).toEqual([]);
    const loose = await rowsOf(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and not exists (select 1 from unnest(proconfig) as setting where setting like 'search_path=%pg_temp')`,
    );
    expect(loose).toEqual([]);
  });

  it('The run-time role may call only the functions past the fences that are listed here with a reason.', async () => {
    const callable = await rowsOf<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and prorettype <> 'trigger'::regtype and has_function_privilege('trialogue_app', oid, 'execute')`,
    );
    expect(callable.map(({ name }) => name).sort()).toEqual(Object.keys(definers).sort());
  });

  it('The run-time role holds exactly the rights that the migrations list, and everybody holds none.', async () => {
    const held = await rowsOf<{ name: string; rights: string }>(
      `select c.relname as name, string_agg(acl.word, ', ' order by acl.place, acl.word collate "C") as rights
       from pg_class c, lateral (
         select lower(a.privilege_type) as word,
                array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], a.privilege_type) as place
         from aclexplode(c.relacl) a where a.grantee = 'trialogue_app'::regrole
         union all
         select lower(a.privilege_type) || ' (' || att.attname || ')', 9
         from pg_attribute att, aclexplode(att.attacl) a
         where att.attrelid = c.oid and a.grantee = 'trialogue_app'::regrole) acl
       where c.relnamespace = 'public'::regnamespace group by c.relname`,
    );
    const asHeld = Object.fromEntries(held.map(({ name, rights }) => [name, rights]));
    expect(asHeld).toEqual({ ...grants, migration: 'select' });
    const everybody = await rowsOf(
      `select c.relname from pg_class c, aclexplode(c.relacl) a
       where c.relnamespace = 'public'::regnamespace and a.grantee = 0`,
    );
    expect(everybody).toEqual([]);
  });
});

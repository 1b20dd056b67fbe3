import { People1795424400000 } from './2026-11-23-0900-people.ts';
import { Groups1795425000000 } from './2026-11-23-0910-groups.ts';
import { Rooms1795425600000 } from './2026-11-23-0920-rooms.ts';
import { Context1795425900000 } from './2026-11-23-0925-context.ts';
import { PostBatch1795426200000 } from './2026-11-23-0930-post-batch.ts';
import { AccessVersion1795426800000 } from './2026-11-23-0940-access-version.ts';
import { Ledger1795427400000 } from './2026-11-23-0950-ledger.ts';
import { RowLevelSecurity1795428000000 } from './2026-11-23-0960-row-level-security.ts';
import { Appointing1795428600000 } from './2026-11-23-0970-appointing.ts';
import { QuietSignIns1795429200000 } from './2026-11-23-0980-quiet-sign-ins.ts';
import { SetUp1795429800000 } from './2026-11-23-0990-set-up.ts';
import { Directory1795430400000 } from './2026-11-23-1000-directory.ts';
import { Invitations1795431000000 } from './2026-11-23-1010-invitations.ts';
import { Delegations1795431600000 } from './2026-11-23-1020-delegations.ts';
import { Upkeep1795432200000 } from './2026-11-23-1030-upkeep.ts';
import { Loans1795432800000 } from './2026-11-23-1040-loans.ts';
import { Accounts1795433400000 } from './2026-11-23-1050-accounts.ts';
import { NeutralRoll1795434000000 } from './2026-11-23-1060-neutral-roll.ts';
import { Conversation1795434600000 } from './2026-11-23-1070-conversation.ts';
import { PostIntoTopics1795435200000 } from './2026-11-23-1080-post-into-topics.ts';
import { AddRoomItem1795435800000 } from './2026-11-23-1090-add-room-item.ts';
import { Reading1795436400000 } from './2026-11-23-1100-reading.ts';
import { OpeningRooms1795437000000 } from './2026-11-23-1110-opening-rooms.ts';
import { PeriodEnds1795438200000 } from './2026-11-23-1130-period-ends.ts';
import { Retention1795438800000 } from './2026-11-23-1140-retention.ts';
import { AbuseReports1795439400000 } from './2026-11-23-1150-abuse-reports.ts';
import { Notices1795440600000 } from './2026-11-23-1170-notices.ts';
import { Drafts1795441200000 } from './2026-11-23-1180-drafts.ts';
import { LogFollower1795441800000 } from './2026-11-23-1190-log-follower.ts';
import { RoomText1795442400000 } from './2026-11-23-1200-room-text.ts';
import { SearchMessages1795443000000 } from './2026-11-23-1210-search-messages.ts';
import { Releases1795443600000 } from './2026-11-23-1220-releases.ts';
import { Transcripts1795444200000 } from './2026-11-23-1230-transcripts.ts';
import { OpeningOnce1795446000000 } from './2026-11-24-1260-opening-once.ts';
import { Calls1795448400000 } from './2026-11-24-1300-calls.ts';
import { Soundings1795449000000 } from './2026-11-24-1310-soundings.ts';
import { Counting1795449600000 } from './2026-11-24-1320-counting.ts';
import { SessionPeriods1795450800000 } from './2026-11-24-1340-session-periods.ts';
import { Sessions1795451400000 } from './2026-11-24-1350-sessions.ts';
import { SessionEndings1795452000000 } from './2026-11-24-1360-session-endings.ts';
import { SessionRetention1795452600000 } from './2026-11-24-1370-session-retention.ts';
import { Challenges1795453800000 } from './2026-11-24-1390-challenges.ts';
import { TakingOver1795454400000 } from './2026-11-24-1400-taking-over.ts';
import { SignedHeads1795455600000 } from './2026-11-24-1420-signed-heads.ts';

/** Every migration, oldest first. */
export const migrations = [
  People1795424400000,
  Groups1795425000000,
  Rooms1795425600000,
  Context1795425900000,
  PostBatch1795426200000,
  AccessVersion1795426800000,
  Ledger1795427400000,
  RowLevelSecurity1795428000000,
  Appointing1795428600000,
  QuietSignIns1795429200000,
  SetUp1795429800000,
  Directory1795430400000,
  Invitations1795431000000,
  Delegations1795431600000,
  Upkeep1795432200000,
  Loans1795432800000,
  Accounts1795433400000,
  NeutralRoll1795434000000,
  Conversation1795434600000,
  PostIntoTopics1795435200000,
  AddRoomItem1795435800000,
  Reading1795436400000,
  OpeningRooms1795437000000,
  PeriodEnds1795438200000,
  Retention1795438800000,
  AbuseReports1795439400000,
  Notices1795440600000,
  Drafts1795441200000,
  LogFollower1795441800000,
  RoomText1795442400000,
  SearchMessages1795443000000,
  Releases1795443600000,
  Transcripts1795444200000,
  OpeningOnce1795446000000,
  Calls1795448400000,
  Soundings1795449000000,
  Counting1795449600000,
  SessionPeriods1795450800000,
  Sessions1795451400000,
  SessionEndings1795452000000,
  SessionRetention1795452600000,
  Challenges1795453800000,
  TakingOver1795454400000,
  SignedHeads1795455600000,
];

/**
 * What the run-time role may do at all, before row-level security. Of what people did in a group nothing may be deleted: only used-up
 * rate limits, and what is a person's own.
 */
export const grants: Readonly<Record<string, string>> = {
  instance:
    'select, update (demo_seeded_at), update (languages), update (name), update (set_up_at), update (setup_token_hash)',
  organisation: 'select, insert, update',
  person: 'select, insert, update',
  credential: 'select, insert, update',
  steward: 'select, insert, update',
  sign_in: 'select, insert, update',
  rate_limit: 'select, insert, update, delete',
  working_group: 'select, insert, update',
  charter_version: 'select, insert, update',
  charter_consent: 'select, insert',
  seat: 'select, insert, update',
  seat_declaration: 'select, insert',
  neutral_confirmation: 'select, insert',
  room: 'select, insert, update',
  room_member: 'select, insert, update',
  room_period: 'select, insert',
  speaker: 'select, insert',
  room_item: 'select, insert',
  room_topic: 'select, update (last_seq)',
  room_pin: 'select',
  read_position: 'select, insert, update',
  room_receipt: 'select, insert',
  room_spent_receipt: 'select',
  steward_election: 'select, insert, update',
  steward_elector: 'select',
  steward_candidate: 'select, insert',
  steward_tally: 'select',
  invitation: 'select, insert, update',
  seat_guest_room: 'select, insert',
  delegation_motion: 'select, insert, update',
  delegation_backing: 'select, insert, update',
  suspension: 'select, insert, update',
  recusal: 'select, insert, update',
  group_end_backing: 'select, insert',
  notice: 'select, delete, update (seen)',
  draft: 'select, insert, update, delete',
  log_follower: 'select, insert, update',
  call: 'select, insert, update',
  challenge: 'select, insert, update (call_id), update (reason)',
  concern: 'select, insert, update (answer), update (answered_on), update (answered_sector)',
  call_request: 'select, insert, update (call_id)',
  call_request_backing: 'select, insert',
  call_elector: 'select, insert, update (dropped_at)',
  call_answer: 'select, delete',
  call_absence: 'select, insert, delete',
  sounding: 'select, insert, update',
  sounding_elector: 'select, insert',
  sounding_tally: 'select, delete',
  silence: 'select, insert, update',
  silence_elector: 'select, insert',
  silence_reading: 'select, delete',
  ledger_entry: 'select',
  ledger_head: 'select',
  ledger_signature: 'select, insert',
  release_request: 'select, insert, delete',
  release: 'select, insert',
  transcript: 'select, insert',
  session: 'select, insert, update',
  session_event: 'select, insert',
  session_receipt: 'select, insert',
  session_guest: 'select, insert',
  session_projector: 'select, insert, update (ended_at)',
  calendar_feed: 'select, insert, update (ended_at)',
  abuse_report:
    'select, insert, delete, update (closed_on), update (closing), update (glass_reason), update (grounds), update (opened_at), update (opened_by), update (opened_sector), update (seconded_by), update (seconded_sector)',
};

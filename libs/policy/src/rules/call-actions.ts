import type { Answering, CallLife, Outcome } from '@trialogue/consent';
import type { GroupState } from '@trialogue/groups';
import type { RoomFacts } from '@trialogue/rooms';
import type { OwnSeat } from './actions.ts';

/** Where something is asked: of the whole group, or of a room and those who are in it. */
export interface AskedPlace {
  readonly group: GroupState;
  /** `room` null: it does not exist for the asker. */
  readonly place: 'group' | { readonly room: RoomFacts | null; readonly member: boolean };
}

export interface CallResources {
  'calls.list': OwnSeat;
  /** `lacking`: how many sectors are below the charter's minimum (N4). */
  'call.open': OwnSeat & AskedPlace & { readonly lacking: number };
  'call.reopen': OwnSeat &
    AskedPlace & {
      readonly lacking: number;
      readonly blocked: { readonly outcome: Outcome | null; readonly sha256: string };
      readonly changed: string;
    };
  'call.close': OwnSeat & { readonly life: CallLife; readonly waitedFor: number };
  'call.answer': OwnSeat & { readonly group: GroupState; readonly answering: Answering };
  'call.recuse': OwnSeat & { readonly elector: boolean; readonly life: CallLife };
  'absences.list': OwnSeat;
  'absence.agree': OwnSeat & { readonly group: GroupState };
  'soundings.list': OwnSeat;
  'sounding.hold': OwnSeat & AskedPlace;
  'sounding.answer': OwnSeat & {
    readonly group: GroupState;
    readonly open: boolean;
    readonly elector: boolean;
    readonly answered: boolean;
    readonly offered: boolean;
  };
  'sounding.close': OwnSeat & { readonly group: GroupState; readonly open: boolean };
  'silences.list': OwnSeat;
  'silence.open': OwnSeat & AskedPlace & { readonly lacking: number };
  /** To say that one has read it, or to break it: on the very text. */
  'silence.answer': OwnSeat & { readonly group: GroupState; readonly answering: Answering };
}

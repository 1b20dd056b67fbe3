import type { RoomRule } from '@trialogue/rooms';
import type { InRoom, OwnSeat } from './actions.ts';

/** What may leave a room, and how. */
export interface ExitResources {
  /** A passage of the message is to go elsewhere; null: the asker may read no such message. `rule`: under which it was said. `own`: below. */
  'release.ask': InRoom & { readonly message: { readonly rule: RoomRule; readonly own: boolean | null } | null };
  /** `own`: the asker wrote the message; null where that cannot be known any more. */
  'release.decide': InRoom & { readonly own: boolean | null; readonly open: boolean; readonly mayPostThere: boolean };
  /** Passages of this room that somebody wants to take out. */
  'releases.asked': InRoom;
  /** The register: all members of the group read it. */
  'releases.list': OwnSeat;
  'text.check': OwnSeat;
  /** `fresh`: contributions since the former transcript; `k`: of the charter. `hits`: of the leak check, after what is taken out. */
  'transcript.make': InRoom & {
    readonly contributions: number;
    readonly fresh: number;
    readonly first: boolean;
    readonly k: number;
    readonly hits: number;
  };
  'transcripts.list': InRoom;
}

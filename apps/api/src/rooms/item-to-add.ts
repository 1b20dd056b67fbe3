import type { ItemDetail, ItemKind } from '@trialogue/attribution';

/** An act on its way into the log: the parameters of the database's function, the node's own id aside. */
export interface ItemToAdd extends ItemOfAct {
  readonly roomId: string;
  readonly personId: string;
  readonly access: number;
  readonly clientId: string;
  readonly authorTag: Buffer;
  readonly hash: Buffer;
  readonly itemId: string;
  readonly periodId: string;
  readonly personTag: Buffer;
  readonly speakerRef: string;
  readonly sealedPerson: Buffer | null;
}

/** `on` of a reaction stays out of the log: the function stores how many react so after it. */
export type DetailToAdd = ItemDetail & { readonly on?: boolean };

/** What an act is in the log. `named`: whose act it is is shown; acts on one's own message, and reactions, name nobody. */
export interface ItemOfAct {
  readonly kind: ItemKind;
  readonly body: string | null;
  readonly topicId: string | null;
  readonly target: string | null;
  readonly detail: DetailToAdd | null;
  readonly named: boolean;
}

export type Added =
  | 'posted'
  | 'known'
  | 'id-reused'
  | 'receipt-expired'
  | 'stale'
  | 'no-room'
  | 'room-closed'
  | 'period-over'
  | 'message-unknown'
  | 'message-is-withdrawn'
  | 'topic-unknown'
  | 'topic-name-taken'
  | 'too-many-topics'
  | 'too-many-pins'
  | 'rule-is-raised'
  | 'no-longer-editable';

export interface AddedItem {
  readonly outcome: Added;
  readonly seq: number;
  readonly itemId: string;
}

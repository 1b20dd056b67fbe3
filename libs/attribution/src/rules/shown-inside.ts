import { attribution, type Author, type ShownAuthor } from './shown-as.ts';
import type { ItemDetail, Reaction, ReleasedAuthor, SourceKind, StoredItem } from './stored-item.ts';
import type { AttributionRule } from './shown-as.ts';

interface Numbered {
  readonly seq: number;
  readonly id: string;
  /** Whole seconds, UTC. */
  readonly at: string;
}

export interface InsidePosted extends Numbered {
  readonly kind: 'posted';
  readonly author: ShownAuthor;
  readonly body: string;
  readonly topicId?: string;
  readonly replyTo?: string;
}

/** For the members' own clients, one shape for each kind. Acts on one's own message name nobody: only its author can have done them. */
export type InsideItem =
  | InsidePosted
  /** Where a text was that its author took back: the same whoever it was, with nothing of it left. */
  | (Numbered & { readonly kind: 'tombstone'; readonly topicId?: string })
  | (Numbered & { readonly kind: 'edited'; readonly target: string; readonly body: string })
  | (Numbered & { readonly kind: 'withdrawn'; readonly target: string })
  | (Numbered & {
      readonly kind: 'reacted';
      readonly target: string;
      readonly reaction: Reaction;
      readonly count: number;
    })
  | (Numbered & { readonly kind: 'pinned' | 'unpinned'; readonly target: string; readonly author: ShownAuthor })
  | (Numbered & {
      readonly kind: 'moved';
      readonly targets: readonly string[];
      readonly topicId?: string;
      readonly author: ShownAuthor;
    })
  | (Numbered & {
      readonly kind: 'topic-opened' | 'topic-renamed';
      readonly topicId: string;
      readonly name: string;
      readonly author: ShownAuthor;
    })
  | (Numbered & {
      readonly kind: 'topic-resolved' | 'topic-reopened';
      readonly topicId: string;
      readonly author: ShownAuthor;
    })
  | (Numbered & { readonly kind: 'rule-raised'; readonly rule: AttributionRule; readonly author: ShownAuthor })
  | (Numbered & {
      readonly kind: 'released';
      readonly author: ReleasedAuthor;
      readonly body: string;
      readonly from: SourceKind;
      readonly topicId?: string;
    })
  | (Numbered & { readonly kind: 'disclosed'; readonly target: string; readonly grounds: 'abuse' | 'law' })
  | (Numbered & { readonly kind: 'names-ended'; readonly through: number })
  | (Numbered & { readonly kind: 'rule-lowered'; readonly rule: AttributionRule })
  | (Numbered & { readonly kind: 'history-opened' });

/** One item for the inside, built field by field. A detail that its kind needs and lacks is a fault of whoever stored it. */
export function shownInside(item: StoredItem, at: string, author: Author): InsideItem {
  const { seq, id } = item;
  const numbered: Numbered = { seq, id, at };
  const topic = item.topicId === null ? {} : { topicId: item.topicId };
  const shown = () => attribution(item.rule, author, 'inside');
  switch (item.kind) {
    case 'posted':
      if (item.body === null) return { ...numbered, kind: 'tombstone', ...topic };
      return {
        ...numbered,
        kind: 'posted',
        author: shown(),
        body: item.body,
        ...topic,
        ...(item.replyTo === null ? {} : { replyTo: item.replyTo }),
      };
    case 'edited':
      if (item.body === null) return { ...numbered, kind: 'withdrawn', target: needed(item.target) };
      return { ...numbered, kind: 'edited', target: needed(item.target), body: item.body };
    case 'withdrawn':
      return { ...numbered, kind: 'withdrawn', target: needed(item.target) };
    case 'reacted': {
      const { reaction, count } = detailOf(item);
      return {
        ...numbered,
        kind: 'reacted',
        target: needed(item.target),
        reaction: needed(reaction),
        count: needed(count),
      };
    }
    case 'pinned':
    case 'unpinned':
      return { ...numbered, kind: item.kind, target: needed(item.target), author: shown() };
    case 'moved':
      return { ...numbered, kind: 'moved', targets: [...needed(detailOf(item).targets)], ...topic, author: shown() };
    case 'topic-opened':
    case 'topic-renamed':
      return {
        ...numbered,
        kind: item.kind,
        topicId: needed(item.topicId),
        name: needed(item.body),
        author: shown(),
      };
    case 'topic-resolved':
    case 'topic-reopened':
      return { ...numbered, kind: item.kind, topicId: needed(item.topicId), author: shown() };
    case 'rule-raised':
      return { ...numbered, kind: 'rule-raised', rule: needed(detailOf(item).raisedTo), author: shown() };
    case 'released': {
      const { shown: author, from } = detailOf(item);
      return {
        ...numbered,
        kind: 'released',
        author: releasedAuthor(needed(author)),
        body: needed(item.body),
        from: needed(from),
        ...topic,
      };
    }
    case 'disclosed':
      return {
        ...numbered,
        kind: 'disclosed',
        target: needed(item.target),
        grounds: needed(detailOf(item).grounds),
      };
    case 'names-ended':
      return { ...numbered, kind: 'names-ended', through: needed(detailOf(item).through) };
    case 'rule-lowered':
      return { ...numbered, kind: 'rule-lowered', rule: needed(detailOf(item).loweredTo) };
    case 'history-opened':
      return { ...numbered, kind: 'history-opened' };
  }
}

/** Made anew, so that nothing else of a stored detail leaves with it. */
export function releasedAuthor(author: ReleasedAuthor): ReleasedAuthor {
  if ('name' in author) return { name: author.name, sector: author.sector };
  return 'sector' in author ? { label: 'participant', sector: author.sector } : { label: 'participant' };
}

function detailOf(item: StoredItem): ItemDetail {
  return item.detail ?? {};
}

function needed<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('an item of the log lacks what its kind needs');
  return value;
}

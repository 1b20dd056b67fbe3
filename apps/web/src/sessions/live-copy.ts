import {
  copyFrom,
  takeEvents,
  type KnownPerson,
  type OwnPart,
  type SessionCopy,
  type SessionEvent,
  type SessionEvents,
  type SessionView,
} from '@trialogue/sessions';

/** As a page reads them: an event of a kind that a newer server brought keeps its number only. */
export type ReadSessionEvents = Omit<SessionEvents, 'events'> & {
  readonly events: readonly (SessionEvent | { readonly seq: number; readonly at: number; readonly kind: 'later' })[];
};

/** A reader's copy of a session: what everybody's copy is at the same number. */
export interface LiveCopy {
  readonly sessionId: string;
  readonly groupId: string;
  readonly roomId: string;
  /** As the floor is kept: by one item under the stricter rule all of it is. */
  readonly rule: SessionView['rule'];
  readonly epoch: string;
  readonly session: SessionCopy;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly own: OwnPart;
}

/**
 * What was pushed meanwhile may be newer than a snapshot that was asked for before: then the copy stays, and takes from it only who
 * is who. Under another epoch the numbers begin anew.
 */
export function withView(copy: LiveCopy | null, view: SessionView): LiveCopy {
  const { sessionId, groupId, roomId, rule, epoch, snapshot, people, own } = view;
  const fresh = { sessionId, groupId, roomId, rule, epoch, session: copyFrom(snapshot), people: peopleBy(people), own };
  if (copy === null || copy.epoch !== epoch || fresh.session.state.seq >= copy.session.state.seq) return fresh;
  return { ...withPeople(copy, people), own };
}

/** Null: what came does not follow on what is known, or cannot be read; a snapshot is needed. */
export function withEvents(copy: LiveCopy, { epoch, events, people }: ReadSessionEvents): LiveCopy | null {
  if (epoch !== copy.epoch) return null;
  const taken = takeEvents(copy.session, events);
  if (taken.needs !== 'nothing') return null;
  const named = withPeople(copy, people);
  return taken.copy === copy.session ? named : { ...named, session: taken.copy };
}

function peopleBy(people: readonly KnownPerson[]): ReadonlyMap<string, KnownPerson> {
  return new Map(people.map((person) => [person.ref, person]));
}

function withPeople(copy: LiveCopy, people: readonly KnownPerson[]): LiveCopy {
  if (people.length === 0) return copy;
  return { ...copy, people: new Map([...copy.people, ...peopleBy(people)]) };
}

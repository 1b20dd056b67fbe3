/** A stretch of a room's life in which one map from speaker to person holds. Instants in milliseconds since the epoch. */
export interface Period {
  readonly startsAt: number;
  readonly closesAt: number;
  /** When the map, and with it every name inside the room, is destroyed. */
  readonly mapEndsAt: number;
}

const day = 86_400_000;
const week = 7 * day;
/** 5 January 1970 was the first Monday. */
const firstMonday = 4 * day;

/** Days after its period for which a map lives, unless the charter shortens it. */
export const mapDays = 30;

/** The UTC week, Monday to Monday, that holds `now`: the period of a room in which no session is held. */
export function weekOf(now: number, daysKept = mapDays): Period {
  const startsAt = firstMonday + Math.floor((now - firstMonday) / week) * week;
  const closesAt = startsAt + week;
  return { startsAt, closesAt, mapEndsAt: closesAt + daysKept * day };
}

const day = 86_400_000;

/** The calendar day in UTC: nothing here is kept with a finer time. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The Monday of its week. */
export function weekOf(moment: number): string {
  const sinceMonday = (new Date(moment).getUTCDay() + 6) % 7;
  return dayOf(moment - sinceMonday * day);
}

const dayLength = 86_400_000;

/** What a native day field holds for a moment: the day in the reader's own zone. */
export function dayField(at: Date): string {
  const [year, month, day] = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export function dayFieldIn(days: number, now: Date): string {
  return dayField(new Date(now.getTime() + days * dayLength));
}

/** 'Until that day' includes it: its last second in the reader's zone. Null where the field holds no day. */
export function endOfDay(field: string): string | null {
  const end = new Date(`${field}T23:59:59`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}

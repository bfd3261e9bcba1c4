/** The last second of the day in UTC: a whole day is judged alike, so that two readings of one day agree. */
export function endOfDay(day: Date): string {
  return `${day.toISOString().slice(0, 10)}T23:59:59Z`;
}

/** An instant as people type it: a day (its last second) or a time with its zone; answers ISO 8601 UTC, or undefined. */
export function parseInstant(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const date = new Date(text);
  // “2026-02-30” is read as 2 March by the language; it is no day.
  if (Number.isNaN(date.getTime()) || (isDay && date.toISOString().slice(0, 10) !== text)) return undefined;
  return isDay ? endOfDay(date) : date.toISOString().replace('.000Z', 'Z');
}

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

/** Whether a time is not after another. What is no time never was, so a damaged date never counts for anybody. */
export const isBy = (time: string, at: string): boolean => Date.parse(time) <= Date.parse(at);

/** Whether a time lies before another. What is no time lies nowhere. */
export const isBefore = (time: string, at: string): boolean => Date.parse(time) < Date.parse(at);

/** The first of some times; what is missing or no time is left out. */
export const earliest = (...times: readonly (string | undefined)[]): string | undefined => pick(times, (time, best) => time < best);

/** The last of some times; what is missing or no time is left out. */
export const latestOf = (...times: readonly (string | undefined)[]): string | undefined => pick(times, (time, best) => time > best);

function pick(times: readonly (string | undefined)[], isBetter: (time: number, best: number) => boolean): string | undefined {
  let best: string | undefined;
  for (const time of times) {
    if (time === undefined || Number.isNaN(Date.parse(time))) continue;
    if (best === undefined || isBetter(Date.parse(time), Date.parse(best))) best = time;
  }
  return best;
}

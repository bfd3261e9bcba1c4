/** The parts of an ISO 8601 duration, in the order in which they are written. */
const pattern = /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The instant that lies an ISO 8601 duration (`P14D`, `P1Y6M`, `PT36H`) after another, in UTC. Months and years go by the
 * calendar: a month after 31 January is the last day of February. Undefined when either is not what it should be, so that
 * a damaged policy grants nobody a period.
 */
export function addDuration(instant: string, duration: string): string | undefined {
  const parts = pattern.exec(duration);
  const from = new Date(instant);
  if (parts === null || Number.isNaN(from.getTime())) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part || 0));
  const day = from.getUTCDate();
  const shifted = new Date(from);
  // On the first of a month nothing spills over into the next one.
  shifted.setUTCDate(1);
  shifted.setUTCMonth(shifted.getUTCMonth() + years * 12 + months);
  const daysInMonth = new Date(Date.UTC(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, 0)).getUTCDate();
  shifted.setUTCDate(Math.min(day, daysInMonth));
  const elapsed = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
  const then = new Date(shifted.getTime() + elapsed);
  return Number.isNaN(then.getTime()) ? undefined : then.toISOString().replace('.000Z', 'Z');
}

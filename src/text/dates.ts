/** “21 Nov 2026, 10:42” in the reader's language and time zone; the text itself when it is no date. */
export function formatDateTime(iso: string, languages: readonly string[]): string {
  return format(iso, languages, { dateStyle: 'medium', timeStyle: 'short' });
}

/** “21 Nov 2026” in the reader's language. A bare day stays that day in every time zone. */
export function formatDate(iso: string, languages: readonly string[]): string {
  return format(iso, languages, { dateStyle: 'medium', ...(/^\d{4}-\d\d-\d\d$/.test(iso) && { timeZone: 'UTC' }) });
}

/** “10:42” in the reader's language and time zone. */
export function formatTime(iso: string, languages: readonly string[]): string {
  return format(iso, languages, { timeStyle: 'short' });
}

function format(iso: string, languages: readonly string[], options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat([...languages], options).format(date);
}

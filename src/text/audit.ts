import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Audit', { id: 'audit.heading' });
export const introduction = (): string =>
  msg('Ask the index anything. Every statement is kept with the document it was read from, when, and the digest of its bytes.', {
    id: 'audit.introduction',
  });
export const questions = (): string => msg('Prepared questions', { id: 'audit.questions' });
export const showQuery = (): string => msg('Show the query', { id: 'audit.show-query' });
export const queryLabel = (): string => msg('Query (SPARQL 1.1)', { id: 'audit.query-label' });
export const run = (): string => msg('Run', { id: 'audit.run' });
export const runHint = (): string => msg('Ctrl and Enter runs the query too.', { id: 'audit.run-hint' });
export const stop = (): string => msg('Stop', { id: 'audit.stop' });
export const running = (): string => msg('Running…', { id: 'audit.running' });
export const stopped = (): string => msg('Stopped. Nothing was changed.', { id: 'audit.stopped' });
export const exportCsv = (): string => msg('Download as CSV', { id: 'audit.export-csv' });
export const answer = (): string => msg('Answer', { id: 'audit.answer' });
export const noRows = (): string => msg('No rows: nothing in the index matches this question.', { id: 'audit.no-rows' });
export const rows = (count: number, seconds: string): string => msg(str`${count} rows in ${seconds} s`, { id: 'audit.rows' });
export const shown = (count: number, total: number): string =>
  msg(str`Showing the first ${count} of ${total} rows. The download has them all.`, { id: 'audit.shown' });
export const openSource = (address: string): string => msg(str`Open the source document ${address}`, { id: 'audit.open-source' });
export const noIndex = (): string => msg('There is nothing to ask yet: the pods were not read on this device.', { id: 'audit.no-index' });
export const readNow = (): string => msg('Read the pods now', { id: 'audit.read-now' });
export const place = (line: number, column: number): string => msg(str`Line ${line}, column ${column}`, { id: 'audit.place' });
export const refused = (): string => msg('The query could not be run', { id: 'audit.refused' });
export const tooSlow = (seconds: number): string =>
  msg(
    str`The query ran longer than ${seconds} seconds and was stopped. Ask for less, or add a LIMIT; MINUS is much faster than FILTER NOT EXISTS here.`,
    {
      id: 'audit.too-slow',
    },
  );
export const askedAt = (when: string): string => msg(str`Asked of the index read at ${when}`, { id: 'audit.asked-at' });

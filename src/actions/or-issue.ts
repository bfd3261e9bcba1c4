import type { Issue } from '../domain/issue.ts';
import { NotRdfError, PodError } from '../pod/pod-error.ts';
import { ActionError } from './action-error.ts';

/** What could not be read is told, and keeps nobody from seeing the rest. */
export async function orIssue<Answer>(look: () => Promise<Answer>): Promise<Answer | Issue> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof PodError || error instanceof ActionError)) throw error;
    const place = error instanceof NotRdfError ? { line: error.line, column: error.column } : {};
    return {
      code: error.code,
      severity: 'error',
      document: error.document,
      message: error.message,
      remedy: error.remedy,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(place.column === undefined ? {} : { column: place.column }),
    };
  }
}

export const isIssue = (value: unknown): value is Issue => typeof value === 'object' && value !== null && 'severity' in value;

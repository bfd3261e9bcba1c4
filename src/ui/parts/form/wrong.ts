import type { Issue } from '../../../domain/issue.ts';

/** What a person typed or forgot, at a field of a page that has no shape behind it. */
export function wrong(path: string, sentence: string): Issue {
  return { code: 'MISSING', severity: 'error', document: '', path, message: sentence, remedy: '' };
}

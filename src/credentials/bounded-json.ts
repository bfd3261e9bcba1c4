import type { Issue } from '../domain/issue.ts';
import { credentialIssue } from './credential-issue.ts';
import { isWithinBounds } from './json-bounds.ts';

const maxDepth = 12;

export type BoundedJson = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly issue: Issue };

/** A text as JSON, or why not: its bytes, its depth and its values are counted before anything works on it. */
export function parseBoundedJson(body: string, document: string, maxBytes: number, maxValues = 20_000): BoundedJson {
  // Characters first: encoding a gigabyte to learn that it is one would be work, too.
  const mayBeTooLarge = body.length * 3 > maxBytes;
  const isTooLarge = body.length > maxBytes || (mayBeTooLarge && new TextEncoder().encode(body).length > maxBytes);
  if (isTooLarge) return { ok: false, issue: credentialIssue('TOO_LARGE', document) };
  if (body.trim() === '') return { ok: false, issue: credentialIssue('EMPTY', document) };
  if (!isWithinBounds(body, { maxDepth, maxValues })) return { ok: false, issue: credentialIssue('TOO_COMPLEX', document) };
  try {
    return { ok: true, json: JSON.parse(body) };
  } catch (error) {
    return { ok: false, issue: credentialIssue('SYNTAX', document, placeOf(error, body)) };
  }
}

/** Engines name the place in the text differently, and some not at all. */
function placeOf(error: unknown, text: string): { message: string; line?: number; column?: number } {
  const said = error instanceof Error ? error.message : '';
  const message = 'it is not valid JSON';
  const lineAndColumn = /line (\d+) column (\d+)/.exec(said);
  if (lineAndColumn !== null) return { message, line: Number(lineAndColumn[1]), column: Number(lineAndColumn[2]) };
  const position = /position (\d+)/.exec(said);
  if (position === null) return { message };
  const before = text.slice(0, Number(position[1])).split('\n');
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

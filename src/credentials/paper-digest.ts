/** Hearing papers: what only the parties see, and the digest of it that stands in public documents. */
import type { HearingPaper } from '../domain/hearing-paper.ts';
import { encodeBase64Url } from './bytes.ts';
import { digestOfText } from './digest.ts';
import { randomBytes } from './random.ts';

/** A paper with a salt of its own: 32 random bytes, without which nobody can guess its words from its digest. */
export const newPaper = (words: Omit<HearingPaper, 'salt'>): HearingPaper => ({ salt: encodeBase64Url(randomBytes(32)), ...words });

/**
 * The salted digest of a paper: `digestMultibase` of the JSON list of purpose, salt, reasons, list of evidence, and complainant or
 * null, without white space, in UTF-8. Whoever has the paper can compute it again with any SHA-256.
 */
export function paperDigest({ salt, reasons, evidence, complainant }: HearingPaper): Promise<string> {
  return digestOfText(JSON.stringify(['webizen-alliance-v1-hearing-paper', salt, reasons, evidence, complainant ?? null]));
}

import type { Parsed } from '../rdf/parse.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { UnknownContextError } from './contexts.ts';
import { jsonLdToQuads } from './json-ld.ts';

/** Anybody may post into an inbox; a notification says where something is, and needs little room for it. */
export const maxNoticeBytes = 16 * 1024;

/** Reads a JSON-LD notification (LDN §3). It may explain its own words; a context of somebody else's is never fetched. */
export async function readNotice(body: string, { document }: { readonly document: string }): Promise<Parsed> {
  const parsed = parseBoundedJson(body, document, maxNoticeBytes);
  if (!parsed.ok) return parsed;
  const json = typeof parsed.json === 'object' && parsed.json !== null ? parsed.json : {};
  const quads = await jsonLdToQuads(json, document, (url) => Promise.reject(new UnknownContextError(url)));
  return Array.isArray(quads) ? { ok: true, quads, prefixes: {} } : { ok: false, issue: quads };
}

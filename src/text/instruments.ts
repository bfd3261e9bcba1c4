import type { Iri } from '../domain/iri.ts';
import { wordsOfName } from './concepts.ts';

const prefix = 'https://w3id.org/webizen/alliance#values-';

/** A values instrument, as an address of the site names it: without what all their IRIs begin with. */
export const slugOfInstrument = (iri: string): string => (iri.startsWith(prefix) ? iri.slice(prefix.length) : iri);
export const instrumentOfSlug = (slug: string): Iri => `${prefix}${slug}` as Iri;
export const isInstrumentSlug = (slug: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

let names: ReadonlyMap<string, string> | undefined;

/** Loads the names of the hundred instruments. Until then each is named by the words of its address. */
export async function loadInstruments(): Promise<readonly { readonly iri: Iri; readonly name: string }[]> {
  const { instruments } = await import('./instrument-names.ts');
  names ??= new Map(instruments.map(({ iri, labels }) => [iri, labels.en ?? Object.values(labels)[0] ?? wordsOfName(iri)]));
  return [...names].map(([iri, name]) => ({ iri: iri as Iri, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** What an instrument is called. The names are those of their own texts, in English. */
export function instrumentName(iri: string): string {
  return names?.get(iri) ?? wordsOfName(iri);
}

import type { FormData } from '../domain/form-field.ts';
import { schema, wa } from '../rdf/terms.ts';
import { openRecord } from './open-record.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { type RecordPlace, isSameData } from './record-change.ts';

/** Longer names are cut at a word. */
const longest = 48;

/**
 * Where a new offering is to stand: under its name, with a number where another offering has that name. A place that holds
 * the very same offering is its place: it was saved before, and the answer was lost.
 */
export async function findPlace(ports: MemberPorts, data: FormData): Promise<RecordPlace> {
  const { pod, storage, webId } = ports;
  const { offerings } = layoutOf(storage);
  const taken = new Set<string>(await pod.list(offerings));
  const slug = slugOf(data);
  for (let number = 1; ; number++) {
    const place: RecordPlace = {
      kind: 'offering',
      document: documentIn(offerings, number === 1 ? slug : `${slug}-${number}`, 'ttl'),
      webId,
    };
    if (!taken.has(place.document)) return place;
    const found = await openRecord(ports, 'offering', place.document);
    if (found.issues.length === 0 && isSameData(place, found.data, data)) return place;
  }
}

/** A short name in plain letters: the English name, else any other, else the kind of service. */
export function slugOf(data: FormData): string {
  const names = data[schema('name')]?.flatMap((value) => (value.kind === 'literal' ? value : [])) ?? [];
  const english = names.find((name) => name.language?.toLowerCase().startsWith('en'));
  const [service] = data[schema('category')]?.flatMap((value) => (value.kind === 'iri' ? value.value : [])) ?? [];
  const kind = service?.startsWith(wa('service-')) === true ? service.slice(wa('service-').length) : '';
  const candidates = [...(english === undefined ? [] : [english]), ...names].map((name) => plainLetters(name.value));
  return [...candidates, plainLetters(kind), 'service'].find((slug) => slug !== '') ?? 'service';
}

function plainLetters(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > longest) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug === '' ? (words[0] ?? '').slice(0, longest) : slug;
}

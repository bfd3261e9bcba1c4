import { around } from 'geokdbush';
import KDBush from 'kdbush';
import MiniSearch from 'minisearch';
import serviceTypes from '../../vocab/service-types.ttl?concepts';
import type { DirectoryAnswer, DirectoryEntry, DirectoryQuery } from '../domain/directory.ts';
import type { Iri } from '../domain/iri.ts';
import type { Point } from '../domain/place.ts';
import { searchDirectory, type IsNarrowerOrSame, type TextScores } from '../domain/search-directory.ts';

/** What the search needs of a service type. */
export interface ServiceConcept {
  readonly iri: string;
  readonly slug: string;
  readonly broader?: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * A search over the directory as it stands now. The index of words and the index of places are built when they are first
 * needed; which offering is a hit, in what order and why, the domain decides.
 *
 * Words typed must all be found (in names, services in every language, members’ names, descriptions), whatever case and
 * accents; the last one may be unfinished, and a word of five letters or more may be misspelt.
 */
export function createSearch(
  entries: readonly DirectoryEntry[],
  services: readonly ServiceConcept[] = serviceTypes,
): (query: DirectoryQuery) => DirectoryAnswer {
  const tree = serviceTree(services);
  let words: ((text: string) => TextScores) | undefined;
  let places: ((near: Point, within: number) => readonly DirectoryEntry[]) | undefined;
  return (query) => {
    const text = query.text?.trim() ?? '';
    const scores = text === '' ? undefined : (words ??= indexWords(entries, tree))(text);
    const { near, within } = query;
    const candidates = near === undefined || within === undefined ? entries : (places ??= indexPlaces(entries))(near, within);
    return searchDirectory(candidates, query, scores, tree.isNarrowerOrSame);
  };
}

interface ServiceTree {
  readonly isNarrowerOrSame: IsNarrowerOrSame;
  /** The labels of a service and of all that stand above it, in every language. */
  labels(service: Iri): readonly string[];
}

function serviceTree(services: readonly ServiceConcept[]): ServiceTree {
  const byName = new Map(services.flatMap((service) => [[service.iri, service] as const, [service.slug, service] as const]));
  /** The service and those above it; a loop in the scheme ends where it closes. */
  function upwards(name: string): readonly ServiceConcept[] {
    const line: ServiceConcept[] = [];
    for (
      let at = byName.get(name);
      at !== undefined && !line.includes(at);
      at = at.broader === undefined ? undefined : byName.get(at.broader)
    )
      line.push(at);
    return line;
  }
  return {
    isNarrowerOrSame(service, asked) {
      const wanted = byName.get(asked)?.iri ?? asked;
      return service === wanted || upwards(service).some((one) => one.iri === wanted);
    },
    labels: (service) => upwards(service).flatMap((one) => Object.values(one.labels)),
  };
}

/** One word as it is compared: without case, and without the marks that people leave out when they type. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function indexWords(entries: readonly DirectoryEntry[], tree: ServiceTree): (text: string) => TextScores {
  const search = new MiniSearch<{ id: Iri; name: string; service: string; member: string; description: string }>({
    fields: ['name', 'service', 'member', 'description'],
    processTerm: plain,
    searchOptions: {
      boost: { name: 3, service: 3, member: 2 },
      combineWith: 'AND',
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
    },
  });
  // Two documents may claim one offering's IRI; only the entry that it belongs to is searched, by the domain.
  const known = new Set<Iri>();
  const join = (texts: readonly { readonly value: string }[]): string => texts.map(({ value }) => value).join('\n');
  for (const { member, offerings } of entries) {
    for (const offering of offerings) {
      if (known.has(offering.id)) continue;
      known.add(offering.id);
      search.add({
        id: offering.id,
        name: join(offering.name),
        service: tree.labels(offering.serviceType).join('\n'),
        member: join(member.name),
        description: join([...offering.description, ...member.description]),
      });
    }
  }
  return (text) => new Map(search.search(text).map(({ id, score }) => [id as Iri, score]));
}

/** Entries of which the member or an offering lies within a distance; a little generous, as the domain measures again. */
function indexPlaces(entries: readonly DirectoryEntry[]): (near: Point, within: number) => readonly DirectoryEntry[] {
  const points = entries.flatMap((entry) =>
    [entry.member.place, ...entry.offerings.map(({ place }) => place)].flatMap((place) => (place === undefined ? [] : [{ place, entry }])),
  );
  if (points.length === 0) return () => [];
  const index = new KDBush(points.length);
  for (const { place } of points) index.add(place.lon, place.lat);
  index.finish();
  return (near, within) => {
    const found = new Set(around(index, near.lon, near.lat, Infinity, within * 1.001 + 0.01).map((at) => points[at]?.entry));
    return entries.filter((entry) => found.has(entry));
  };
}

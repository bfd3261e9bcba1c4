import customerClassConcepts from '../../vocab/customer-classes.ttl?concepts';
import levelConcepts from '../../vocab/levels.ttl?concepts';
import roleConcepts from '../../vocab/roles.ttl?concepts';
import serviceTypeConcepts from '../../vocab/service-types.ttl?concepts';
import unitConcepts from '../../vocab/units.ttl?concepts';

/** A concept of one of our SKOS schemes, as people read it. */
export interface Concept {
  readonly iri: string;
  /** `skos:notation`, the word of the command line. */
  readonly slug: string;
  /** The scheme's IRI. */
  readonly scheme: string;
  readonly broader?: string;
  readonly labels: Readonly<Record<string, string>>;
}

export const serviceTypeScheme: readonly Concept[] = serviceTypeConcepts;

/** Every concept of every scheme. */
export const concepts: readonly Concept[] = [
  ...roleConcepts,
  ...customerClassConcepts,
  ...serviceTypeConcepts,
  ...unitConcepts,
  ...levelConcepts,
];

const byName = new Map<string, Concept>(concepts.flatMap((concept) => [[concept.iri, concept] as const, [concept.slug, concept] as const]));

/** The concept with this IRI or this slug. */
export function conceptOf(name: string): Concept | undefined {
  return byName.get(name);
}

/** What people read for a concept, in the first of their languages that it is labelled in; the bare name where there is none. */
export function labelOf(name: string, languages: readonly string[]): string {
  const concept = byName.get(name);
  for (const language of [...languages, 'en']) {
    const label = concept?.labels[language] ?? concept?.labels[language.split('-')[0] ?? ''];
    if (label !== undefined) return label;
  }
  return concept?.slug ?? wordsOfName(name);
}

/** What can be read out of a name without a label: the words of an IRI of ours, any other name as it is. */
export function wordsOfName(name: string): string {
  const words = /^https:\/\/w3id\.org\/webizen\/alliance#(?:[a-z]+-)?(.+)$/.exec(name)?.[1]?.replace(/-/g, ' ');
  return words === undefined ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Kinds of agreement and attestation, methods, and fields of qualifications: named by {@link labelOf} once this has run. */
export async function loadVettingConcepts(): Promise<
  Readonly<Record<'agreementKinds' | 'attestationKinds' | 'methods' | 'fields', readonly Concept[]>>
> {
  const { agreementKinds, attestationKinds, methods, fields } = await import('./vetting-concepts.ts');
  for (const concept of [...agreementKinds, ...attestationKinds]) byName.set(concept.slug, concept);
  for (const concept of [...agreementKinds, ...attestationKinds, ...methods, ...fields]) byName.set(concept.iri, concept);
  return { agreementKinds, attestationKinds, methods, fields };
}

/** Whether a concept is another one, or stands below it in its scheme. */
export function isNarrowerOrSame(name: string, broad: string): boolean {
  const wanted = conceptOf(broad)?.iri ?? broad;
  for (
    let concept = conceptOf(name);
    concept !== undefined;
    concept = concept.broader === undefined ? undefined : conceptOf(concept.broader)
  ) {
    if (concept.iri === wanted) return true;
  }
  return false;
}

import type { AgreementKind, AgreementVersion } from './agreement.ts';
import type { Adopted, AllianceLog } from './count-decisions.ts';
import { holds } from './event-order.ts';
import type { When } from './evidence.ts';
import { isBy } from './instant.ts';

/** An adopted version that could be read. */
export interface AdoptedVersion {
  readonly adopted: Adopted<AgreementVersion>;
  readonly version: AgreementVersion;
}

/** The address of the document that an IRI stands in. */
const documentAt = (iri: string): string => iri.split('#', 1)[0] ?? iri;

/** The adoption of the version that an IRI names, as known at T2; its content is missing where it could not be read. */
export const adoptionOf = ({ agreements }: AllianceLog, iri: string, { knownAt }: When): Adopted<AgreementVersion> | undefined =>
  agreements.find(({ document, event }) => documentAt(document) === documentAt(iri) && isBy(event.recorded, knownAt));

/** The versions of an agreement that were adopted, as known at T2, the oldest first. */
export function versionsOf({ agreements }: AllianceLog, kind: AgreementKind, { knownAt }: When): readonly AdoptedVersion[] {
  return agreements.flatMap((adopted) =>
    adopted.content?.kind === kind && isBy(adopted.event.recorded, knownAt) ? [{ adopted, version: adopted.content }] : [],
  );
}

/**
 * How current a version is at T. *Allowed* while no later version of the agreement had to be answered by then; `outdated`
 * says since when it is not. A later adoption that could not be read may be of this very agreement: then nobody knows.
 */
export function currencyOf(
  log: AllianceLog,
  version: AdoptedVersion,
  when: When,
): { readonly currency: 'allowed' | 'unknown' } | { readonly currency: 'outdated'; readonly since: string; readonly by: AgreementVersion } {
  const all = versionsOf(log, version.version.kind, when);
  const later = all.slice(all.findIndex(({ adopted }) => adopted === version.adopted) + 1);
  const deadlines = later
    .filter(({ version: { answerBy } }) => isBy(answerBy, when.at))
    .sort((one, other) => Date.parse(one.version.answerBy) - Date.parse(other.version.answerBy));
  const [first] = deadlines;
  const newest = later.at(-1);
  if (first !== undefined && newest !== undefined) return { currency: 'outdated', since: first.version.answerBy, by: newest.version };
  return unreadAfter(log, version.adopted, when) ? { currency: 'unknown' } : { currency: 'allowed' };
}

function unreadAfter({ agreements }: AllianceLog, adopted: Adopted<AgreementVersion>, when: When): boolean {
  return agreements.slice(agreements.indexOf(adopted) + 1).some(({ content, event }) => content === undefined && holds(event, when));
}

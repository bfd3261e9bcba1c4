import { hasTermsFor, termsRowFor, type Customer } from './apply-terms.ts';
import type { DirectoryAnswer, DirectoryEntry, DirectoryQuery, Hit, Why } from './directory.ts';
import type { Iri } from './iri.ts';
import { covers, isWithin, type Jurisdiction } from './jurisdiction.ts';
import type { RoleGrant, RoleStanding, Standing } from './membership.ts';
import type { Offering } from './offering.ts';
import type { Point } from './place.ts';

/** How well each offering matches what was typed, by the offering’s IRI; an offering that is absent does not match. */
export type TextScores = ReadonlyMap<Iri, number>;

/** Whether a service is the one asked for (IRI or slug), or stands below it in the scheme. */
export type IsNarrowerOrSame = (service: Iri, asked: string) => boolean;

/**
 * What a customer finds, and why each hit is one. Same entries, same query: same answer, in whatever order the entries come.
 *
 * An offering is **local** when its area served covers the customer’s jurisdiction, a dispute jurisdiction it offers includes
 * it (either way of containment: for a customer in `AU-NSW` the courts of `AU`, for one who only said `AU` those of `AU-NSW`),
 * and the provider was admitted to the offering’s role for it. The seat never decides. A customer who said no jurisdiction
 * finds everything, and nothing is foreign to them. What is offered under a role that was never granted is nobody’s hit.
 *
 * A **role** that is asked for finds only providers whose standing in it is good where the customer is. Otherwise what is
 * offered under a role that does not stand well is found too, behind all that does. A suspended member is found by name alone.
 *
 * A customer class asks for terms: a local offering is a hit only if one of its rows applies to this customer. A foreign one
 * needs a row for the class, wherever it holds; the hit then carries a row only if that row holds for the customer.
 */
export function searchDirectory(
  entries: readonly DirectoryEntry[],
  query: DirectoryQuery,
  textScores?: TextScores,
  isNarrowerOrSame: IsNarrowerOrSame = (service, asked) => service === asked,
): DirectoryAnswer {
  const text = query.text?.trim() ?? '';
  const scores = text === '' ? undefined : (textScores ?? scoreByWords(entries, text));
  const found: Found[] = [];
  let foreignTotal = 0;
  for (const entry of entries) {
    if (!entry.verdict.listed || (isSuspended(entry) && !isNamed(entry, text, query))) continue;
    for (const offering of entry.offerings) {
      const score = scores?.get(offering.id);
      if (scores !== undefined && score === undefined) continue;
      const hit = match(entry, offering, query, isNarrowerOrSame);
      if (hit === undefined) continue;
      if (!hit.local) foreignTotal += 1;
      if (hit.local || query.foreign === true) found.push({ hit, score: score ?? 0, name: nameOf(hit) });
    }
  }
  found.sort(inOrder);
  const hits = found.slice(0, query.limit ?? found.length).map(({ hit }) => {
    const why: readonly Why[] = text === '' ? hit.why : [{ code: 'TEXT', args: [text] }, ...hit.why];
    return { ...hit, why: [...(why.length > 0 ? why : [{ code: 'ALL' as const, args: [] }]), ...vettedBy(hit, query.jurisdiction)] };
  });
  return { total: found.length, hits, foreignTotal };
}

/** A hit with what it is sorted by. */
interface Found {
  readonly hit: Hit;
  readonly score: number;
  readonly name: string;
}

/** The offering as a hit for everything asked but the text, or undefined. */
function match(entry: DirectoryEntry, offering: Offering, query: DirectoryQuery, isNarrowerOrSame: IsNarrowerOrSame): Hit | undefined {
  const grants = entry.verdict.roles.filter((grant) => grant.role === offering.role);
  if (grants.length === 0) return undefined;
  const standing = standingFor(grants, query.jurisdiction);
  if (query.role !== undefined && (offering.role !== query.role || standing !== 'good')) return undefined;
  const { upholds } = query;
  if (upholds?.some((value) => !entry.verdict.upholds.includes(value)) === true) return undefined;
  if (query.service !== undefined && !isNarrowerOrSame(offering.serviceType, query.service)) return undefined;
  if (query.language !== undefined && !speaks(entry, offering, query.language)) return undefined;

  const km = query.near === undefined ? undefined : distanceTo(entry, offering, query.near);
  if (query.near !== undefined && query.within !== undefined && (km === undefined || km > query.within)) return undefined;

  const customer = customerOf(query);
  const local = query.jurisdiction === undefined || isLocal(offering, grants, query.jurisdiction);
  const { row } = termsRowFor(offering, customer, query.on);
  if (query.customerClass !== undefined) {
    const sells = local && query.jurisdiction !== undefined ? row !== undefined : hasTermsFor(offering, customer, query.on);
    if (!sells) return undefined;
  }

  const why: Why[] = [];
  if (query.service !== undefined) why.push({ code: 'SERVICE', args: [offering.serviceType] });
  if (query.role !== undefined) {
    const good = grants.filter((grant) => grant.standing === 'good');
    why.push({ code: 'ROLE', args: [offering.role, ...new Set(good.flatMap((grant) => grant.jurisdictions))] });
  }
  if (query.jurisdiction !== undefined && local) {
    why.push({ code: 'SERVES', args: [query.jurisdiction] });
    why.push({ code: 'DISPUTES', args: disputesFor(offering, query.jurisdiction) });
  }
  if (!local) why.push({ code: 'FOREIGN', args: offering.disputes });
  if (query.customerClass !== undefined && row !== undefined) why.push({ code: 'TERMS', args: [query.customerClass, row.id] });
  if (km !== undefined) why.push({ code: 'NEAR', args: [String(Math.round(km))] });
  if (query.language !== undefined) why.push({ code: 'LANGUAGE', args: [query.language] });
  if (upholds !== undefined && upholds.length > 0) why.push({ code: 'VALUES', args: upholds });

  return { webid: entry.member.webid, entry, offering, standing, local, why, ...(row && { terms: row }), ...(km !== undefined && { km }) };
}

const isSuspended = ({ verdict }: DirectoryEntry): boolean => verdict.state === 'suspended';

/** Whether somebody is asked for by name, and for nothing that only good standing gives. */
function isNamed({ member }: DirectoryEntry, text: string, { role }: DirectoryQuery): boolean {
  const names = plain(member.name.map(({ value }) => value).join(' '));
  return text !== '' && role === undefined && wordsOf(text).every((word) => names.includes(word));
}

const bestFirst: readonly Standing[] = ['good', 'unconfirmed', 'lapsed', 'removed'];

/**
 * How a role stands for a customer: by what was granted most closely for their jurisdiction, so that a role removed in
 * `AU-QLD` and good in `AU` is removed for a customer there; the best of it all where nothing was granted for them.
 */
export function standingFor(grants: readonly RoleStanding[], jurisdiction: Jurisdiction | undefined): Standing {
  const there = grants.flatMap(({ standing, jurisdictions }) =>
    jurisdictions.flatMap((granted) =>
      jurisdiction !== undefined && isWithin(jurisdiction, granted) ? [{ standing, closeness: granted.length }] : [],
    ),
  );
  const closest = Math.max(...there.map(({ closeness }) => closeness));
  const deciding = there.length > 0 ? there.filter(({ closeness }) => closeness === closest) : grants;
  return bestFirst.find((standing) => deciding.some((each) => each.standing === standing)) ?? 'removed';
}

/** Who vetted the provider for the role, and until when: the attestations that count, for the customer’s jurisdiction where one is said. */
function vettedBy({ entry, offering }: Hit, jurisdiction: Jurisdiction | undefined): readonly Why[] {
  return entry.verdict.credentials.flatMap(({ outcome, attestation, issuer, validUntil }): readonly Why[] => {
    if (outcome !== 'counts' || attestation === undefined || issuer === undefined || validUntil === undefined) return [];
    const isThere = jurisdiction === undefined || attestation.jurisdictions.some((outer) => isWithin(jurisdiction, outer));
    return attestation.roles.includes(offering.role) && isThere ? [{ code: 'VETTED', args: [attestation.kind, issuer, validUntil] }] : [];
  });
}

function customerOf({ jurisdiction, customerClass, memberRoles }: DirectoryQuery): Customer {
  return { ...(jurisdiction && { jurisdiction }), ...(customerClass && { customerClass }), ...(memberRoles && { memberRoles }) };
}

/** The dispute jurisdictions of an offering that include the customer’s, in either way of containment. */
export function disputesFor(offering: Offering, jurisdiction: Jurisdiction): readonly Jurisdiction[] {
  return offering.disputes.filter((dispute) => isWithin(jurisdiction, dispute) || isWithin(dispute, jurisdiction));
}

/** See {@link searchDirectory} for what makes an offering local. */
export function isLocal(offering: Offering, grants: readonly RoleGrant[], jurisdiction: Jurisdiction): boolean {
  return (
    covers(offering.area, jurisdiction) &&
    disputesFor(offering, jurisdiction).length > 0 &&
    grants.some((grant) => grant.role === offering.role && grant.jurisdictions.some((granted) => isWithin(jurisdiction, granted)))
  );
}

/** Whether one can deal in a language (a bare `es` answers `es-AR` and the other way round): the offering’s languages, else the member’s. */
function speaks(entry: DirectoryEntry, offering: Offering, language: string): boolean {
  const spoken = offering.languages.length > 0 ? offering.languages : entry.member.languages;
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return spoken.some((tag) => primary(tag) === primary(language));
}

/** Kilometres to where the service is available, else to where the member is; undefined when neither is told. */
function distanceTo(entry: DirectoryEntry, offering: Offering, near: Point): number | undefined {
  const place = offering.place ?? entry.member.place;
  return place === undefined ? undefined : kilometresBetween(near, place);
}

/** The great-circle distance (haversine) on a sphere of the Earth’s mean radius; within 0.6 % of the ellipsoid’s. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (difference: number): number => Math.sin(radians(difference) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Good standing before any other, and all of it before those who are suspended. */
const rank = ({ standing, entry }: Hit): number => (isSuspended(entry) ? 2 : standing === 'good' ? 0 : 1);

/** Local before foreign, in good standing before not, near before far (unknown last), better text before worse, then by name and address. */
function inOrder(a: Found, b: Found): number {
  const far = ({ hit }: Found): number => hit.km ?? Number.MAX_VALUE;
  return (
    Number(b.hit.local) - Number(a.hit.local) ||
    rank(a.hit) - rank(b.hit) ||
    far(a) - far(b) ||
    b.score - a.score ||
    compareText(a.name, b.name) ||
    compareText(a.hit.offering.id, b.hit.offering.id)
  );
}

/** The name that sorts first, so that the order of its languages in the source plays no part. */
function nameOf({ offering: { name } }: Hit): string {
  const [first, ...others] = name;
  return others.reduce((least, { value }) => (value < least ? value : least), first?.value ?? '');
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const plain = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): readonly string[] => plain(text.trim()).split(/\s+/);

/** Without a text index: each word typed must stand in the offering’s texts or the member’s name, whatever case and accents. */
function scoreByWords(entries: readonly DirectoryEntry[], text: string): TextScores {
  const words = wordsOf(text);
  const scores = new Map<Iri, number>();
  for (const { member, offerings } of entries) {
    for (const offering of offerings) {
      const all = plain([...offering.name, ...offering.description, ...member.name].map(({ value }) => value).join(' '));
      if (words.every((word) => all.includes(word))) scores.set(offering.id, 1);
    }
  }
  return scores;
}

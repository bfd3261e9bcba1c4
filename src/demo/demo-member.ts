import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { Text, Texts } from '../domain/language.ts';
import type { Member, Representation } from '../domain/member.ts';
import type { RoleGrant } from '../domain/membership.ts';
import type { Delivery, Offering } from '../domain/offering.ts';
import type { Place } from '../domain/place.ts';
import type { CustomerClass, Role } from '../domain/role.ts';
import type { Cap, TermsRow } from '../domain/terms.ts';
import { wa } from '../rdf/terms.ts';

/** The pod servers of the demo, by what people call them. `away` is filled and then stopped. */
export const serverNames = ['commons', 'harbour', 'grove', 'away'] as const;
export type ServerName = (typeof serverNames)[number];

/** A terms row as a member thinks of it: it has no IRI until it stands in a pod. */
export type DemoTermsRow = Omit<TermsRow, 'id'>;

/** An offering before it stands in anybody's pod. */
export interface DemoOffering extends Omit<Offering, 'id' | 'offeredBy' | 'terms'> {
  /** The name of its document, without `.ttl`. */
  readonly slug: string;
  readonly terms: readonly DemoTermsRow[];
}

/** What a person or body of the demo says of itself, before there is a pod. */
export interface DemoDescription extends Omit<Member, 'webid' | 'representatives'> {
  /** A body's humans who may sign for it; the first one does. */
  readonly representatives?: readonly Omit<Representation, 'id'>[];
}

/** One person or body of the demo that wants to be a member. */
export interface DemoMember extends DemoDescription {
  /** The name of the pod, and the first half of the e-mail address it signs in with. */
  readonly slug: string;
  readonly server: ServerName;
  /** The language in which it read and accepted the charter. */
  readonly language: string;
  /** The roles it applies for, as it is admitted to them. */
  readonly roles: readonly RoleGrant[];
  /** What it consents to, in its own words. */
  readonly consent: string;
  readonly offerings: readonly DemoOffering[];
}

/** The description as a document states it: everything in it has an address there. */
export const describedAt = (document: DocumentUrl, { representatives = [], ...said }: DemoDescription): Omit<Member, 'webid'> => ({
  ...said,
  representatives: representatives.map((one, at) => ({ ...one, id: `${document}#representative-${at + 1}` as Iri })),
});

const inLanguage =
  (language: string) =>
  (value: string): Text => ({ value, language });
export const en = inLanguage('en');
export const es = inLanguage('es');
export const fr = inLanguage('fr');
export const ar = inLanguage('ar');

/** A locality; the demo gives nobody's street address. */
export const place = (name: Texts, lat: number, lon: number): Place => ({ name, lat, lon });

/** A role in some jurisdictions. */
export const asRole = (role: Exclude<Role, 'value-added-reseller'>, ...jurisdictions: readonly Jurisdiction[]): RoleGrant => ({
  role,
  jurisdictions,
});

/** A reseller is admitted at a level of authorisation. */
export const asReseller = (level: 'associate' | 'practitioner' | 'principal', ...jurisdictions: readonly Jurisdiction[]): RoleGrant => ({
  role: 'value-added-reseller',
  jurisdictions,
  level: wa(`level-${level}`),
});

/** What a row says; the area and the currency of the offering are taken where it does not say. */
export interface RowWords {
  readonly for: readonly CustomerClass[];
  /** With `alliance-member`: only for members in this role. */
  readonly inRole?: Role;
  readonly price: string;
  readonly currency?: string;
  readonly per: 'hour' | 'day' | 'month' | 'year' | 'job' | 'session' | 'word' | 'item';
  readonly where?: readonly Jurisdiction[];
  readonly except?: readonly Jurisdiction[];
  readonly cap?: Cap;
  readonly from?: string;
  readonly through?: string;
}

/** What an offering says, in the order one would tell it. */
export interface OfferingWords {
  readonly slug: string;
  /** The slug of its concept in `vocab/service-types.ttl`. */
  readonly service: string;
  readonly role: Role;
  readonly name: Texts;
  readonly about: Texts;
  readonly delivery?: readonly Delivery[];
  readonly serves: readonly Jurisdiction[];
  readonly except?: readonly Jurisdiction[];
  readonly disputes: readonly Jurisdiction[];
  readonly languages: readonly string[];
  readonly at?: Place;
  readonly confidential?: boolean;
  readonly currency: string;
  readonly terms: readonly RowWords[];
}

/** An offering from its words. */
export function offering(words: OfferingWords): DemoOffering {
  return {
    slug: words.slug,
    serviceType: wa(`service-${words.service}`),
    role: words.role,
    name: words.name,
    description: words.about,
    delivery: words.delivery ?? ['remote'],
    area: { included: words.serves, excluded: words.except ?? [] },
    disputes: words.disputes,
    languages: words.languages,
    ...(words.at === undefined ? {} : { place: words.at }),
    confidentialWork: words.confidential ?? false,
    terms: words.terms.map((row) => termsRow(row, words)),
  };
}

function termsRow(row: RowWords, { serves, except, currency }: OfferingWords): DemoTermsRow {
  return {
    customerClasses: row.for,
    ...(row.inRole === undefined ? {} : { memberRole: row.inRole }),
    area: row.where === undefined ? { included: serves, excluded: except ?? [] } : { included: row.where, excluded: row.except ?? [] },
    price: row.price,
    currency: row.currency ?? currency,
    unit: wa(`unit-${row.per}`),
    ...(row.cap === undefined ? {} : { cap: row.cap }),
    validFrom: row.from ?? '2026-01-01',
    ...(row.through === undefined ? {} : { validThrough: row.through }),
  };
}

/** The two units of the demo that are not money. */
export const timeCredit: Iri = wa('TimeCredit');
export const kilowatthour: Iri = wa('Kilowatthour');

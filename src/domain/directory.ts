import type { Iri, WebId } from './iri.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Texts } from './language.ts';
import type { Member } from './member.ts';
import type { Standing, Verdict } from './membership.ts';
import type { Offering } from './offering.ts';
import type { Point } from './place.ts';
import type { CustomerClass, Role } from './role.ts';
import type { TermsRow } from './terms.ts';

/** Where a statement was read, and when. */
export interface Source {
  readonly document: string;
  readonly fetchedAt: string;
  readonly sha256: string;
  /** Set when this is a copy kept from an earlier crawl. */
  readonly staleSince?: string;
}

/** Somebody by name, for a WebID that a verdict names. */
export interface NamedAgent {
  readonly webid: WebId;
  readonly name: Texts;
}

/** One listed member with its offerings that conform, ready to search. Plain data: crosses workers and storage as it is. */
export interface DirectoryEntry {
  readonly member: Member;
  readonly verdict: Verdict;
  /** The names of the authorities whose attestations the verdict speaks of, as their own WebID documents tell them. */
  readonly authorities?: readonly NamedAgent[];
  readonly offerings: readonly Offering[];
  readonly sources: readonly Source[];
}

/** What a customer asks for. Everything is optional; an empty query finds all that is local. */
export interface DirectoryQuery {
  readonly text?: string;
  readonly near?: Point;
  /** Kilometres. */
  readonly within?: number;
  /** The customer's own jurisdiction. */
  readonly jurisdiction?: Jurisdiction;
  readonly customerClass?: CustomerClass;
  /** The roles the customer says to hold in the alliance, for members’ prices. */
  readonly memberRoles?: readonly Role[];
  readonly role?: Role;
  /** IRI or slug of a service type; its narrower concepts match too. */
  readonly service?: string;
  readonly language?: string;
  /** Values instruments that the provider must declare to uphold, all of them. */
  readonly upholds?: readonly Iri[];
  /** Also show providers that are not local. */
  readonly foreign?: boolean;
  readonly limit?: number;
  /** The day the terms must hold on, `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * Why a hit matched: a code and its arguments; `text/` turns it into a sentence. Arguments by code:
 * `TEXT` what was typed · `SERVICE` IRI of the service · `ROLE` role, then the jurisdictions it was admitted for · `SERVES` the
 * customer’s jurisdiction · `DISPUTES` the dispute jurisdictions that include it · `TERMS` customer class, IRI of the row ·
 * `VALUES` IRIs of values instruments · `VETTED` kind of attestation, WebID of the authority, until when · `NEAR` kilometres · `LANGUAGE` language · `FOREIGN` all dispute jurisdictions offered · `ALL` none.
 */
export interface Why {
  readonly code:
    'TEXT' | 'SERVICE' | 'ROLE' | 'SERVES' | 'DISPUTES' | 'TERMS' | 'NEAR' | 'LANGUAGE' | 'VALUES' | 'VETTED' | 'FOREIGN' | 'ALL';
  readonly args: readonly string[];
}

export interface Hit {
  readonly webid: WebId;
  readonly entry: DirectoryEntry;
  readonly offering: Offering;
  /** How the role it is offered under stands for this customer; always told by a search. */
  readonly standing?: Standing;
  /** The one row that applies to this customer, and none when no row does. */
  readonly terms?: TermsRow;
  readonly local: boolean;
  readonly km?: number;
  readonly why: readonly Why[];
}

export interface DirectoryAnswer {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** How many more there are that are not local. */
  readonly foreignTotal: number;
}

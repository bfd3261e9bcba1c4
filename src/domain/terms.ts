import type { Iri } from './iri.ts';
import type { Area } from './jurisdiction.ts';
import type { Texts } from './language.ts';
import type { CustomerClass, Role } from './role.ts';

/** “Defined terms for a defined amount”: up to where a row holds, and what follows. */
export interface Cap {
  readonly basis: 'per-customer' | 'per-work';
  /** Decimal as written, in the row's currency. */
  readonly amount: string;
  /** Amount reached so far, where the provider makes it public. */
  readonly tally?: string;
  readonly followedBy: Texts;
}

/** One row of a terms matrix: for these customers, in this area and period, this price. */
export interface TermsRow {
  readonly id: Iri;
  readonly customerClasses: readonly CustomerClass[];
  /** With the class `alliance-member`: only for members in standing in this role. */
  readonly memberRole?: Role;
  readonly area: Area;
  /** Decimal as written, so that no cent is lost to floating point. */
  readonly price: string;
  /** ISO 4217 code, or the IRI of a declared non-monetary unit. */
  readonly currency: string;
  /** The SKOS concept of the unit (hour, day, month, year, job…). */
  readonly unit: Iri;
  readonly cap?: Cap;
  /** First and last day of validity, `YYYY-MM-DD`. */
  readonly validFrom?: string;
  readonly validThrough?: string;
}

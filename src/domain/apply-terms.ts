import { covers, isWithin, type Area, type Jurisdiction } from './jurisdiction.ts';
import type { Offering } from './offering.ts';
import type { CustomerClass, Role } from './role.ts';
import type { TermsRow } from './terms.ts';

/** Who buys. What is not said stays open: no row is picked that depends on it. */
export interface Customer {
  readonly jurisdiction?: Jurisdiction;
  readonly customerClass?: CustomerClass;
  /** The roles the buyer says to hold in the alliance; the provider asks to see the standing before granting a members’ price. */
  readonly memberRoles?: readonly Role[];
}

/**
 * Why a row applies or none does, the first that holds:
 * - `APPLIES`: this row and no other.
 * - `NO_TERMS`: the offering states no terms.
 * - `NOT_FOR_CLASS`: no row for this class of customer.
 * - `MEMBERS_ONLY`: the rows left are for members in a role that the buyer does not say to hold.
 * - `NOT_THERE`: no row for the customer’s jurisdiction.
 * - `NOT_YET` / `NO_LONGER`: rows for this customer begin later, or have ended.
 * - `CLASS_NOT_SAID` / `JURISDICTION_NOT_SAID`: several rows could apply; which one depends on what was not said.
 */
export type TermsReason =
  | 'APPLIES'
  | 'NO_TERMS'
  | 'NOT_FOR_CLASS'
  | 'MEMBERS_ONLY'
  | 'NOT_THERE'
  | 'NOT_YET'
  | 'NO_LONGER'
  | 'CLASS_NOT_SAID'
  | 'JURISDICTION_NOT_SAID';

export interface AppliedTerms {
  /** Present exactly when the reason is `APPLIES`. */
  readonly row?: TermsRow;
  readonly reason: TermsReason;
}

/**
 * The one row of an offering’s terms matrix that applies to a customer on a day (`YYYY-MM-DD`), and why. Where a matrix
 * has more than one row for them, the most specific one applies: a members’ row before a general one, a named role before
 * any, a smaller area before a larger one, fewer classes before many, the later beginning before the earlier. Where rows
 * differ in currency alone, the customer may choose; the row in money is the one shown.
 */
export function termsRowFor(offering: Offering, customer: Customer, on: string): AppliedTerms {
  if (offering.terms.length === 0) return { reason: 'NO_TERMS' };
  const forClass = offering.terms.filter((row) => couldBeFor(row, customer));
  if (forClass.length === 0) return { reason: 'NOT_FOR_CLASS' };
  const forMember = forClass.filter((row) => isOpenTo(row, customer));
  if (forMember.length === 0) return { reason: 'MEMBERS_ONLY' };
  const { jurisdiction, customerClass } = customer;
  const there = jurisdiction === undefined ? forMember : forMember.filter((row) => covers(areaOf(row, offering), jurisdiction));
  if (there.length === 0) return { reason: 'NOT_THERE' };
  const now = there.filter((row) => isValidOn(row, on));
  if (now.length === 0) return { reason: there.some((row) => row.validFrom !== undefined && row.validFrom > on) ? 'NOT_YET' : 'NO_LONGER' };
  if (customerClass === undefined && !now.every(isForEveryone)) return { reason: 'CLASS_NOT_SAID' };
  if (jurisdiction === undefined && new Set(now.map((row) => nameOf(row.area))).size > 1) return { reason: 'JURISDICTION_NOT_SAID' };
  const [row] = [...now].sort((a, b) => compareSpecificity(a, b, customer));
  return row === undefined ? { reason: 'NO_TERMS' } : { row, reason: 'APPLIES' };
}

/** Whether any row is open to this class of customer on the day, wherever they are. */
export function hasTermsFor(offering: Offering, customer: Customer, on: string): boolean {
  return offering.terms.some((row) => couldBeFor(row, customer) && isOpenTo(row, customer) && isValidOn(row, on));
}

/** Whether the row is for this class of buyer; for one who holds a role, a members’ row is in question too. */
function couldBeFor(row: TermsRow, { customerClass, memberRoles = [] }: Customer): boolean {
  if (customerClass === undefined) return true;
  return row.customerClasses.includes(customerClass) || (memberRoles.length > 0 && row.customerClasses.includes('alliance-member'));
}

/** A members’ row is open only to one who says to be a member, in the row’s role where it names one. */
function isOpenTo(row: TermsRow, { customerClass, memberRoles = [] }: Customer): boolean {
  if (!row.customerClasses.includes('alliance-member')) return true;
  // The row may be for others as well: a buyer of one of those classes needs no role.
  if (isAlsoFor(row, customerClass)) return true;
  if (row.memberRole === undefined) return customerClass === 'alliance-member' || memberRoles.length > 0;
  return memberRoles.includes(row.memberRole);
}

/** Whether the row is for the buyer’s own class (or, when it was not said, for any class) besides being for members. */
function isAlsoFor(row: TermsRow, customerClass: CustomerClass | undefined): boolean {
  return row.customerClasses.some((one) => one !== 'alliance-member' && (customerClass === undefined || one === customerClass));
}

/** A row without regions holds wherever the offering is served. */
function areaOf(row: TermsRow, { area }: Offering): Area {
  return row.area.included.length > 0 ? row.area : { included: area.included, excluded: [...area.excluded, ...row.area.excluded] };
}

const nameOf = ({ included, excluded }: Area): string => `${[...included].sort().join(' ')} less ${[...excluded].sort().join(' ')}`;

const isValidOn = (row: TermsRow, on: string): boolean =>
  (row.validFrom === undefined || row.validFrom <= on) && (row.validThrough === undefined || on <= row.validThrough);

const openClasses = ['natural-person', 'student', 'non-profit', 'small-business', 'enterprise', 'public-body'] as const;
const isForEveryone = (row: TermsRow): boolean => openClasses.every((one) => row.customerClasses.includes(one));

/** How deep in the ISO 3166 tree the row names the customer’s area: `AU-NSW` 2, `AU` 1, no region 0. */
function depth(row: TermsRow, jurisdiction: Jurisdiction | undefined): number {
  const around = row.area.included.filter((included) => jurisdiction === undefined || isWithin(jurisdiction, included));
  return Math.max(0, ...around.map((included) => included.split('-').length));
}

/** 2 for a row that this buyer gets by holding a role, 1 as any member, 0 by their class alone. */
function membersOnly(row: TermsRow, customerClass: CustomerClass | undefined): number {
  if (!row.customerClasses.includes('alliance-member') || isAlsoFor(row, customerClass)) return 0;
  return row.memberRole === undefined ? 1 : 2;
}

/** Negative when `a` is more specific. The last resort is the row’s name, so that every index picks the same row. */
function compareSpecificity(a: TermsRow, b: TermsRow, { customerClass, jurisdiction }: Customer): number {
  return (
    membersOnly(b, customerClass) - membersOnly(a, customerClass) ||
    depth(b, jurisdiction) - depth(a, jurisdiction) ||
    a.customerClasses.length - b.customerClasses.length ||
    compareText(b.validFrom ?? '', a.validFrom ?? '') ||
    Number(isMoney(b)) - Number(isMoney(a)) ||
    compareText(a.id, b.id)
  );
}

/** ISO 4217, not a declared unit such as time credits. */
const isMoney = (row: TermsRow): boolean => /^[A-Z]{3}$/.test(row.currency);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

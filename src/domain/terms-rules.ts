/**
 * Rules that no single value can break: how the rows of a terms matrix stand to each other, and to the area of their
 * offering. A customer must see the one row that applies, so rows for the same people must not meet.
 *
 * Decided here:
 * - Two rows meet when they share a customer class, a jurisdiction (after exclusions), a day and a currency. The unit does
 *   not keep them apart: by the hour and by the job for the same people leaves open which one holds.
 * - Rows in different currencies do not meet: the customer chooses what to pay in (money, time credits, energy).
 * - For members, a row for one role does not meet a row for another role or for any member: the named role goes first.
 * - A row without a region holds wherever the offering is served.
 */
import type { Iri } from './iri.ts';
import type { Issue } from './issue.ts';
import { isWithin, type Area, type Jurisdiction } from './jurisdiction.ts';
import type { Offering } from './offering.ts';
import type { CustomerClass } from './role.ts';
import type { TermsRow } from './terms.ts';

/** What a problem is about, so that a form can lead there. */
export type TermsField = 'area' | 'exclusions' | 'row-area' | 'row-exclusions' | 'customers' | 'member-role' | 'price' | 'valid-through';

export interface TermsProblem extends Pick<Issue, 'code' | 'severity' | 'message' | 'remedy'> {
  /** The offering or the row it stands in. */
  readonly focus: Iri;
  readonly field: TermsField;
  /** The other row, where two meet. */
  readonly other?: Iri;
}

/** Pairs of rows that are told apart; a matrix with more mistakes than this is not mended by a longer list. */
const mostPairs = 100;

/** Every problem of an offering, in the order of its rows. The order of the rows plays no other part. */
export function termsProblems(offering: Offering): readonly TermsProblem[] {
  const rows = offering.terms;
  return [
    ...areaProblems(offering.area, offering.id, ['area', 'exclusions']),
    ...rows.flatMap((row, index) => rowProblems(row, `Row ${String(index + 1)}`, offering)),
    ...pairProblems(rows, offering),
  ];
}

function areaProblems(area: Area, focus: Iri, [included, excluded]: readonly [TermsField, TermsField]): TermsProblem[] {
  const swallowed = area.included.flatMap((inside): TermsProblem[] => {
    const by = area.excluded.find((outside) => isWithin(inside, outside));
    if (by === undefined) return [];
    return [
      {
        code: 'AREA_CONTRADICTION',
        severity: 'error',
        focus,
        field: included,
        message:
          by === inside ? `${inside} is both served and left out.` : `${inside} is served, but ${by}, which it lies in, is left out.`,
        remedy: `Remove ${inside} from the area, or ${by} from what is left out.`,
      },
    ];
  });
  const stray = area.excluded.flatMap((outside): TermsProblem[] => {
    if (area.included.some((inside) => isWithin(outside, inside) || isWithin(inside, outside))) return [];
    if (area.included.length === 0) return [];
    return [
      {
        code: 'EXCLUSION_OUTSIDE',
        severity: 'warning',
        focus,
        field: excluded,
        message: `${outside} is left out, but it lies in no area that is served.`,
        remedy: `Remove ${outside} from what is left out; it is not served anyway.`,
      },
    ];
  });
  return [...swallowed, ...stray];
}

function rowProblems(row: TermsRow, name: string, { area }: Offering): TermsProblem[] {
  const problems = areaProblems(row.area, row.id, ['row-area', 'row-exclusions']);
  const own = row.area.included;
  if (problems.length === 0 && own.length > 0 && area.included.length > 0 && !areasMeet(row.area, area)) {
    problems.push({
      code: 'TERMS_OUTSIDE_AREA',
      severity: 'warning',
      focus: row.id,
      field: 'row-area',
      message: `${name} is for ${own.join(', ')}, where the service is not offered.`,
      remedy: 'Add the area to where the service is offered, or change the row.',
    });
  }
  if (row.memberRole !== undefined && !row.customerClasses.includes('alliance-member')) {
    problems.push({
      code: 'ROLE_WITHOUT_MEMBERS',
      severity: 'error',
      focus: row.id,
      field: 'member-role',
      message: `${name} asks for a role of the alliance, but is not for alliance members.`,
      remedy: 'Add alliance members to whom the row is for, or remove the role.',
    });
  }
  if (row.validFrom !== undefined && row.validThrough !== undefined && row.validFrom > row.validThrough) {
    problems.push({
      code: 'VALIDITY',
      severity: 'error',
      focus: row.id,
      field: 'valid-through',
      message: `${name} ends on ${row.validThrough}, before it begins on ${row.validFrom}.`,
      remedy: 'Change one of the two days.',
    });
  }
  return problems;
}

function pairProblems(rows: readonly TermsRow[], offering: Offering): TermsProblem[] {
  const problems: TermsProblem[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [offset, other] of rows.slice(index + 1).entries()) {
      if (!rowsMeet(row, other, offering)) continue;
      if (problems.length === mostPairs) return problems;
      const [first, second] = [String(index + 1), String(index + offset + 2)];
      const whom = sharedClasses(row, other)
        .map((each) => each.replaceAll('-', ' '))
        .join(', ');
      const same = isSameAmount(row.price, other.price) && row.unit === other.unit;
      problems.push({
        code: same ? 'TERMS_OVERLAP' : 'TERMS_CONTRADICT',
        severity: 'error',
        focus: other.id,
        other: row.id,
        field: same ? 'customers' : 'price',
        message: same
          ? `Rows ${first} and ${second} say the same price for the same customers (${whom}).`
          : `Rows ${first} and ${second} say different prices for the same customers (${whom}).`,
        remedy: same
          ? 'Keep one of the two rows.'
          : 'Keep one of the two rows, or tell them apart by customers, by area (with “But not in”) or by validity.',
      });
    }
  }
  return problems;
}

/** Whether some customer, somewhere, on some day, would pay by both rows. Symmetric. */
export function rowsMeet(one: TermsRow, other: TermsRow, offering: Pick<Offering, 'area'>): boolean {
  return (
    one.currency === other.currency &&
    sharedClasses(one, other).length > 0 &&
    periodsMeet(one, other) &&
    areasMeet(areaOf(one, offering), areaOf(other, offering))
  );
}

/** A named role goes before another and before any, so that members of different roles share nothing. */
function sharedClasses(one: TermsRow, other: TermsRow): readonly CustomerClass[] {
  return one.customerClasses.filter(
    (each) => other.customerClasses.includes(each) && (each !== 'alliance-member' || one.memberRole === other.memberRole),
  );
}

const periodsMeet = (one: TermsRow, other: TermsRow): boolean =>
  (one.validFrom ?? '') <= (other.validThrough ?? '9999-12-31') && (other.validFrom ?? '') <= (one.validThrough ?? '9999-12-31');

/** Where a row holds: its own regions, or the whole area of the offering; never where the offering is not made. */
function areaOf(row: TermsRow, { area }: Pick<Offering, 'area'>): Area {
  const included = row.area.included.length > 0 ? row.area.included : area.included;
  return { included, excluded: [...area.excluded, ...row.area.excluded] };
}

/** Whether some jurisdiction is covered by both areas. Two areas without any region are everywhere and meet. */
export function areasMeet(one: Area, other: Area): boolean {
  const isLeftOut = (jurisdiction: Jurisdiction): boolean =>
    [...one.excluded, ...other.excluded].some((excluded) => isWithin(jurisdiction, excluded));
  const ours = one.included.length === 0 ? other.included : one.included;
  const theirs = other.included.length === 0 ? one.included : other.included;
  if (ours.length === 0) return true;
  return ours.some((here) =>
    theirs.some((there) => {
      const shared = isWithin(here, there) ? here : isWithin(there, here) ? there : undefined;
      return shared !== undefined && !isLeftOut(shared);
    }),
  );
}

/** Whether two decimals are one number: `90`, `90.0` and `+90.00` are. Without floating point. */
export function isSameAmount(one: string, other: string): boolean {
  const plain = (text: string): string => {
    const [, sign = '', whole = '', rest = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text) ?? [];
    const number = `${whole.replace(/^0+/, '') || '0'}.${rest.replace(/0+$/, '')}`;
    return sign === '-' && number !== '0.' ? `-${number}` : number;
  };
  return plain(one) === plain(other);
}

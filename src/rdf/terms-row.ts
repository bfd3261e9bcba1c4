/** One row of a terms matrix: `<#terms-1> a wa:TermsRow`. */
import type { Quad } from '@rdfjs/types';
import type { Iri } from '../domain/iri.ts';
import { customerClasses } from '../domain/role.ts';
import type { Cap, TermsRow } from '../domain/terms.ts';
import { inOrder } from './compare-texts.ts';
import { iris, literal, one, oneIri, oneString, quad, strings, textQuads, texts } from './graph.ts';
import { sortTexts } from './names.ts';
import { capBasisIri, capBasisOf, customerClassIri, customerClassOf, rdf, roleIri, roleOf, schema, wa, xsd } from './terms.ts';

/** The row; undefined when it says no price, currency or unit, or is for no known customer: such a row applies to nobody. */
export function readTermsRow(quads: readonly Quad[], id: Iri): TermsRow | undefined {
  const price = amount(oneString(quads, id, schema('price')));
  const currency = one(quads, id, schema('priceCurrency'))?.value;
  const unit = oneIri(quads, id, wa('unit'));
  const named = new Set(iris(quads, id, schema('eligibleCustomerType')).map(customerClassOf));
  const classes = customerClasses.filter((each) => named.has(each));
  if (price === undefined || currency === undefined || unit === undefined || classes.length === 0) return undefined;
  const memberRole = roleOf(oneIri(quads, id, wa('eligibleRole')) ?? '');
  const cap = readCap(quads, id);
  const validFrom = day(oneString(quads, id, schema('validFrom')));
  const validThrough = day(oneString(quads, id, schema('validThrough')));
  return {
    id,
    customerClasses: classes,
    ...(memberRole === undefined ? {} : { memberRole }),
    area: {
      included: inOrder(strings(quads, id, schema('eligibleRegion'))),
      excluded: inOrder(strings(quads, id, schema('ineligibleRegion'))),
    },
    price,
    currency,
    unit,
    ...(cap === undefined ? {} : { cap }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validThrough === undefined ? {} : { validThrough }),
  };
}

function readCap(quads: readonly Quad[], id: Iri): Cap | undefined {
  const basis = capBasisOf(oneIri(quads, id, wa('capBasis')) ?? '');
  const limit = amount(oneString(quads, id, wa('capAmount')));
  if (basis === undefined || limit === undefined) return undefined;
  const tally = amount(oneString(quads, id, wa('capTally')));
  return {
    basis,
    amount: limit,
    ...(tally === undefined ? {} : { tally }),
    followedBy: sortTexts(texts(quads, id, wa('capFollowedBy'))),
  };
}

/** A decimal as written. */
const amount = (text: string | undefined): string | undefined =>
  text !== undefined && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? text : undefined;
/** The day of a date, or of a date with a time. */
const day = (text: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text ?? '')?.[0];

export function writeTermsRow(row: TermsRow): Quad[] {
  const { id, cap } = row;
  const isIri = row.currency.includes(':');
  return [
    quad(id, rdf('type'), wa('TermsRow')),
    ...row.customerClasses.map((each) => quad(id, schema('eligibleCustomerType'), customerClassIri(each))),
    ...(row.memberRole === undefined ? [] : [quad(id, wa('eligibleRole'), roleIri(row.memberRole))]),
    ...row.area.included.map((jurisdiction) => quad(id, schema('eligibleRegion'), literal(jurisdiction))),
    ...row.area.excluded.map((jurisdiction) => quad(id, schema('ineligibleRegion'), literal(jurisdiction))),
    quad(id, schema('price'), literal(row.price, xsd('decimal'))),
    quad(id, schema('priceCurrency'), isIri ? row.currency : literal(row.currency)),
    quad(id, wa('unit'), row.unit),
    ...(cap === undefined
      ? []
      : [
          quad(id, wa('capBasis'), capBasisIri(cap.basis)),
          quad(id, wa('capAmount'), literal(cap.amount, xsd('decimal'))),
          ...(cap.tally === undefined ? [] : [quad(id, wa('capTally'), literal(cap.tally, xsd('decimal')))]),
          ...textQuads(id, wa('capFollowedBy'), cap.followedBy),
        ]),
    ...(row.validFrom === undefined ? [] : [quad(id, schema('validFrom'), literal(row.validFrom, xsd('date')))]),
    ...(row.validThrough === undefined ? [] : [quad(id, schema('validThrough'), literal(row.validThrough, xsd('date')))]),
  ];
}

import { firstText, valuesOf } from '../../domain/form-data.ts';
import type { FormData, FormField } from '../../domain/form-field.ts';
import { toIri } from '../../domain/iri.ts';
import { isCustomerClass, isRole } from '../../domain/role.ts';
import type { TermsRow } from '../../domain/terms.ts';
import { conceptOf } from '../../text/concepts.ts';
import { areaOf, priceForCustomers, validityOf } from '../../text/terms.ts';
import type { Summarise } from '../../text/values.ts';

const schema = (name: string): string => `https://schema.org/${name}`;
const wa = (name: string): string => `https://w3id.org/webizen/alliance#${name}`;

/** A row of terms as the customer will read it: “90 AUD per hour for private persons, in Australia”. Undefined while it has no price. */
export const summariseTerms: Summarise = (field: FormField, data: FormData, languages: readonly string[]) => {
  if (field.record?.type !== wa('TermsRow')) return undefined;
  const row = termsRowOf(data);
  if (row === undefined) return undefined;
  return [priceForCustomers(row, languages), areaOf(row, languages), validityOf(row, languages)]
    .filter((part) => part !== undefined)
    .join(' · ');
};

function termsRowOf(data: FormData): TermsRow | undefined {
  const text = (path: string): string | undefined => firstText(data, { path: toIri(path) });
  const texts = (path: string): readonly string[] => valuesOf(data, path).flatMap((value) => (value.kind === 'record' ? [] : value.value));
  const slugs = (path: string): readonly string[] => texts(path).flatMap((iri) => conceptOf(iri)?.slug ?? []);
  const [price, currency, unit] = [text(schema('price')), text(schema('priceCurrency')), text(wa('unit'))];
  const customerClasses = slugs(schema('eligibleCustomerType')).filter(isCustomerClass);
  if (price === undefined || currency === undefined || unit === undefined || customerClasses.length === 0) return undefined;
  const [memberRole] = slugs(wa('eligibleRole')).filter(isRole);
  const [validFrom, validThrough] = [text(schema('validFrom')), text(schema('validThrough'))];
  return {
    id: toIri('urn:row'),
    customerClasses,
    ...(memberRole !== undefined && { memberRole }),
    area: { included: texts(schema('eligibleRegion')), excluded: texts(schema('ineligibleRegion')) },
    price,
    currency,
    unit: toIri(unit),
    ...(validFrom !== undefined && { validFrom }),
    ...(validThrough !== undefined && { validThrough }),
  };
}

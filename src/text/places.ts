import { iso31661Alpha2ToAlpha3 } from 'iso-3166';
import { conceptOf, labelOf } from './concepts.ts';

/** The names of countries, currencies and languages come from the browser or Node (CLDR); those of subdivisions from ISO 3166-2. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

let subdivisions: ReadonlyMap<string, string> | undefined;

/**
 * Loads the names of states, provinces and other subdivisions (56 kB compressed, so only where somebody needs them).
 * Until then `AU-NSW` is named by its country and its code.
 */
export async function loadSubdivisions(): Promise<void> {
  subdivisions ??= (await import('./subdivisions.ts')).subdivisions;
}

const caches = new Map<string, Intl.DisplayNames>();
function namesOf(type: 'region' | 'currency' | 'language', languages: readonly string[]): Intl.DisplayNames {
  const key = `${type} ${languages.join(' ')}`;
  let names = caches.get(key);
  if (names === undefined) {
    names = new Intl.DisplayNames([...languages, 'en'], { type, fallback: 'code' });
    caches.set(key, names);
  }
  return names;
}

/** What people call a code; the code itself where it has no name or is none. */
function nameOf(type: 'region' | 'currency' | 'language', code: string, languages: readonly string[]): string {
  try {
    return namesOf(type, languages).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `AU` → “Australia”, `AU-NSW` → “New South Wales, Australia”. */
export function jurisdictionName(code: string, languages: readonly string[]): string {
  const [country = code, ...rest] = code.split('-');
  const countryName = nameOf('region', country, languages);
  if (rest.length === 0) return countryName;
  const subdivision = subdivisions?.get(code);
  return subdivision === undefined ? `${countryName} (${code})` : `${subdivision}, ${countryName}`;
}

/** The country alone: `AU-NSW` → “Australia”. */
export function countryName(code: string, languages: readonly string[]): string {
  return nameOf('region', code.split('-')[0] ?? code, languages);
}

/**
 * Several jurisdictions in words: “Australia, New Zealand and Bavaria (Germany)”. A country that stands in `within` is not
 * named again: of Australia, “Tasmania” is enough.
 */
export function jurisdictionNames(
  codes: readonly string[],
  languages: readonly string[],
  within: readonly string[] = [],
  join: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const names = codes.map((code) => {
    const country = countryName(code, languages);
    const subdivision = subdivisions?.get(code);
    if (subdivision === undefined) return jurisdictionName(code, languages);
    return within.some((outer) => code.startsWith(`${outer}-`)) ? subdivision : `${subdivision} (${country})`;
  });
  return listOf(names, languages, join);
}

/** A list in words, as the language joins it. */
export function listOf(
  items: readonly string[],
  languages: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat([...languages, 'en'], { type }).format(items);
}

/** Every country by name, each followed by its subdivisions once {@link loadSubdivisions} has run. */
export function jurisdictions(languages: readonly string[]): readonly NamedCode[] {
  const byName = new Intl.Collator([...languages, 'en']);
  const countries = Object.keys(iso31661Alpha2ToAlpha3)
    .map((code) => ({ code, name: nameOf('region', code, languages) }))
    .sort((a, b) => byName.compare(a.name, b.name));
  if (subdivisions === undefined) return countries;
  const within = new Map<string, NamedCode[]>();
  for (const code of subdivisions.keys()) {
    const country = code.split('-')[0] ?? '';
    within.set(country, [...(within.get(country) ?? []), { code, name: jurisdictionName(code, languages) }]);
  }
  return countries.flatMap((country) => [country, ...(within.get(country.code) ?? []).sort((a, b) => byName.compare(a.name, b.name))]);
}

/** Whether a text is the code of a country, or has the form of a subdivision's. */
export function isJurisdiction(code: string): boolean {
  const [country = ''] = code.split('-');
  return Object.hasOwn(iso31661Alpha2ToAlpha3, country) && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code);
}

/** `AUD` → “Australian dollar”; a declared unit by its label. */
export function currencyName(code: string, languages: readonly string[]): string {
  if (/^[A-Z]{3}$/.test(code)) return nameOf('currency', code, languages);
  return conceptOf(code) === undefined ? (code.split(/[#/]/).pop() ?? code) : labelOf(code, languages);
}

/** `es` → “Spanish”. */
export function languageName(code: string, languages: readonly string[]): string {
  return nameOf('language', code, languages);
}

/** A decimal as written, grouped for the reader; cents only where there are some. No floating point on the way. */
export function formatAmount(decimal: string, languages: readonly string[]): string {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) return decimal;
  const whole = /^-?\d+(\.0*)?$/.test(decimal);
  const format = new Intl.NumberFormat([...languages, 'en'], {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 6,
  });
  return format.format(decimal as Intl.StringNumericLiteral);
}

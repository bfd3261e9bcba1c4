import type { Editor } from '../domain/form-field.ts';
import type { Iri } from '../domain/iri.ts';
import { dash, rdf, shui, wa, xsd } from './terms.ts';

/** The standard editors; the W3C draft took their names over from DASH. */
const standard: Readonly<Record<string, Editor>> = {
  TextFieldEditor: 'text',
  TextFieldWithLangEditor: 'text',
  TextAreaEditor: 'long-text',
  TextAreaWithLangEditor: 'long-text',
  RichTextEditor: 'long-text',
  NumberFieldEditor: 'number',
  DatePickerEditor: 'date',
  BooleanEditor: 'yes-no',
  BooleanSelectEditor: 'yes-no',
  EnumSelectEditor: 'choice',
  InstancesSelectEditor: 'choice',
  AutoCompleteEditor: 'search-choice',
  URIEditor: 'address',
  IRIEditor: 'address',
  DetailsEditor: 'record',
};
/** Ours, for what the standards have no editor for. */
const own: Readonly<Record<string, Editor>> = {
  JurisdictionEditor: 'jurisdiction',
  CurrencyEditor: 'currency',
  LanguageEditor: 'language',
  PlaceEditor: 'place',
  EmailEditor: 'email',
  SearchChoiceEditor: 'search-choice',
  RecordEditor: 'record',
};

/** Up to this many choices are all shown at once. */
const mostShown = 8;
const numbers: readonly string[] = ['decimal', 'integer', 'double', 'float', 'int', 'long', 'nonNegativeInteger', 'positiveInteger'].map(
  xsd,
);

interface Facts {
  readonly datatype: Iri | undefined;
  readonly wantsIri: boolean;
  readonly choices: number;
  readonly isRecord: boolean;
  readonly maxLength: number | undefined;
}

/** The control that the shape asks for, else the one that its constraints suggest. An unknown hint is no hint. */
export function editorFor(hint: Iri | undefined, facts: Facts): Editor {
  const hinted = hint === undefined ? undefined : editorNamed(hint);
  if (hinted !== undefined && (facts.isRecord || (hinted !== 'record' && hinted !== 'place'))) return hinted;
  if (facts.isRecord) return 'record';
  if (facts.choices > 0) return facts.choices <= mostShown ? 'choice' : 'search-choice';
  if (facts.datatype === xsd('date')) return 'date';
  if (facts.datatype === xsd('boolean')) return 'yes-no';
  if (facts.datatype !== undefined && numbers.includes(facts.datatype)) return 'number';
  if (facts.datatype === rdf('langString') || facts.datatype === xsd('string')) return (facts.maxLength ?? 0) > 300 ? 'long-text' : 'text';
  return facts.wantsIri || facts.datatype === xsd('anyURI') ? 'address' : 'text';
}

function editorNamed(hint: Iri): Editor | undefined {
  for (const { base } of [shui, dash]) {
    if (hint.startsWith(base)) return standard[hint.slice(base.length)];
  }
  return hint.startsWith(wa.base) ? own[hint.slice(wa.base.length)] : undefined;
}

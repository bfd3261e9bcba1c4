import type { Choice } from '../../../domain/form-field.ts';
import { pickText } from '../../../domain/language.ts';
import { currencyName } from '../../../text/places.ts';
import type { SearchChoice } from '../find-choices.ts';

/** What one can be paid in: the declared units of the shape (time, energy) first, then every currency by name. */
export function currencyChoices(declared: readonly Choice[], languages: readonly string[]): readonly SearchChoice[] {
  const byName = new Intl.Collator([...languages, 'en']);
  const money = Intl.supportedValuesOf('currency')
    .map((code) => ({ value: code, label: currencyName(code, languages), detail: code }))
    .sort((a, b) => byName.compare(a.label, b.label));
  return [
    ...declared.map((choice) => ({ value: choice.value, label: pickText(choice.label, languages)?.value ?? choice.value })),
    ...money,
  ];
}

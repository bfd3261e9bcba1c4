import { html, type TemplateResult } from 'lit';
import { languageCodes } from '../../../text/language-codes.ts';
import * as text from '../../../text/form.ts';
import { interfaceLanguages } from '../../../text/language.ts';
import { languageName } from '../../../text/places.ts';

const lists = new Map<string, readonly { readonly code: string; readonly name: string }[]>();

/** Every language by name in the reader's language, those of the screens and the reader's own first. */
export function languageChoices(languages: readonly string[]): readonly { readonly code: string; readonly name: string }[] {
  const key = languages.join(' ');
  let list = lists.get(key);
  if (list === undefined) {
    const byName = new Intl.Collator([...languages, 'en']);
    const near = [...new Set([...languages.map((tag) => tag.split('-')[0] ?? tag), ...Object.keys(interfaceLanguages)])];
    const others = languageCodes.filter((code) => !near.includes(code));
    const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: languageName(code, languages) }));
    list = [...named(near), ...named(others).sort((a, b) => byName.compare(a.name, b.name))];
    lists.set(key, list);
  }
  return list;
}

/** The options of a native list of languages, for the language of one text. A tag that is not in it (`es-AR`) stays. */
export function languageOptions(chosen: string, languages: readonly string[]): TemplateResult[] {
  const choices = languageChoices(languages);
  const extra =
    chosen === '' || !choices.some(({ code }) => code === chosen)
      ? [{ code: chosen, name: chosen === '' ? text.noLanguage() : languageName(chosen, languages) }]
      : [];
  return [...extra, ...choices].map(({ code, name }) => html`<option value=${code} .selected=${code === chosen}>${name}</option>`);
}

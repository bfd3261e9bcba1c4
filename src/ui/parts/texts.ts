import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type Texts } from '../../domain/language.ts';
import { directionOf } from '../../text/language.ts';

/** A text of the pods in the reader's best language, marked with the language it is in where the source says so. */
export function say(texts: Texts, languages: readonly string[]): TemplateResult | typeof nothing {
  const text = pickText(texts, languages);
  if (text === undefined) return nothing;
  if (text.language === '') return html`<bdi>${text.value}</bdi>`;
  return html`<bdi lang=${text.language} dir=${directionOf(text.language)}>${text.value}</bdi>`;
}

/** The same as plain text, for titles and labels. */
export function plainText(texts: Texts, languages: readonly string[], otherwise = ''): string {
  return pickText(texts, languages)?.value ?? otherwise;
}

/** For `hasChanged` of a list of words: another list with the same words in it is no change. */
export function hasOtherWords(now: readonly string[] | undefined, before: readonly string[] | undefined): boolean {
  return now?.join('\n') !== before?.join('\n');
}

/** A text with the language it is written in (BCP 47; empty when the source did not say). */
export interface Text {
  readonly value: string;
  readonly language: string;
}
/** The same text in several languages. */
export type Texts = readonly Text[];

/**
 * The text for a reader: the first of the reader's languages that there is (a bare `es` answers `es-AR` and the other
 * way round), else English, else the first one. Undefined when there is none at all.
 */
export function pickText(texts: Texts, languages: readonly string[]): Text | undefined {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const wanted of [...languages, 'en']) {
    const exact = texts.find((text) => text.language.toLowerCase() === wanted.toLowerCase());
    const close = exact ?? texts.find((text) => primary(text.language) === primary(wanted));
    if (close !== undefined) return close;
  }
  return texts[0];
}

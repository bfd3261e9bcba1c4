import type { LocaleModule } from '@lit/localize';

/** Translations by the id of their text. A text with arguments is written with `str` and takes them by position. */
export type Templates = LocaleModule['templates'];

/** One table of all goals' texts. */
export function mergeTemplates(modules: Readonly<Record<string, { readonly templates: Templates }>>): Templates {
  return Object.assign({}, ...Object.values(modules).map((module) => module.templates)) as Templates;
}

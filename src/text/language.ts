import { configureLocalization } from '@lit/localize';

/** The languages of the screens, each by its own name. Data in other languages is shown all the same. */
export const interfaceLanguages = { en: 'English', es: 'Español', fr: 'Français', ar: 'العربية' } as const;
export type InterfaceLanguage = keyof typeof interfaceLanguages;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['es', 'fr', 'ar'],
  loadLocale: (locale: string) => {
    if (locale === 'es') return import('./locales/es.ts');
    if (locale === 'fr') return import('./locales/fr.ts');
    return import('./locales/ar.ts');
  },
});

export const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage => Object.hasOwn(interfaceLanguages, tag);

/** The language the screens are in now. */
export function interfaceLanguage(): InterfaceLanguage {
  const locale = getLocale();
  return isInterfaceLanguage(locale) ? locale : 'en';
}

/** Resolves when the texts are there. Every element marked `@localized()` renders again by itself. */
export async function setInterfaceLanguage(language: InterfaceLanguage): Promise<void> {
  await setLocale(language);
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|he|fa|ur|ps|sd|ug|yi|dv)\b/i.test(language) ? 'rtl' : 'ltr';
}

/** The first of the reader's languages that the screens speak. */
export function bestInterfaceLanguage(languages: readonly string[]): InterfaceLanguage {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (isInterfaceLanguage(primary)) return primary;
  }
  return 'en';
}

/** The order in which texts of the pods are picked: the language of the screens first, then the reader's others. */
export function readerLanguages(preferred: readonly string[]): readonly string[] {
  const language = interfaceLanguage();
  // “es-AR” says more than “es”: keep the reader's own variant of the interface language in front.
  const own = preferred.filter((tag) => tag.toLowerCase().split('-')[0] === language);
  return [...new Set([...own, language, ...preferred])];
}

import type { KeptTexts } from './page.ts';

/** Small choices that this device remembers. None of them is needed, and forgetting them loses nothing. */
export interface Preferences {
  /** The WebID or provider last used to sign in. */
  lastSignIn: string | undefined;
  /** The language chosen, where it is not the browser's own. */
  language: string | undefined;
}

/** Preferences kept under `wz.<name>`. */
export function createPreferences(kept: KeptTexts): Preferences {
  const read = (name: keyof Preferences): string | undefined => kept.get(`wz.${name}`);
  const keep = (name: keyof Preferences, value: string | undefined): void => {
    if (value === undefined) kept.remove(`wz.${name}`);
    else kept.set(`wz.${name}`, value);
  };
  return {
    get lastSignIn() {
      return read('lastSignIn');
    },
    set lastSignIn(value) {
      keep('lastSignIn', value);
    },
    get language() {
      return read('language');
    },
    set language(value) {
      keep('language', value);
    },
  };
}

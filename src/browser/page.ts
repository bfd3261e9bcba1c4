/** What the adapters of sign-in need of the page, so that they can be tried without one. */
export interface Page {
  /** The full address, with query and fragment. */
  readonly address: string;
  /** Puts another address in its place, without loading anything, and tells whoever watches the address. */
  replaceAddress(address: string): void;
  /** Kept until the tab is closed. */
  readonly tab: KeptTexts;
  /** Kept on the device. */
  readonly device: KeptTexts;
  /** Called when the page is shown again as it was left, from the browser's back-forward cache. */
  onReturn(listener: () => void): void;
}

/** The part of `Storage` that is used. Reading a device that keeps nothing (private window, blocked) answers nothing. */
export interface KeptTexts {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Storage that may be refused: going without is always an answer. */
export function keptTexts(storage: () => Storage): KeptTexts {
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => attempt((kept) => kept.getItem(key)) ?? undefined,
    set: (key, value) =>
      attempt((kept) => {
        kept.setItem(key, value);
      }),
    remove: (key) =>
      attempt((kept) => {
        kept.removeItem(key);
      }),
  };
}

/** The page this code runs in. */
export function thisPage(): Page {
  return {
    get address() {
      return location.href;
    },
    replaceAddress(address) {
      if (address === location.href) return;
      history.replaceState(null, '', address);
      // The router watches this: the library changes addresses without telling.
      dispatchEvent(new PopStateEvent('popstate'));
    },
    tab: keptTexts(() => sessionStorage),
    device: keptTexts(() => localStorage),
    onReturn(listener) {
      window.addEventListener('pageshow', (event) => {
        if (event.persisted) listener();
      });
    },
  };
}

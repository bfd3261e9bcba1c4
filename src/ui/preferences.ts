/** Small choices that this device remembers for the screens. Going without is always an answer: storage may be refused. */
export type Choice = 'language' | 'theme' | 'jurisdiction' | 'customer-class' | 'place-declined';

const key = (choice: Choice): string => `wz.${choice}`;

export function remembered(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(key(choice)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice; `undefined` or an empty one forgets it. */
export function remember(choice: Choice, value: string | undefined): void {
  try {
    if (value === undefined || value === '') localStorage.removeItem(key(choice));
    else localStorage.setItem(key(choice), value);
  } catch {
    // A device that keeps nothing asks again next time.
  }
}

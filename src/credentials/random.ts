/** Chance that nobody can foresee: which place of a status list an attestation gets must tell nothing about it. */

/** A whole number from 0 to below `limit`, each as likely as any other. */
export function randomBelow(limit: number): number {
  const range = 2 ** 32;
  // Numbers beyond the last whole multiple would make the small ones likelier.
  const highest = range - (range % limit);
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (value < highest) return value % limit;
  }
}

/** A name that nobody can guess. */
export const randomName = (): string => crypto.randomUUID();

/** Where random bytes come from: the machine, but for made-up alliances that must come out the same every time. */
export type RandomBytes = (count: number) => Uint8Array;

/** So many bytes that nobody can foresee; at most 65,536. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

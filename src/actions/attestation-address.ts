import type { DocumentUrl } from '../domain/iri.ts';

/** An address without its number: a renewal stands beside what it renews, as `skills-2.jsonld` beside `skills.jsonld`. */
const baseOf = (address: string): string => address.replace(/(?:-\d+)?\.jsonld$/, '');

/** Whether an attestation may stand at `address` where the member asked for it at `asked`: there, or as a renewal of it. */
export const isAnswerTo = (asked: DocumentUrl, address: string): boolean =>
  asked === address || (address.endsWith('.jsonld') && baseOf(asked) === baseOf(address));

/** The addresses of the renewals, in their order. */
export function* renewalAddresses(address: DocumentUrl): Generator<DocumentUrl> {
  const first = Number(/-(\d+)\.jsonld$/.exec(address)?.[1] ?? 1);
  for (let number = first + 1; number < first + 100; number++) yield `${baseOf(address)}-${number}.jsonld` as DocumentUrl;
}

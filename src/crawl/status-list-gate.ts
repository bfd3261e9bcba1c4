import type { DocumentUrl } from '../domain/iri.ts';
import { isInStorage } from '../domain/storage-scope.ts';
import { readRegisterVersion } from '../rdf/register.ts';
import type { Link, Page } from './links/link.ts';

/** The containers under which the mandates of a register version let status lists stand. */
export const mandatedListsIn = ({ quads, address, format }: Page): readonly DocumentUrl[] =>
  format === 'rdf' ? [] : (readRegisterVersion(quads, address)?.events ?? []).flatMap(({ mandate }) => mandate?.statusLists ?? []);

/**
 * Lets status lists through that stand where a mandate says so. An attestation can be found before the mandate behind it:
 * what it names waits until some version of the register opens the way, so that no order of reading matters, and nobody can
 * send the crawl anywhere by writing an address into an attestation.
 */
export class StatusListGate {
  readonly #containers: DocumentUrl[] = [];
  readonly #waiting = new Map<string, Link>();

  /** Opens these containers; answers the lists in them that were waiting. */
  open(containers: readonly DocumentUrl[]): readonly Link[] {
    this.#containers.push(...containers);
    return this.#release([...this.#waiting.values()]);
  }

  /** Of these lists, the ones that may be read now. The others wait. */
  pass(links: readonly Link[]): readonly Link[] {
    for (const link of links) this.#waiting.set(link.document, link);
    return this.#release(links);
  }

  /** Lists that no mandate ever opened the way for. */
  refused(): readonly Link[] {
    return [...this.#waiting.values()];
  }

  #release(links: readonly Link[]): readonly Link[] {
    const open = links.filter(({ document }) => isInStorage(document, this.#containers));
    for (const { document } of open) this.#waiting.delete(document);
    return open;
  }
}

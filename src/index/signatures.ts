import { verifySignature } from '../credentials/verify-signature.ts';
import type { Iri, WebId } from '../domain/iri.ts';
import type { SourceDocument } from './source-document.ts';

/** What the signature of one document was found to be worth. */
export interface SignatureFinding {
  /** The Multikeys, of those tried, under which it holds. */
  readonly verifiedWith: readonly string[];
  readonly weakKey: boolean;
}

type Outcome = Awaited<ReturnType<typeof verifySignature>>;

/**
 * Verifies signatures, each under each key once: a verdict is asked for many times while the pods are read, and at other
 * times of judging, and nothing about a signature changes in between.
 */
export class Signatures {
  readonly #outcomes = new Map<string, Outcome>();

  /** Which of the keys a document is signed with. Nobody signed what has no proof. */
  async find({ provenance: { proof } }: SourceDocument, keys: Iterable<string>): Promise<SignatureFinding> {
    const verifiedWith: string[] = [];
    let weakKey = false;
    for (const key of proof === undefined ? [] : new Set(keys)) {
      const name = `${proof?.hash ?? ''} ${proof?.proofValue ?? ''} ${key}`;
      let outcome = this.#outcomes.get(name);
      if (outcome === undefined && proof !== undefined) {
        outcome = await verifySignature({ hash: fromHex(proof.hash), proofValue: proof.proofValue }, key);
        this.#outcomes.set(name, outcome);
      }
      if (outcome === 'valid') verifiedWith.push(key);
      weakKey ||= outcome === 'weak';
    }
    return { verifiedWith: verifiedWith.sort(), weakKey };
  }
}

type Listed = readonly { readonly id: Iri; readonly publicKeyMultibase: string }[];

/**
 * The keys that a signature may be tried with: those that its issuer's own document lists, and those that the register pins
 * for the method. For the alliance itself the key that the reader pins and those that the register pinned since, and no other,
 * whatever its document lists.
 */
export class KeyRing {
  readonly #pinned = new Map<string, Set<string>>();
  readonly #listed = new Map<string, Listed>();
  readonly #only = new Map<string, readonly string[]>();

  pin(method: Iri, key: string): void {
    this.#pinned.set(method, (this.#pinned.get(method) ?? new Set()).add(key));
  }

  list(owner: WebId, methods: Listed): void {
    this.#listed.set(owner, methods);
  }

  only(owner: WebId, keys: readonly string[]): void {
    this.#only.set(owner, keys);
  }

  candidates(issuer: WebId, method: Iri): readonly string[] {
    const only = this.#only.get(issuer);
    if (only !== undefined) return only;
    const listed = (this.#listed.get(issuer) ?? []).filter(({ id }) => id === method);
    return [...(this.#pinned.get(method) ?? []), ...listed.map(({ publicKeyMultibase }) => publicKeyMultibase)];
  }
}

function fromHex(text: string): Uint8Array {
  return new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
}

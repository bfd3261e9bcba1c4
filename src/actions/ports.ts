import type { KeyStore } from '../credentials/key-store.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import type { Pod } from '../pod/pod.ts';

/** What every goal of a signed-in person works with. */
export interface MemberPorts {
  /** The person's hands. */
  readonly pod: Pod;
  readonly webId: WebId;
  /** The root of the storage in which the product keeps its documents. */
  readonly storage: DocumentUrl;
  /** Nobody's hands: for documents of others, so that what is believed is what everybody can read. */
  readonly anonymous: Pod;
  readonly now: () => Date;
  /** The register of the alliance that this is about. */
  readonly register: DocumentUrl;
  /** The signing keys that are on this device. */
  readonly keys: KeyStore;
  /** The Multikey that this alliance is known by (`alliance.json`); without it, what its own WebID document lists is believed. */
  readonly allianceKey?: string;
}

/** A time as documents write it: ISO 8601 UTC to the second. */
export const timestamp = (now: () => Date): string => `${now().toISOString().slice(0, 19)}Z`;

/** A date or a time, as people and forms say it, in the form that documents have. Throws TypeError for what is neither. */
export function utc(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new TypeError(`“${text}” is no date.`);
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

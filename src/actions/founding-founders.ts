import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { Texts } from '../domain/language.ts';
import type { Reason } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { unreadKeys } from './application-problems.ts';
import { requireGraph } from './graph-document.ts';
import { keysToPin } from './keys-to-pin.ts';
import type { MemberPorts } from './ports.ts';

/** Somebody who is to found an alliance, by what its own WebID document says. */
export interface Founder {
  readonly webid: WebId;
  readonly name: Texts;
  /** The key that the founding names, and that its vote must be signed with: the newest that is in use. */
  readonly key?: PinnedKey;
  readonly inbox?: DocumentUrl;
  /** What is missing before it can sign. */
  readonly problems: readonly Reason[];
}

/** Looks a founder up, as anybody can. What cannot be read is a problem, not an error. */
export async function examineFounder({ anonymous }: Pick<MemberPorts, 'anonymous'>, webid: WebId): Promise<Founder> {
  try {
    const { quads } = await requireGraph(anonymous, documentOf(webid));
    const { name, inbox } = readWebIdDocument(quads, webid);
    const [key] = keysToPin(quads, webid).toSorted((one, other) => (one.method < other.method ? 1 : -1));
    const found = { webid, name, ...(inbox === undefined ? {} : { inbox }) };
    return key === undefined ? { ...found, problems: [keyMissing(webid)] } : { ...found, key, problems: [] };
  } catch (error) {
    if (error instanceof PodError) return { webid, name: [], problems: [unreadKeys(error, documentOf(webid))] };
    throw error;
  }
}

const keyMissing = (webid: WebId): Reason => ({
  code: 'KEY_MISSING',
  document: documentOf(webid),
  text: `${webid} has no signing key yet, and could not sign the founding.`,
  remedy: 'Ask this founder to sign in, and to make a signing key under “Keys”.',
});

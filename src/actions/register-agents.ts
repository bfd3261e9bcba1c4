/** What people whom decisions concern say of themselves, as far as counting the decisions needs it: keys and interests. */
import type { InterestsDeclaration } from '../domain/attestation.ts';
import type { Motion } from '../domain/decision.ts';
import type { FoundCredential, KeyDocument, RegisteredReference } from '../domain/evidence.ts';
import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import { type RegisterEvent, memberEventKinds } from '../domain/membership.ts';
import { isInStorage, storagesOf } from '../domain/storage-scope.ts';
import { PodError } from '../pod/pod-error.ts';
import type { Pod } from '../pod/pod.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { type WebIdDocument, readWebIdDocument } from '../rdf/webid.ts';
import { concurrently } from './concurrently.ts';
import { verifiedWith } from './credential-document.ts';
import { type DeclaredAt, declaredBy } from './declarations.ts';
import { requireGraph } from './graph-document.ts';

/** Where more people are concerned by one decided motion, their declarations are left to the readers of the whole alliance. */
const mostSubjects = 20;

export interface AgentsAsked {
  readonly alliance: WebId;
  readonly events: readonly RegisterEvent[];
  readonly motions: readonly Motion[];
  readonly opened: readonly RegisteredReference[];
  /** By digest: the motions that were decided. */
  readonly decided: ReadonlySet<string>;
  readonly voters: readonly WebId[];
  /** When the newest motion opened. */
  readonly lastOpened: string;
}

export interface Agents {
  readonly keys: ReadonlyMap<string, KeyDocument>;
  readonly interests: ReadonlyMap<string, FoundCredential<InterestsDeclaration>>;
  /** The Multikeys that bind somebody: listed by themselves, or pinned by the register or an electorate. */
  keysOf(webid: WebId): readonly string[];
  isInStorageOf(webid: WebId, document: DocumentUrl): boolean;
}

/** Asks everybody's own documents; what cannot be read now is told as unread. */
export async function agentsIn(anonymous: Pod, asked: AgentsAsked): Promise<Agents> {
  const { alliance, events, motions, lastOpened } = asked;
  const electors = motions.flatMap(({ electorate }) => electorate);
  const holders = [
    ...electors.map(({ holder }) => holder),
    ...events.flatMap(({ kind, member }) => (kind === 'seat-filled' ? member : [])),
  ];
  const named = events.flatMap(({ kind, member, right }) => [
    ...(kind === 'key-revoked' ? [member] : []),
    ...(right === undefined ? [] : [right.holder]),
  ]);
  const owners = [...new Set([alliance, ...holders, ...named, ...asked.voters])];
  const cards = new Map(await concurrently(owners, 6, async (webid) => [webid, await cardOf(anonymous, webid)] as const));
  const pinned = (webid: WebId): readonly string[] =>
    [
      ...electors.flatMap(({ holder, key }) => (holder === webid ? key : [])),
      ...events.flatMap(({ kind, member, keys, mandate }) => [
        ...(member === webid && kind !== 'key-revoked' ? keys : []),
        ...(mandate?.authority === webid ? mandate.keys : []),
      ]),
    ].map(({ publicKeyMultibase }) => publicKeyMultibase);
  const keysOf = (webid: WebId): readonly string[] => [
    ...new Set([...pinned(webid), ...(cards.get(webid)?.keys.methods ?? []).map(({ publicKeyMultibase }) => publicKeyMultibase)]),
  ];
  const declaring = [...new Set([...holders, ...subjectsIn(asked)])];
  const declared = await concurrently(declaring, 6, (webid) =>
    declarationOf(anonymous, webid, { alliance, lastOpened, pinned: pinned(webid) }),
  );
  return {
    keys: new Map([...cards].map(([webid, { keys }]) => [webid, keys])),
    interests: new Map(declaring.flatMap((webid, at) => (declared[at] === undefined ? [] : [[webid, declared[at]]]))),
    keysOf,
    isInStorageOf: (webid, document) => isInStorage(document, storagesOf(webid, cards.get(webid)?.profile?.storages ?? [])),
  };
}

/** Whom motions concern: all of those that wait, and few of what was decided. */
function subjectsIn({ motions, opened, decided }: AgentsAsked): readonly WebId[] {
  const waiting = new Set(opened.flatMap(({ id, digestMultibase }) => (decided.has(digestMultibase) ? [] : [id as string])));
  return motions.flatMap(({ id, proposals }) => {
    const subjects = [...new Set(proposals.filter(isAboutSomebody).map(({ member }) => member))];
    return waiting.has(id) || subjects.length <= mostSubjects ? subjects : [];
  });
}

/** Whether a proposal says something of a person or a body that can be tied to who decides. */
export const isAboutSomebody = ({ kind }: Pick<RegisterEvent, 'kind'>): boolean =>
  (memberEventKinds as readonly string[]).includes(kind) || kind.startsWith('mandate-');

interface Card {
  readonly keys: KeyDocument;
  readonly profile?: WebIdDocument;
}

async function cardOf(anonymous: Pod, webid: WebId): Promise<Card> {
  const document = documentOf(webid);
  try {
    const { quads } = await requireGraph(anonymous, document);
    return { keys: { document, methods: readVerificationMethods(quads, webid) }, profile: readWebIdDocument(quads, webid) };
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
    return { keys: { document, methods: [], unread: { document, role: 'webid', code: error.code, message: error.message } } };
  }
}

type Declaration = FoundCredential<InterestsDeclaration> | undefined;

interface Reading {
  /** The newest motion that it was read for. */
  readonly lastOpened: string;
  readonly declaration: Promise<Declaration>;
}

/** Declarations by who reads and who declared: what is declared later changes no motion that opened before. */
const read = new WeakMap<Pod, Map<string, Reading>>();

interface Declaring {
  readonly alliance: WebId;
  readonly lastOpened: string;
  readonly pinned: readonly string[];
}

function declarationOf(anonymous: Pod, webid: WebId, declaring: Declaring): Promise<Declaration> {
  const { alliance, lastOpened } = declaring;
  const kept = read.get(anonymous) ?? new Map<string, Reading>();
  read.set(anonymous, kept);
  const name = `${alliance} ${webid}`;
  const before = kept.get(name);
  if (before !== undefined && before.lastOpened >= lastOpened) return before.declaration;
  const declaration = newestDeclaration(anonymous, webid, declaring);
  kept.set(name, { lastOpened, declaration });
  declaration.catch(() => kept.delete(name));
  return declaration;
}

/** The newest declaration that somebody's own pod holds: named in the WebID document, or with the claim of membership. */
async function newestDeclaration(anonymous: Pod, webid: WebId, { alliance, pinned }: Declaring): Promise<Declaration> {
  const { listed, declared } = await declaredBy(anonymous, webid, alliance);
  const newest = declared.reduce<DeclaredAt | undefined>(
    (found, each) => (found === undefined || found.content.validFrom < each.content.validFrom ? each : found),
    undefined,
  );
  if (newest === undefined) return undefined;
  const { document, credential, proof, content } = newest;
  const verified = await verifiedWith(credential, [...pinned, ...listed]);
  return {
    ...{ document, digestMultibase: credential.digestMultibase, readAt: proof.created, inOwnStorage: true },
    proof: { method: proof.verificationMethod, created: proof.created },
    ...{ verifiedWith: verified === undefined ? [] : [verified], content },
  };
}

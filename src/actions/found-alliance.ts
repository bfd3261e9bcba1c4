import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { Texts } from '../domain/language.ts';
import { type RolePolicy, type RoleRequirement, defaultRequirements } from '../domain/role-policy.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { objects } from '../rdf/graph.ts';
import { foaf, ldp } from '../rdf/terms.ts';
import { writeAllianceProfile } from '../rdf/webid.ts';
import { KeyMissingError, NoAgreementError } from './action-error.ts';
import { findCredential } from './credential-document.ts';
import { enrolKey } from './enrol-key.ts';
import { decideFounding } from './founding-decision.ts';
import { type NewMandate, proposeMandates } from './grant-mandate.ts';
import { missingFrom, requireGraph } from './graph-document.ts';
import { allianceLayoutOf, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp } from './ports.ts';
import { publishPolicy } from './publish-policy.ts';
import { type AgreementDraft, publishVersion } from './publish-texts.ts';
import { usableKey } from './sign-document.ts';
import { type Grounds, type NewProposal, courtsFirst, yearLater } from './write-decision.ts';

/** An agreement as an alliance starts with it; version 1.0.0, in force at once, unless said otherwise. */
export type FoundingAgreement = Pick<AgreementDraft, 'kind' | 'texts'> & Partial<AgreementDraft>;

export interface Founding extends Partial<Grounds> {
  readonly name: Texts;
  /** Locks the copies of the keys that are made here. */
  readonly passphrase: string;
  /** The Charter must be among them. */
  readonly agreements: readonly FoundingAgreement[];
  /** Who holds the first seat; `#steward` in the alliance's own WebID document unless said otherwise. */
  readonly seatHolder?: WebId;
  /** What roles ask for; the defaults of the product unless said otherwise. */
  readonly requirements?: readonly RoleRequirement[];
  readonly rules?: Partial<Omit<RolePolicy, 'id' | 'alliance' | 'number' | 'requirements' | 'issued'>>;
  /** Authorities must have made their keys before. */
  readonly mandates?: readonly NewMandate[];
}

export interface FoundedAlliance {
  /** The address that people pass on and that `crawl` starts from. */
  readonly register: DocumentUrl;
  readonly charter: Iri;
  /** What the alliance is known by: `alliance.json` pins it. */
  readonly key: PinnedKey;
  readonly seatHolder: WebId;
}

/**
 * Founds an alliance in the pod of its own WebID: makes the alliance's key and the seat-holder's, publishes the agreements
 * and the first policy, has the founder decide on all of it, opens the register with that decision, and names it in the WebID
 * document. Nothing that stands there already is replaced, so that it can be run again after a failure.
 */
export async function foundAlliance(ports: MemberPorts, founding: Founding): Promise<FoundedAlliance> {
  const { pod, webId, storage, now } = ports;
  const layout = allianceLayoutOf(storage);
  const seatHolder = founding.seatHolder ?? (`${documentOf(webId)}#steward` as WebId);
  for (const container of [layout.registerVersions, layout.agreements, layout.policies, layout.decisions])
    await pod.prepareContainer(container, 'public');
  await pod.prepareContainer(layoutOf(storage).inbox, 'inbox');
  const key = await ensureKey(ports, founding.passphrase, webId);
  const seatKey = await ensureKey(ports, founding.passphrase, seatHolder);
  const among = [key.publicKeyMultibase];

  const policy = await publishPolicy(
    ports,
    { ...founding.rules, number: 1, requirements: founding.requirements ?? defaultRequirements },
    among,
  );
  const agreements: NewProposal[] = [];
  for (const draft of founding.agreements) {
    const inForce = timestamp(now);
    const evidence = await publishVersion(ports, { version: '1.0.0', effective: inForce, answerBy: inForce, ...draft }, { among });
    agreements.push({ kind: 'agreement-adopted', member: webId, roles: [], keys: [], evidence });
  }
  const charter = agreements[founding.agreements.findIndex(({ kind }) => kind === 'charter')]?.evidence?.id;
  if (charter === undefined) throw new NoAgreementError(layout.agreements, 'An alliance is founded on a charter.');

  const seat = `${documentOf(webId)}#seat-1` as Iri;
  await decideFounding(ports, {
    key,
    elector: { seat, holder: seatHolder, key: seatKey },
    proposals: async () => [
      { kind: 'seat-filled', member: seatHolder, roles: [], keys: [seatKey], seat, until: yearLater(timestamp(now)) },
      { kind: 'policy-adopted', member: webId, roles: [], keys: [], evidence: policy },
      ...agreements,
      ...(await proposeMandates(ports, founding.mandates ?? [])),
    ],
    principle: founding.principle ?? 'People who agree to the same charter may found an alliance and answer for it.',
    reviewVenue: founding.reviewVenue ?? courtsFirst,
  });
  await nameInProfile(ports, founding.name, charter);
  return { register: layout.register, charter, key, seatHolder };
}

/** The key that is here, or a new one while nothing was signed with another: a founded alliance keeps its key. */
async function ensureKey(ports: MemberPorts, passphrase: string, controller: WebId): Promise<PinnedKey> {
  try {
    const { method, publicKeyMultibase } = await usableKey(ports, { controller });
    return { method, publicKeyMultibase };
  } catch (error) {
    const isFounded =
      (await findCredential(
        ports.pod,
        new URL('1.jsonld', allianceLayoutOf(ports.storage).register).href as DocumentUrl,
        maxRegisterBytes,
      )) !== undefined;
    if (!(error instanceof KeyMissingError) || isFounded) throw error;
    const { key } = await enrolKey(ports, passphrase, controller);
    return { method: key.method, publicKeyMultibase: key.publicKeyMultibase };
  }
}

/** A name and an inbox that the WebID has already are kept. */
async function nameInProfile({ pod, webId, storage }: MemberPorts, name: Texts, charter: Iri): Promise<void> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  const kept = [foaf('name'), ldp('inbox')].filter((property) => objects(quads, webId, property).length > 0);
  const profile = writeAllianceProfile(webId, {
    name,
    register: allianceLayoutOf(storage).register,
    charter,
    inbox: layoutOf(storage).inbox,
  });
  await addToWebIdDocument(
    pod,
    webId,
    missingFrom(quads, profile).filter(({ predicate }) => !kept.some((property) => property === predicate.value)),
  );
}

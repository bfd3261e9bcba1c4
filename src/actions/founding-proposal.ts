/** Moving a founding: keys, texts and rules are made and published, the motion is signed, and the founders are told. */
import { maxRegisterBytes } from '../credentials/read-credential.ts';
import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import { type Texts, pickText } from '../domain/language.ts';
import type { DigestReference, Reason } from '../domain/membership.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { addToWebIdDocument } from '../pod/webid-document.ts';
import { objects, quad, textQuads } from '../rdf/graph.ts';
import { versionAddress } from '../rdf/register.ts';
import { foaf, ldp, rdf, schema } from '../rdf/terms.ts';
import type { FoundingDraft } from './app.ts';
import { concurrently } from './concurrently.ts';
import { findCredential } from './credential-document.ts';
import { draftProblems } from './founding-draft.ts';
import { NotFoundableError } from './founding-errors.ts';
import { type Founder, examineFounder } from './founding-founders.ts';
import { type RecoveryKey, ensureAllianceKey } from './founding-keys.ts';
import {
  type MovedFounding,
  findFounding,
  foundersSeats,
  foundingPlace,
  isAsMoved,
  moveFounding,
  seatProposals,
} from './founding-motion.ts';
import { foundersVotes } from './founding-votes.ts';
import { type NewMandate, proposeMandates } from './grant-mandate.ts';
import { missingFrom, readDocument, requireGraph, stillAs } from './graph-document.ts';
import { notifyAll } from './notices.ts';
import { allianceLayoutOf, layoutOf } from './pod-layout.ts';
import { type MemberPorts, timestamp, utc } from './ports.ts';
import { publishPolicy } from './publish-policy.ts';
import { type AgreementDraft, publishVersion } from './publish-texts.ts';
import type { NewProposal } from './write-decision.ts';

/** What somebody founds an alliance with; authorities that are to have a mandate from the first day must have made their keys. */
export interface FoundingPlan extends Omit<FoundingDraft, 'agreements'> {
  /** Version 1.0.0, in force at once, unless said otherwise. */
  readonly agreements: readonly (FoundingDraft['agreements'][number] & Partial<AgreementDraft>)[];
  readonly mandates?: readonly NewMandate[];
}

/** The ports of the pod signed in as those of the alliance that it is to be: the register is its own. */
export const asAlliance = ({ pod, webId, storage, anonymous, now, keys }: MemberPorts): MemberPorts => ({
  ...{ pod, webId, storage, anonymous, now, keys },
  register: allianceLayoutOf(storage).register,
});

/**
 * Moves the founding of the alliance whose pod is signed in. As long as no founder has signed, moving again replaces what was
 * moved before; after a failure, with the same recovery key, it goes on where it broke.
 *
 * @param recoveryKey makes the recovery key; asked once everything before the motion is done.
 * @throws NotFoundableError when the draft, a founder or an alliance that is here already does not allow it.
 */
export async function proposeFounding(
  ports: MemberPorts,
  plan: FoundingPlan,
  recoveryKey: () => Promise<RecoveryKey>,
): Promise<MovedFounding & { readonly recovery: RecoveryKey }> {
  const home = asAlliance(ports);
  const founders = await readyFounders(home, plan);
  await insistOnUnfounded(home);
  await prepare(home);
  const key = await ensureAllianceKey(home, plan.passphrase);
  const adopted = await publish(home, plan, key);
  const recovery = await recoveryKey();
  const electorate = foundersSeats(home.webId, founders);
  const moved = await move(home, {
    key,
    electorate,
    proposals: [
      ...seatProposals(electorate, utc(plan.seatsUntil)),
      ...adopted,
      ...(await proposeMandates(home, plan.mandates ?? [])),
      { kind: 'key-pinned', member: home.webId, roles: [], keys: [recovery.pinned] },
    ],
    principle: purposeOf(plan.purpose),
  });
  await introduce(home, plan);
  // Whom no notice reaches learns of it by the address that the steward passes on.
  await notifyAll(home, plan.founders, 'founding', { about: moved.motion.id });
  return { ...moved, recovery };
}

/** What the founders sign for, in the words that most can read. */
const purposeOf = (purpose: Texts): string =>
  pickText(
    purpose.filter(({ value }) => value.trim() !== ''),
    ['en'],
  )?.value ?? 'People who agree to the same charter may found an alliance and answer for it.';

/** The founders, each with the key that its vote must be signed with. Throws NotFoundableError with everything that is missing. */
async function readyFounders(ports: MemberPorts, plan: FoundingPlan): Promise<readonly (Founder & { readonly key: PinnedKey })[]> {
  const drafted = draftProblems(plan, { alliance: ports.webId, now: timestamp(ports.now) });
  const found = await concurrently([...new Set(plan.founders)], 4, (webid) => examineFounder(ports, webid));
  const problems: readonly Reason[] = [...drafted, ...found.flatMap((founder) => founder.problems)];
  if (problems.length > 0) throw new NotFoundableError(documentOf(ports.webId), problems);
  return found.flatMap((founder) => (founder.key === undefined ? [] : { ...founder, key: founder.key }));
}

async function insistOnUnfounded({ pod, register }: MemberPorts): Promise<void> {
  const first = versionAddress(register, 1);
  if ((await findCredential(pod, first, maxRegisterBytes)) === undefined) return;
  throw new NotFoundableError(first, [
    {
      code: 'FOUNDED_ALREADY',
      document: first,
      text: 'An alliance was founded in this pod already.',
      remedy: 'Sign in with a pod that holds no alliance yet.',
    },
  ]);
}

async function prepare({ pod, storage }: MemberPorts): Promise<void> {
  const { registerVersions, agreements, policies, decisions } = allianceLayoutOf(storage);
  for (const container of [registerVersions, agreements, policies, decisions]) await pod.prepareContainer(container, 'public');
  await pod.prepareContainer(layoutOf(storage).inbox, 'inbox');
}

/** Publishes the rules and the texts. Other ones from an earlier try go, as long as nobody signed for them. */
async function publish(ports: MemberPorts, plan: FoundingPlan, key: PinnedKey): Promise<readonly NewProposal[]> {
  try {
    return await publishAll(ports, plan, key);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await discardMotion(ports);
    const { agreements, policies } = allianceLayoutOf(ports.storage);
    for (const container of [agreements, policies]) for (const document of await ports.pod.list(container)) await remove(ports, document);
    return publishAll(ports, plan, key);
  }
}

async function publishAll(ports: MemberPorts, plan: FoundingPlan, key: PinnedKey): Promise<readonly NewProposal[]> {
  const among = [key.publicKeyMultibase];
  const adopt = (kind: 'policy-adopted' | 'agreement-adopted', evidence: DigestReference): NewProposal => ({
    kind,
    member: ports.webId,
    roles: [],
    keys: [],
    evidence,
  });
  const adopted = [adopt('policy-adopted', await publishPolicy(ports, { ...plan.rules, number: 1 }, among))];
  for (const draft of plan.agreements) {
    const inForce = timestamp(ports.now);
    const version = { version: '1.0.0', effective: inForce, answerBy: inForce, ...draft };
    adopted.push(adopt('agreement-adopted', await publishVersion(ports, version, { among })));
  }
  return adopted;
}

/** The founding as it stands, where it says just this; otherwise it is moved, in place of one that nobody has signed. */
async function move(ports: MemberPorts, wanted: Parameters<typeof moveFounding>[1]): Promise<MovedFounding> {
  const found = await findFounding(ports.pod, foundingPlace(ports.storage));
  if (found !== undefined && isAsMoved(found, wanted)) return found;
  if (found !== undefined) await discardMotion(ports);
  return moveFounding(ports, wanted);
}

/** Takes back a founding that nobody has signed. Throws NotFoundableError where somebody has. */
async function discardMotion(ports: MemberPorts): Promise<void> {
  const id = foundingPlace(ports.storage);
  const found = await findFounding(ports.pod, id);
  if (found === undefined) return;
  const signed = (await foundersVotes(ports, found)).filter((vote) => vote !== undefined);
  const isOver = Date.parse(found.motion.closes) <= ports.now().getTime();
  if (signed.length > 0 && !isOver) {
    throw new NotFoundableError(id, [
      {
        code: 'SIGNED_ALREADY',
        document: id,
        text: 'A founder has signed what was moved before, and nobody’s signature is put under other words.',
        remedy: 'Let the others sign it too, or found the alliance in another pod.',
      },
    ]);
  }
  await remove(ports, id);
}

async function remove({ pod }: MemberPorts, document: DocumentUrl): Promise<void> {
  const found = await readDocument(pod, document);
  if (found !== undefined) await pod.remove(document, stillAs(found));
}

/** What founders can read of the alliance while it is not one: its name, what it is for, and where their votes go. */
async function introduce({ pod, webId, storage }: MemberPorts, { name, purpose }: Pick<FoundingPlan, 'name' | 'purpose'>): Promise<void> {
  const { quads } = await requireGraph(pod, documentOf(webId));
  const said = [
    quad(webId, rdf('type'), schema('Organization')),
    ...textQuads(webId, foaf('name'), name),
    ...textQuads(webId, schema('description'), purpose),
    quad(webId, ldp('inbox'), layoutOf(storage).inbox),
  ];
  const kept = [foaf('name'), ldp('inbox')].filter((property) => objects(quads, webId, property).length > 0);
  await addToWebIdDocument(
    pod,
    webId,
    missingFrom(quads, said).filter(({ predicate }) => !kept.some((property) => property === predicate.value)),
  );
}

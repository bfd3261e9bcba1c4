import type { WebId } from '../../domain/iri.ts';
import { type Authority, type AuthorityName, type Issue, attest } from './authorities.ts';
import { requirementsOf } from './attested-kinds.ts';
import type { MemberPod } from './member-pod.ts';
import type { ScenarioName } from './scenario.ts';
import { type Signed, type SyntheticDocument, at } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

/** An attestation as it stands in the pod; with a reference, where it is what its authority signed. */
export type IssuedDocument = SyntheticDocument & Partial<Pick<Signed, 'reference'>>;

/** Good for years after T. */
const lasting = -900;

/**
 * The attestations in a member's pod: all that its role asks for, by the authority of its jurisdiction, and the first of
 * them with the trouble that the scenario names.
 */
export async function memberAttestations(
  pod: MemberPod,
  scenario: ScenarioName,
  authorities: ReadonlyMap<AuthorityName, Authority>,
  timeline: Timeline,
): Promise<IssuedDocument[]> {
  const documents: IssuedDocument[] = [];
  for (const [number, kind] of requirementsOf(pod.role).attestations.entries()) {
    if (number === 0 && scenario === 'attestation-missing') continue;
    const id = at(`alliance/public/attestations/${kind}.jsonld`, pod.root);
    const wish: Issue = { member: pod.actor.webid, id, kind, role: pod.role, jurisdiction: pod.home.jurisdiction, validUntil: lasting };
    documents.push(
      number === 0 ? await troubled(pod, scenario, authorities, timeline, wish) : await attest(localTo(pod, authorities), timeline, wish),
    );
  }
  return documents;
}

async function troubled(
  pod: MemberPod,
  scenario: ScenarioName,
  authorities: ReadonlyMap<AuthorityName, Authority>,
  timeline: Timeline,
  wish: Issue,
): Promise<IssuedDocument> {
  const local = localTo(pod, authorities);
  const by = (name: AuthorityName): Authority => authorities.get(name) ?? local;
  switch (scenario) {
    case 'expired':
      return attest(local, timeline, { ...wish, validUntil: steps.expired });
    case 'revoked':
      return attest(local, timeline, { ...wish, status: 'revoked' });
    case 'on-hold':
      return attest(local, timeline, { ...wish, status: 'on-hold' });
    case 'out-of-mandate':
      return attest(by(local.name === 'south' ? 'north' : 'south'), timeline, wish);
    case 'transplanted': {
      // Somebody else's, copied byte for byte: it names its own subject and its own address.
      const elsewhere = at('../somebody-else/', pod.root);
      const theirs = await attest(local, timeline, {
        ...wish,
        member: `${at('profile/card', elsewhere)}#me` as WebId,
        id: at('alliance/public/attestations/qualification.jsonld', elsewhere),
      });
      return { url: wish.id, body: theirs.body };
    }
    case 'tampered': {
      const { url, body } = await attest(local, timeline, wish);
      // Valid for as long again, says the changed document.
      const [until, later] = [timeline.ago(lasting), timeline.ago(2 * lasting)];
      return { url, body: body.replace(`"validUntil": "${until}"`, `"validUntil": "${later}"`) };
    }
    case 'self-attested':
      return attest(local, timeline, { ...wish, signedBy: pod.actor });
    case 'key-not-pinned':
      return attest(local, timeline, { ...wish, signedBy: local.otherKey });
    case 'key-not-listed':
      return attest(by('unlisted-key'), timeline, wish);
    case 'status-unavailable':
      return attest(by('no-list'), timeline, wish);
    case 'status-stale':
      return attest(by('stale-list'), timeline, wish);
    case 'status-elsewhere':
      return attest(local, timeline, { ...wish, lists: at('alliance/public/status/', pod.root) });
    case 'status-missing':
      return attest(local, timeline, { ...wish, lists: 'none' });
    case 'mandate-withdrawn':
      return attest(by('withdrawn'), timeline, wish);
    case 'mandate-narrowed-outside':
    case 'mandate-narrowed-inside':
      return attest(by('narrowed'), timeline, wish);
    case 'attested-after-narrowing':
      return attest(by('narrowed'), timeline, { ...wish, issued: steps.settled });
    default:
      return attest(local, timeline, wish);
  }
}

/** The authority whose mandate covers the member's jurisdiction. */
export function localTo({ home }: Pick<MemberPod, 'home'>, authorities: ReadonlyMap<AuthorityName, Authority>): Authority {
  const found = (['south', 'north'] as const)
    .map((name) => authorities.get(name))
    .find((each) => each?.jurisdictions.includes(home.jurisdiction));
  if (found === undefined) throw new RangeError(`No authority vets in ${home.jurisdiction}.`);
  return found;
}

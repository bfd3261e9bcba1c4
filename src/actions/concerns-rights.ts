/** Rights on their way from one holder to another: what the alliance offers, and whether the new holder has taken it over. */
import type { AllianceLog } from '../domain/count-decisions.ts';
import { type WebId, documentOf } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import type { Right } from '../domain/right.ts';
import { PodError } from '../pod/pod-error.ts';
import { readRightAcceptance } from '../rdf/right-acceptance.ts';
import { CannotDecideError } from './action-error.ts';
import type { MotionDraft } from './app.ts';
import { requireCredential } from './credential-document.ts';
import { findClaim } from './membership-document.ts';
import { membershipPlaces } from './concerns-places.ts';
import { noticeReader, notifyAll } from './notices.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, parsed } from './private-json.ts';
import { readInbox } from './read-inbox.ts';
import { type Register, readRegister } from './read-register.ts';
import { requireGraph } from './graph-document.ts';

/** Rights that notices of the alliance offer to the person signed in, each once; what it holds already is left out. */
export async function offeredRights(
  ports: MemberPorts,
  { alliance, log }: { readonly alliance: WebId; readonly log: AllianceLog },
): Promise<readonly Right[]> {
  const notices = await readInbox(ports, noticeReader('right'));
  const offered = notices.flatMap(({ actor, content }) => {
    const right = actor === alliance && content !== undefined ? toRight(parsed(content)) : undefined;
    return right?.holder === ports.webId && isHeldByOther(log, right) ? right : [];
  });
  return [...new Map(offered.map((right) => [right.id, right])).values()];
}

/** Whether the register knows the right, and its last holder is somebody else. */
function isHeldByOther({ events }: AllianceLog, { id, holder }: Right): boolean {
  const last = events.findLast(({ kind, right }) => (kind === 'right-granted' || kind === 'right-reassigned') && right?.id === id);
  return last !== undefined && last.right?.holder !== holder;
}

/** A right from JSON that anybody may have written. */
function toRight(value: unknown): Right | undefined {
  if (!isRecord(value)) return undefined;
  const { id, kind, holder, basis, from, until } = value;
  const isTold = [id, kind, holder, basis, from].every((each) => typeof each === 'string');
  if (!isTold || (until !== undefined && typeof until !== 'string')) return undefined;
  return value as object as Right;
}

/**
 * The draft with the acceptance of each new holder of a right. Who has not accepted yet is asked to, by a notice.
 *
 * @throws CannotDecideError while an acceptance is missing; nothing is moved then.
 */
export async function withAcceptances(ports: MemberPorts, draft: MotionDraft): Promise<MotionDraft> {
  if (!draft.proposals.some(({ kind, acceptance }) => kind === 'right-reassigned' && acceptance === undefined)) return draft;
  const register = await readRegister(ports.pod, ports);
  const proposals = [];
  for (const proposal of draft.proposals) {
    const { kind, right } = proposal;
    const acceptance = kind === 'right-reassigned' && right !== undefined ? await acceptanceOf(ports, register, right) : undefined;
    proposals.push(acceptance === undefined ? proposal : { ...proposal, acceptance });
  }
  return { ...draft, proposals };
}

async function acceptanceOf(ports: MemberPorts, { alliance }: Register, right: Right): Promise<DigestReference> {
  const { anonymous } = ports;
  try {
    for (const place of await membershipPlaces(anonymous, right.holder)) {
      const claim = findClaim((await requireGraph(anonymous, place)).quads, right.holder, alliance);
      for (const link of claim?.rightAcceptances ?? []) {
        const id = documentOf(link);
        const { quads, secured, digestMultibase } = await requireCredential(anonymous, id);
        const said = readRightAcceptance(quads);
        if (secured !== undefined && said?.right === right.id && said.issuer === right.holder) return { id, digestMultibase };
      }
    }
  } catch (error) {
    if (!(error instanceof PodError)) throw error;
  }
  const missed = await notifyAll(ports, [right.holder], 'right', { about: documentOf(right.id), content: JSON.stringify(right) });
  throw new CannotDecideError(
    right.id,
    missed.length > 0
      ? 'The new holder has not accepted the right, and could not be asked.'
      : 'The new holder was asked to accept the right.',
    'RIGHT_NOT_ACCEPTED',
    missed.length > 0 ? 'Ask the new holder to open its inbox, and move it again.' : 'Move it again once the new holder has accepted.',
  );
}

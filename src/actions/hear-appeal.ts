import { type DocumentUrl, documentOf } from '../domain/iri.ts';
import type { DigestReference, RegisterEvent } from '../domain/membership.ts';
import type { PendingAppeal } from './app.ts';
import { appendToRegister } from './append-to-register.ts';
import { readAppealAt } from './concerns-appeals.ts';
import { NotAppealableError } from './concerns-errors.ts';
import { timeOf } from './find-motion.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import type { MemberPorts } from './ports.ts';
import { type Register, readRegister } from './read-register.ts';

/**
 * Records that an appeal was lodged, and opens the motion on it before those who can decide it: others than the first
 * deciders, else the general meeting. They are told the member's grounds, as far as the member told them.
 *
 * @throws NotAppealableError where the member's pod does not bear the appeal out; nothing is written then.
 */
export async function hearAppeal(
  ports: MemberPorts,
  { appeal, body, paper }: Pick<PendingAppeal, 'appeal' | 'body' | 'paper'>,
  proposed: 'appeal-upheld' | 'appeal-dismissed',
  principle: string,
): Promise<OpenedMotion> {
  const register = await readRegister(ports.pod, ports);
  const examined = await readAppealAt(ports, register, documentOf(appeal.id));
  if (examined === undefined || examined.problems.length > 0) {
    const why = examined?.problems.map(({ text }) => text).join(' ') ?? 'It cannot be read.';
    throw new NotAppealableError(appeal.id, `This appeal cannot be heard. ${why}`);
  }
  await record(ports, examined.reference, appeal);
  const event = register.log.events.find(({ id }) => id === appeal.against);
  return openMotion(ports, {
    kind: body,
    proposals: [
      {
        kind: proposed,
        member: appeal.issuer,
        roles: [],
        keys: [],
        ...(event === undefined ? {} : { evidence: referenceTo(register, event) }),
      },
    ],
    principle,
    reasons: paper?.reasons ?? '',
    evidence: [appeal.id, ...(paper?.evidence ?? [])],
  });
}

/** That it was lodged needs no decision: the document in the member's pod is what it rests on. */
async function record(ports: MemberPorts, evidence: DigestReference, { issuer }: PendingAppeal['appeal']): Promise<void> {
  await appendToRegister(ports, (now) => {
    const isKnown = now.versions.some(({ events }) =>
      events.some(({ kind, evidence: of }) => kind === 'appeal-lodged' && of?.id === evidence.id),
    );
    if (isKnown) return {};
    return {
      events: [{ kind: 'appeal-lodged', member: issuer, roles: [], keys: [], evidence, effective: timeOf(ports, now) }],
      anchors: [evidence],
    };
  });
}

/** An event is a node of the version that recorded it; the digest is that of the version. */
export function referenceTo(
  { versions, newest }: Pick<Register, 'versions' | 'newest'>,
  { id }: Pick<RegisterEvent, 'id'>,
): DigestReference {
  const version: DocumentUrl = documentOf(id);
  const named = versions.find(({ previous }) => previous?.id === version)?.previous ?? newest;
  return { id, digestMultibase: named.digestMultibase };
}

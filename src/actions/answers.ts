import type { AgreementVersion } from '../domain/agreement.ts';
import type { WebId } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import type { RegisterEvent } from '../domain/membership.ts';
import type { AnswerOverview, MemberCheck } from './app.ts';
import { concurrently } from './concurrently.ts';
import type { Lookup } from './open-membership.ts';
import type { MemberPorts } from './ports.ts';
import { readAgreements } from './read-agreements.ts';
import { readRegister } from './read-register.ts';

/**
 * Who has answered the newest version of each agreement, and who has not. Members are asked through what the directory last
 * read of them: an acceptance counts here as it counts there.
 */
export async function readAnswers(ports: MemberPorts, lookup: Lookup): Promise<readonly AnswerOverview[]> {
  const [{ log }, adopted] = await Promise.all([readRegister(ports.pod, ports), readAgreements(ports)]);
  const members = await concurrently(membersIn(log.events), 6, async (webid) => ({
    webid,
    check: await lookup(webid),
  }));
  const present = members.filter(({ check }) => check?.verdict.state !== 'withdrawn' && check?.verdict.state !== 'expelled');
  const newest = new Map<AgreementVersion['kind'], AgreementVersion>();
  for (const { agreement } of adopted) if (!newest.has(agreement.kind)) newest.set(agreement.kind, agreement);
  return [...newest.values()].map((version) => {
    const hasAnswered = ({ check }: { check: MemberCheck | undefined }): boolean =>
      check?.verdict.credentials.some(
        ({ type, outcome, agreement }) => type === 'acceptance' && outcome === 'counts' && agreement?.id === version.id,
      ) ?? false;
    const named = present.map((member) => ({ webid: member.webid, name: nameOf(member.check), answered: hasAnswered(member) }));
    const of = (answered: boolean): { webid: WebId; name: Texts }[] =>
      named.flatMap(({ webid, name, answered: has }) => (has === answered ? { webid, name } : []));
    return { version, answered: of(true), missing: of(false) };
  });
}

const nameOf = (check: MemberCheck | undefined): Texts => check?.name ?? [];

/** Who was admitted and has not been expelled or left since. */
export function membersIn(events: readonly RegisterEvent[]): readonly WebId[] {
  const members = new Set<WebId>();
  for (const { kind, member } of events) {
    if (kind === 'admitted') members.add(member);
    if (kind === 'expelled' || kind === 'withdrawn') members.delete(member);
  }
  return [...members];
}

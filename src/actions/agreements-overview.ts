import type { AgreementVersion } from '../domain/agreement.ts';
import { agreementKinds } from '../domain/agreement.ts';
import type { RolePolicy } from '../domain/role-policy.ts';
import type { AgreementView } from './app.ts';
import { type OwnAcceptance, isOf, ownAcceptances } from './own-acceptances.ts';
import type { MemberPorts } from './ports.ts';
import { readAgreements } from './read-agreements.ts';
import { findAlliance } from './read-alliance.ts';
import { readPolicy } from './read-policy.ts';

/** The agreements of the alliance in the order in which people meet them, each with the person's own answer. */
export async function listAgreements(ports: MemberPorts): Promise<readonly AgreementView[]> {
  const { alliance } = await findAlliance(ports);
  const [adopted, policy, own] = await Promise.all([readAgreements(ports), readPolicy(ports), ownAcceptances(ports, alliance)]);
  const all = adopted.map(({ agreement }) => agreement);
  return agreementKinds.flatMap((kind): AgreementView[] => {
    const versions = all.filter((agreement) => agreement.kind === kind);
    const [current] = versions;
    if (current === undefined) return [];
    return [{ kind, current, versions, neededFor: neededFor(policy, kind), mine: answerTo(versions, own) }];
  });
}

const neededFor = ({ requirements }: RolePolicy, kind: AgreementView['kind']): AgreementView['neededFor'] =>
  requirements.flatMap(({ role, agreements }) => (agreements.includes(kind) ? role : []));

/**
 * The answer to the newest version that was answered at all; one that was taken back only where nothing else stands. It is
 * outdated from the day a newer version asks for an answer, long before the earlier one stops counting: people are to see it in time.
 */
function answerTo(versions: readonly AgreementVersion[], own: readonly OwnAcceptance[]): AgreementView['mine'] {
  const answers = versions.flatMap((agreement) => own.flatMap((each) => (isOf(each.acceptance, agreement) ? { agreement, each } : [])));
  const found = answers.find(({ each }) => !each.isWithdrawn) ?? answers[0];
  if (found === undefined) return undefined;
  const { agreement, each } = found;
  const { document, acceptance, isWithdrawn } = each;
  const status = isWithdrawn ? 'withdrawn' : agreement === versions[0] ? 'accepted' : 'outdated';
  return { document, version: agreement.version, acceptedAt: acceptance.validFrom, language: acceptance.language, status };
}

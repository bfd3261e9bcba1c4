import type { WebId } from '../domain/iri.ts';
import type { MembershipState, Verdict } from '../domain/membership.ts';

/** Which of several states tells most, where no alliance lists somebody. */
const telling: readonly MembershipState[] = ['member', 'suspended', 'expelled', 'withdrawn', 'refused', 'applicant', 'none'];

/**
 * One verdict for a WebID that several alliances judged: listed where one of them lists it, with what those say; else what
 * all of them say. An index of one alliance, which most are, has nothing to combine.
 */
export function combineVerdicts(webid: WebId, verdicts: readonly Verdict[]): Verdict {
  const listing = verdicts.filter(({ listed }) => listed);
  const heard = listing.length > 0 ? listing : verdicts;
  const [first] = [...heard].sort((one, other) => telling.indexOf(one.state) - telling.indexOf(other.state));
  if (first === undefined) {
    return { webid, listed: false, state: 'none', underAppeal: false, roles: [], reasons: [], credentials: [], upholds: [], rights: [] };
  }
  if (heard.length === 1) return first;
  return {
    ...first,
    roles: heard.flatMap(({ roles }) => roles),
    reasons: heard.flatMap(({ reasons }) => reasons),
    credentials: heard.flatMap(({ credentials }) => credentials),
    upholds: [...new Set(heard.flatMap(({ upholds }) => upholds))].sort(),
    rights: heard.flatMap(({ rights }) => rights),
  };
}

import type { WebId } from '../domain/iri.ts';
import { judgeMembership } from '../domain/judge-membership.ts';
import type { Verdict } from '../domain/membership.ts';
import type { RegisterHistory } from './register-history.ts';

/**
 * One verdict for a WebID that several alliances judged: listed where one of them lists it, with what those say; else what
 * all of them say. An index of one alliance, which most are, has nothing to combine.
 */
export function combineVerdicts(webid: WebId, verdicts: readonly Verdict[]): Verdict {
  const listing = verdicts.filter(({ listed }) => listed);
  const telling = listing.length > 0 ? listing : verdicts;
  const [first] = [...telling].sort((one, other) => Number(other.state === 'applicant') - Number(one.state === 'applicant'));
  if (first === undefined) return { webid, listed: false, state: 'none', roles: [], reasons: [] };
  return { ...first, roles: telling.flatMap(({ roles }) => roles), reasons: telling.flatMap(({ reasons }) => reasons) };
}

/** The verdict on a WebID that no register names. */
export function unknownTo(histories: readonly RegisterHistory[], webid: WebId, at: string): Verdict {
  const verdicts = histories.map(({ alliance, register, problem }) =>
    judgeMembership(
      {
        webid,
        alliance,
        register,
        ...(problem && { registerProblem: problem }),
        events: [],
        profile: webid,
        membershipDocuments: [],
        acceptances: [],
        claims: [],
        unread: [],
        shapeErrors: [],
      },
      at,
    ),
  );
  return combineVerdicts(webid, verdicts);
}

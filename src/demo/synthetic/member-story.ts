import type { EventWords, PlannedEvent, PlannedPaper } from './events.ts';
import type { DocumentUrl, Iri, WebId } from '../../domain/iri.ts';
import type { DigestReference, EventKind, MembershipState, RoleGrant, Standing } from '../../domain/membership.ts';
import type { Right } from '../../domain/right.ts';
import { appealDocument } from '../../rdf/appeal.ts';
import { rightAcceptanceDocument } from '../../rdf/right-acceptance.ts';
import { type MotionPlan, plans } from './motion-plan.ts';
import type { ScenarioName } from './scenario.ts';
import { type Actor, at as urlAt, sign } from './site.ts';
import { type Timeline, steps } from './timeline.ts';

/** A question about the past, and its answer. Days count back from T. */
export interface Dated {
  readonly at: number;
  readonly known: number;
}
export interface DatedTruth extends Dated {
  readonly state: MembershipState;
  readonly underAppeal: boolean;
}
/** How the one role of a member stood, and with which codes. */
export interface DatedStanding extends Dated {
  readonly standing: Standing;
  readonly codes: readonly string[];
}
/** The rights that somebody held, by their kinds. */
export interface DatedRights extends Dated {
  readonly rights: readonly string[];
}

export interface Story {
  readonly events: readonly PlannedEvent[];
  /** Documents of the member that speak of what the register has recorded. */
  readonly papers: readonly PlannedPaper[];
  readonly histories: readonly DatedTruth[];
  readonly standings: readonly DatedStanding[];
  readonly rights: readonly DatedRights[];
}

export interface Protagonist {
  readonly actor: Actor;
  readonly alliance: WebId;
  readonly root: DocumentUrl;
  readonly timeline: Timeline;
  readonly grant: RoleGrant;
  readonly acceptance: DigestReference;
  /** Of another agreement than the Charter, where the role asks for one. */
  readonly otherAcceptance?: DigestReference;
  readonly application: Iri;
  readonly withdrawal?: DigestReference;
  /** With whom a right changes hands: who takes it over from this member, or from whom this member takes it. */
  readonly partner?: WebId;
  /** The day of its admission. */
  readonly admitted: number;
}

/** Where a member's own documents stand that the register makes necessary. */
export const appealOf = (root: DocumentUrl): DocumentUrl => urlAt('alliance/public/appeals/1.jsonld', root);
export const rightAcceptanceOf = (root: DocumentUrl): DocumentUrl => urlAt('alliance/public/rights/1.jsonld', root);

/** What the register records of a member, and what it must answer about days gone by. */
export function tellStory(name: ScenarioName, who: Protagonist): Story {
  const { actor, grant, acceptance, application, withdrawal, admitted, timeline } = who;
  const { webid, key } = actor;
  const { troubles, appealed, confirmed, settled, votedOn, answerBy, expired, secondPolicy, thirdPolicy } = steps;
  const applied: PlannedEvent = {
    event: { kind: 'applied', member: webid, acceptance, application, roles: [grant] },
    effective: admitted + 3,
    by: 'nobody',
  };
  const admission: PlannedEvent = {
    event: { kind: 'admitted', member: webid, acceptance, application, roles: [grant], keys: [key] },
    effective: admitted,
  };
  const said = (kind: EventKind, more: Partial<EventWords> = {}): EventWords => ({ kind, member: webid, ...more });
  const event = (
    kind: EventKind,
    effective: number,
    by: PlannedEvent['by'] = plans.ordinary,
    more: Partial<PlannedEvent> = {},
  ): PlannedEvent => ({
    event: said(kind),
    effective,
    by,
    ...more,
  });
  const past = (at: number, known: number, state: MembershipState, underAppeal = false): DatedTruth => ({ at, known, state, underAppeal });
  const stood = (at: number, standing: Standing, ...codes: readonly string[]): DatedStanding => ({ at, known: at, standing, codes });
  const stoodAsKnown = (at: number, standing: Standing, ...codes: readonly string[]): DatedStanding => ({ at, known: 0, standing, codes });
  const tell = (events: readonly PlannedEvent[], histories: readonly DatedTruth[] = [], more: Partial<Story> = {}): Story => ({
    events,
    histories,
    papers: [],
    standings: [],
    rights: [],
    ...more,
  });
  const before = past(troubles + 10, troubles + 10, 'member');
  /** Nothing came of it: neither then nor as seen today. */
  const stayed = [before, past(troubles - 3, troubles - 3, 'member'), past(troubles - 1, 0, 'member')];
  const expulsion = event('expelled', troubles, plans.heard, { name: `expulsion of ${webid}` });
  const expelled = [before, past(troubles - 1, troubles - 1, 'expelled'), past(troubles - 1, troubles + 1, 'member')];
  const removal = (by: MotionPlan, effective: number = troubles): PlannedEvent => ({
    event: said('role-removed', { roles: [grant] }),
    effective,
    by,
  });
  const expelledBy = (by: MotionPlan): Story => tell([admission, event('expelled', troubles, by)], stayed);

  const appeal: PlannedPaper = {
    day: appealed,
    name: `appeal of ${webid}`,
    write: (named) => {
      const id = appealOf(who.root);
      const validFrom = timeline.ago(appealed);
      const document = appealDocument({ id, issuer: webid, alliance: who.alliance, against: named(`expulsion of ${webid}`).id, validFrom });
      return sign(id, document, actor.signer, validFrom);
    },
  };
  const lodged = event('appeal-lodged', appealed, 'nobody', { evidence: appeal.name });
  const pending = [past(appealed + 1, 0, 'expelled'), past(appealed - 1, appealed - 1, 'expelled', true)];
  const appealDecided = (kind: 'appeal-upheld' | 'appeal-dismissed', by: MotionPlan): PlannedEvent =>
    event(kind, settled, by, { evidence: `expulsion of ${webid}` });

  switch (name) {
    case 'applied':
      return tell([applied], [past(admitted + 1, admitted + 1, 'applicant'), past(admitted + 10, 0, 'none')]);
    case 'refused':
      return tell([applied, event('refused', admitted)], [past(admitted + 1, 0, 'applicant'), past(admitted - 1, 0, 'refused')]);
    case 'not-decided':
      return tell([applied, { ...admission, by: 'nobody' }], [past(admitted - 1, 0, 'applicant')]);
    case 'admitted-twice':
      return tell(
        [{ ...admission, again: steps.anchored, flaw: 'RECORDED_TWICE' }],
        [past(steps.anchored + 1, steps.anchored + 1, 'member'), ...stayed],
      );
    case 'admission-of-another':
      return tell(
        [{ ...admission, event: { ...admission.event, acceptance: who.otherAcceptance ?? acceptance } }],
        [past(admitted - 1, 0, 'applicant')],
      );

    case 'suspended':
      return tell(
        [admission, event('suspended', troubles, plans.heard)],
        [before, past(troubles - 1, 0, 'suspended'), past(troubles - 1, troubles + 5, 'member')],
      );
    case 'interim-suspension-over':
      return tell(
        [admission, event('suspended', troubles, plans.recused, { until: settled })],
        [before, past(troubles - 1, 0, 'suspended'), past(settled + 1, settled + 1, 'suspended'), past(settled - 1, 0, 'member')],
      );
    case 'interim-suspension-confirmed':
      return tell(
        [admission, event('suspended', troubles, plans.ordinary, { until: settled }), event('suspended', confirmed, plans.heard)],
        [
          before,
          past(troubles - 1, troubles - 1, 'suspended'),
          past(settled - 1, settled - 1, 'suspended'),
          past(settled - 1, confirmed + 1, 'member'),
        ],
      );
    case 'interim-suspension-too-long':
      return tell([admission, event('suspended', troubles, plans.interimTooLong, { until: -troubles })], stayed);
    case 'reinstated':
      return tell(
        [admission, event('suspended', troubles, plans.heard), event('reinstated', settled)],
        [past(troubles - 1, 0, 'suspended'), past(settled - 1, 0, 'member'), past(settled - 1, settled + 1, 'suspended')],
      );
    case 'recorded-late':
      return tell(
        [admission, event('suspended', troubles, plans.heard, { recorded: settled })],
        [past(troubles - 5, troubles - 5, 'member'), past(troubles - 5, 0, 'suspended'), past(troubles + 5, 0, 'member')],
      );

    case 'expelled':
      return tell([admission, expulsion], expelled);
    case 'expelled-under-appeal':
      return tell([admission, expulsion, lodged], [...expelled, ...pending], { papers: [appeal] });
    case 'expelled-appeal-in-own-pod':
      return tell([admission, expulsion], [...expelled, ...pending], { papers: [appeal] });
    case 'appeal-upheld':
      return tell(
        [admission, expulsion, lodged, appealDecided('appeal-upheld', plans.appeal)],
        [...expelled, ...pending, past(settled - 1, settled - 1, 'member'), past(troubles - 1, 0, 'expelled')],
        { papers: [appeal] },
      );
    case 'appeal-dismissed':
      return tell(
        [admission, expulsion, lodged, appealDecided('appeal-dismissed', plans.meeting)],
        [...expelled, ...pending, past(settled + 1, settled + 1, 'expelled', true), past(settled - 1, settled - 1, 'expelled')],
        { papers: [appeal] },
      );
    case 'appeal-to-first-deciders':
      return tell(
        [admission, expulsion, lodged, appealDecided('appeal-upheld', plans.wrongBody)],
        [...expelled, ...pending, past(settled - 1, settled - 1, 'expelled', true)],
        { papers: [appeal] },
      );
    case 'appeal-among-first-deciders':
      return tell(
        [admission, expulsion, lodged, appealDecided('appeal-upheld', plans.sameDeciders)],
        [...expelled, ...pending, past(settled - 1, settled - 1, 'expelled', true)],
        { papers: [appeal] },
      );
    case 'court-restored':
      return tell(
        [admission, expulsion, event('court-outcome', settled, plans.ordinary, { event: said('court-outcome', { state: 'member' }) })],
        [...expelled, past(settled + 1, 0, 'expelled'), past(settled - 1, settled - 1, 'member')],
      );

    case 'expelled-unheard':
      return expelledBy(plans.unheard);
    case 'expulsion-not-carried':
      return expelledBy(plans.notCarried);
    case 'expulsion-outvoted':
      return expelledBy(plans.outvoted);
    case 'expulsion-without-quorum':
      return expelledBy(plans.noQuorum);
    case 'vote-of-affiliate':
      return expelledBy(plans.affiliated);
    case 'vote-of-employer':
      return expelledBy(plans.employed);
    case 'vote-twice':
      return expelledBy(plans.votedTwice);
    case 'vote-late':
      return expelledBy(plans.votedLate);
    case 'vote-without-seat':
      return expelledBy(plans.votedWithoutSeat);
    case 'votes-known-late':
      return expelledBy(plans.knownLate);
    case 'decision-lost':
      return tell([admission, removal(plans.lostDecision)], stayed);
    case 'vote-with-revoked-key':
      return tell([admission, removal(plans.revokedKey, votedOn)], stayed);
    case 'motion-not-opened':
      return tell([admission, removal(plans.notOpened)], stayed);
    case 'motion-wrong-electorate':
      return tell([admission, removal(plans.wrongElectorate)], stayed);
    case 'tally-false':
      return tell([admission, removal(plans.falseTally)], stayed);
    case 'decided-too-early':
      return tell([admission, removal(plans.tooEarly)], stayed);
    case 'not-as-moved':
      return tell(
        [
          admission,
          event('reinstated', troubles, plans.ordinary, {
            recordedAs: said('role-removed', { roles: [grant] }),
            flaw: 'NOT_AS_MOVED',
          }),
        ],
        stayed,
      );

    case 'withdrawn':
      return tell(
        [
          admission,
          event('withdrawn', troubles, 'nobody', { event: said('withdrawn', withdrawal === undefined ? {} : { evidence: withdrawal }) }),
        ],
        [before, past(troubles - 1, 0, 'withdrawn')],
      );
    case 'role-removed':
      return tell([admission, removal(plans.recused)], [before, past(troubles - 1, 0, 'member')], {
        standings: [stoodAsKnown(troubles + 2, 'good'), stoodAsKnown(troubles - 1, 'removed', 'ROLE_REMOVED')],
      });
    case 'role-added': {
      const added: RoleGrant = { role: 'civics-producer', jurisdictions: grant.jurisdictions };
      return tell(
        [admission, { event: said('role-added', { roles: [added] }), effective: troubles }],
        [before, past(troubles - 1, 0, 'member')],
      );
    }

    case 'mandate-withdrawn':
    case 'mandate-narrowed-outside':
      // What the policy of the day makes of it: kept, flagged, void.
      return tell([admission], [], {
        standings: [
          stood(secondPolicy + 2, 'good'),
          stood(secondPolicy - 2, 'good', 'MANDATE_ENDED'),
          stood(thirdPolicy - 2, 'lapsed', 'MANDATE_ENDED'),
        ],
      });
    case 'old-charter':
      // No role has more than fourteen days of grace.
      return tell([admission], [], {
        standings: [stoodAsKnown(answerBy + 2, 'good'), stoodAsKnown(answerBy - 16, 'lapsed', 'AGREEMENT_OUTDATED')],
      });
    case 'expired':
      return tell([admission], [], { standings: [stood(expired + 2, 'good'), stood(expired - 2, 'lapsed', 'EXPIRED')] });
    case 'policy-outgrown':
      return tell([admission], [], {
        standings: [stood(secondPolicy + 2, 'good'), stood(secondPolicy - 2, 'lapsed', 'AGREEMENT_MISSING')],
      });

    case 'right-granted':
    case 'right-passed-on':
    case 'right-taken-over':
    case 'right-not-accepted': {
      const { events = [], ...rights } = rightsOf(name, who);
      return tell([admission, ...events], [], rights);
    }
    default:
      return tell([admission]);
  }
}

/** Rights that change hands, or stay where they are. */
function rightsOf(name: ScenarioName, { actor, alliance, root, timeline, partner = actor.webid }: Protagonist): Partial<Story> {
  const { webid } = actor;
  const { troubles, settled } = steps;
  const kind = 'use of the mark of the alliance';
  const right = (holder: WebId, from: number, id: string): Right => ({
    id: id as Iri,
    kind,
    holder,
    basis: 'work that the alliance acknowledged',
    from: timeline.ago(from),
  });
  const held = (at: number, ...rights: readonly string[]): DatedRights => ({ at, known: at, rights });
  const granted: PlannedEvent = {
    event: { kind: 'right-granted', member: webid, right: right(webid, troubles, '') },
    effective: troubles,
    name: `right of ${webid}`,
  };
  /** `from`: whose right it was. */
  const accepted = (from: WebId): PlannedPaper => ({
    day: settled + 5,
    name: `right of ${from} accepted`,
    write: (named) => {
      const id = rightAcceptanceOf(root);
      const validFrom = timeline.ago(settled + 5);
      const document = rightAcceptanceDocument({ id, issuer: webid, alliance, right: named(`right of ${from}`).id, validFrom });
      return sign(id, document, actor.signer, validFrom);
    },
  });
  const reassigned: PlannedEvent = {
    event: { kind: 'right-reassigned', member: webid, right: right(partner, settled, `right of ${webid}`) },
    effective: settled,
    acceptance: `right of ${webid} accepted`,
  };
  switch (name) {
    case 'right-passed-on':
      return { events: [granted, reassigned], rights: [held(troubles + 1), held(settled + 1, kind), held(settled - 1), held(0)] };
    case 'right-taken-over':
      return { papers: [accepted(partner)], rights: [held(settled + 1), held(settled - 1, kind), held(0, kind)] };
    // The member takes over its own right in the other's place: nobody has accepted it.
    case 'right-not-accepted':
      return {
        events: [granted, { ...reassigned, flaw: 'RIGHT_NOT_ACCEPTED' }],
        papers: [accepted(webid)],
        rights: [held(settled + 1, kind), held(settled - 1, kind), held(0, kind)],
      };
    default:
      return { events: [granted], rights: [held(troubles + 1), held(troubles - 1, kind), held(0, kind)] };
  }
}

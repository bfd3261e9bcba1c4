import { describeForm } from '../rdf/form.ts';
import { KeyMissingError } from './action-error.ts';
import { admit, refuse } from './admit.ts';
import { admittingBody } from './concerns-body.ts';
import { anchorHoldings } from './anchor.ts';
import { readAnswers } from './answers.ts';
import type { MotionView, StewardActions } from './app.ts';
import { callElection, newSeat } from './call-election.ts';
import { collectVotes } from './collect-votes.ts';
import { pendingAppeals } from './concerns-appeals.ts';
import { withAcceptances } from './concerns-rights.ts';
import { deskKeys } from './desk-keys.ts';
import { grantMandates, narrowMandate, withdrawMandate } from './grant-mandate.ts';
import { hearAppeal } from './hear-appeal.ts';
import { movePolicy } from './move-policy.ts';
import type { Lookup } from './open-membership.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import { pendingApplications } from './pending-applications.ts';
import { pinKey, pinRequests } from './pin-keys.ts';
import type { MemberPorts } from './ports.ts';
import { publishAgreement } from './publish-agreement.ts';
import { readMotion, readMotions } from './read-motions.ts';
import { readPolicy } from './read-policy.ts';
import { recordDecision } from './record-decision.ts';
import { findAuthorities } from './vetting-mandates.ts';

/** Votes that came wait until the alliance's key is on the device; everything can be read before. */
function ifKeyMissing(error: unknown): void {
  if (!(error instanceof KeyMissingError)) throw error;
}

/** What the keeper of the register can do, signed in as the alliance. */
export function createStewardActions(ports: MemberPorts, { lookup }: { readonly lookup: Lookup }): StewardActions {
  const viewOf = async (opened: Promise<OpenedMotion>): Promise<MotionView> => readMotion(ports, (await opened).motion.id);
  // The desk moves what it moves together in one motion; only what is larger than a register version takes several.
  const firstOf = async (opened: Promise<readonly OpenedMotion[]>): Promise<MotionView> => {
    const [first] = await opened;
    if (first === undefined) throw new TypeError('Nothing was moved.');
    return readMotion(ports, first.motion.id);
  };
  const seats = new Set<Awaited<ReturnType<StewardActions['newSeat']>>>();
  return {
    pending: () => pendingApplications(ports),
    admit: async (admissions) => firstOf(admit(ports, admissions, await admittingBody(ports, admissions))),
    refuse: (application, reasons) => firstOf(refuse(ports, [application], reasons)),
    async motions() {
      await collectVotes(ports).catch(ifKeyMissing);
      return readMotions(ports);
    },
    move: (draft) => viewOf(withAcceptances(ports, draft).then((complete) => openMotion(ports, complete))),
    async record(motion) {
      await recordDecision(ports, motion);
      return readMotion(ports, motion);
    },
    appeals: () => pendingAppeals(ports),
    hearAppeal: (appeal, proposed, principle) => viewOf(hearAppeal(ports, appeal, proposed, principle)),
    movePolicy: (rules, motion) => viewOf(movePolicy(ports, rules, motion)),
    callElection: (election) => viewOf(callElection(ports, election)),
    async newSeat() {
      const seat = await newSeat(ports, seats);
      seats.add(seat);
      return seat;
    },
    describePolicy: () => Promise.resolve(describeForm('role-policy')),
    policyToForm: async (rules) => (await import('../rdf/role-policy-form.ts')).policyToForm(rules),
    policyFromForm: async (data) => (await import('../rdf/role-policy-form.ts')).policyFromForm(data),
    keys: () => deskKeys(ports),
    mandates: () => findAuthorities(ports, lookup),
    grantMandate: (mandate) => firstOf(grantMandates(ports, [mandate])),
    narrowMandate: (mandate, to, reasons, grounds) => viewOf(narrowMandate(ports, mandate, to, reasons, grounds)),
    withdrawMandate: (mandate, reasons, grounds) => viewOf(withdrawMandate(ports, mandate, reasons, grounds)),
    policy: () => readPolicy(ports),
    publishAgreement: (agreement) => viewOf(publishAgreement(ports, agreement)),
    answers: () => readAnswers(ports, lookup),
    pinRequests: () => pinRequests(ports),
    pin: (request) => viewOf(pinKey(ports, request)),
    anchor: () => anchorHoldings(ports),
  };
}

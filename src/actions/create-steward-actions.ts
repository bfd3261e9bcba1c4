import { admit, refuse } from './admit.ts';
import { anchorHoldings } from './anchor.ts';
import { readAnswers } from './answers.ts';
import type { StewardActions } from './app.ts';
import { changeStanding } from './change-standing.ts';
import { deskKeys } from './desk-keys.ts';
import { grantMandates, withdrawMandate } from './grant-mandate.ts';
import type { Lookup } from './open-membership.ts';
import { pendingApplications } from './pending-applications.ts';
import { pinKey, pinRequests } from './pin-keys.ts';
import type { MemberPorts } from './ports.ts';
import { publishAgreement } from './publish-agreement.ts';
import { readPolicy } from './read-policy.ts';
import { findAuthorities } from './vetting-mandates.ts';

/** What the keeper of the register can do, signed in as the alliance. */
export function createStewardActions(ports: MemberPorts, { lookup }: { readonly lookup: Lookup }): StewardActions {
  return {
    pending: () => pendingApplications(ports),
    async admit(application, roles) {
      await admit(ports, [{ application, roles }]);
    },
    async refuse(application) {
      await refuse(ports, [application]);
    },
    keys: () => deskKeys(ports),
    mandates: () => findAuthorities(ports, lookup),
    grantMandate: (mandate) => grantMandates(ports, [mandate]),
    withdrawMandate: (mandate, reason) => withdrawMandate(ports, mandate, reason),
    policy: () => readPolicy(ports),
    publishAgreement: (agreement) => publishAgreement(ports, agreement),
    answers: () => readAnswers(ports, lookup),
    pinRequests: () => pinRequests(ports),
    pin: (request) => pinKey(ports, request),
    change: (webid, change) => changeStanding(ports, webid, change),
    anchor: () => anchorHoldings(ports),
  };
}

import { admit } from './admit.ts';
import type { StewardActions } from './app.ts';
import { pendingApplications } from './pending-applications.ts';
import type { MemberPorts } from './ports.ts';

/** What the keeper of the register can do, signed in as the alliance. */
export function createStewardActions(ports: MemberPorts): StewardActions {
  return {
    pending: () => pendingApplications(ports),
    async admit(application, roles) {
      await admit(ports, [{ application, roles }]);
    },
  };
}

import { completeFounding } from './founding-decision.ts';
import { examineFounder } from './founding-founders.ts';
import { type RecoveryKey, makeRecoveryKey } from './founding-keys.ts';
import { asAlliance, proposeFounding } from './founding-proposal.ts';
import { invitations, readInvitation, signFounding } from './founding-signature.ts';
import { foundingState } from './founding-state.ts';
import type { FoundingActions } from './app.ts';
import type { MemberPorts } from './ports.ts';
import { readAgreementText } from './read-agreements.ts';

/** Founding an alliance in the pod that is signed in, and signing one as a founder. */
export function createFoundingActions(ports: MemberPorts): FoundingActions {
  // Made once for a passphrase, so that a second try hands out the very file that the first one would have.
  let made: { readonly passphrase: string; readonly recovery: Promise<RecoveryKey> } | undefined;
  const recoveryKey = (passphrase: string): Promise<RecoveryKey> => {
    if (made?.passphrase !== passphrase) made = { passphrase, recovery: makeRecoveryKey(asAlliance(ports), passphrase) };
    const present = made;
    present.recovery.catch(() => {
      if (made === present) made = undefined;
    });
    return present.recovery;
  };
  return {
    state: () => foundingState(ports),
    async examineFounder(webid) {
      const { name, problems } = await examineFounder(ports, webid);
      return { name, problems };
    },
    defaults: async () => (await import('./founding-defaults.ts')).foundingDefaults,
    async propose(draft) {
      const { recovery } = await proposeFounding(ports, draft, () => recoveryKey(draft.passphrase));
      return { state: await foundingState(ports), recovery: recovery.file };
    },
    invitation: (motion) => readInvitation(ports, motion),
    text: (agreement, languages) => readAgreementText(ports.anonymous, agreement, languages),
    invitations: () => invitations(ports),
    sign: (motion) => signFounding(ports, motion),
    async complete() {
      await completeFounding(ports);
      return foundingState(ports);
    },
  };
}

import type { AllianceApp } from './app.ts';
import { createAgreementActions } from './create-agreement-actions.ts';
import { createCommitteeActions } from './create-committee-actions.ts';
import { createConcernActions } from './create-concern-actions.ts';
import { createDeskActions } from './create-desk-actions.ts';
import { createFoundingActions } from './create-founding-actions.ts';
import { createKeyActions } from './create-key-actions.ts';
import { type MemberExtras, createMemberActions } from './create-member-actions.ts';
import { createStewardActions } from './create-steward-actions.ts';
import { createVettingActions } from './create-vetting-actions.ts';
import type { MemberPorts } from './ports.ts';

/** Everything that a signed-in person can do: as a member, an authority, a holder of a seat, a founder, and the keeper of a register. */
export type PersonActions = Pick<
  AllianceApp,
  'member' | 'keys' | 'agreements' | 'vetting' | 'desk' | 'steward' | 'committee' | 'concerns' | 'founding'
>;

export const createPersonActions = (ports: MemberPorts, extras: MemberExtras): PersonActions => ({
  member: createMemberActions(ports, extras),
  keys: createKeyActions(ports),
  agreements: createAgreementActions(ports),
  vetting: createVettingActions(ports, extras),
  desk: createDeskActions(ports, extras),
  steward: createStewardActions(ports, extras),
  committee: createCommitteeActions(ports),
  concerns: createConcernActions(ports),
  founding: createFoundingActions(ports),
});

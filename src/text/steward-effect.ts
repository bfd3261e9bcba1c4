import { msg, str } from '@lit/localize';
import type { MembershipState, Standing } from '../domain/membership.ts';
import { stateInWords } from './standing.ts';

export const heading = (): string => msg('What this would change', { id: 'steward-effect.heading' });
export const headingOn = (date: string): string => msg(str`What this would change on ${date}`, { id: 'steward-effect.heading-on' });
export const working = (): string => msg('Judging every member by it…', { id: 'steward-effect.working' });
export const failed = (): string =>
  msg('This could not be worked out. The motion can be opened all the same.', { id: 'steward-effect.failed' });
export const none = (): string => msg('Nobody’s place would change.', { id: 'steward-effect.none' });
export const basis = (date: string): string =>
  msg(str`By what the pods said on ${date}, judged by the same rules as the directory.`, { id: 'steward-effect.basis' });
export const members = (count: number): string => msg(str`Members for whom something changes: ${count}`, { id: 'steward-effect.members' });
const lapse = (role: string, count: number): string => msg(str`${role}: ${count} would lapse`, { id: 'steward-effect.lapse' });
const unconfirmed = (role: string, count: number): string =>
  msg(str`${role}: ${count} could no longer be confirmed`, { id: 'steward-effect.unconfirmed' });
const lose = (role: string, count: number): string => msg(str`${role}: ${count} would lose the role`, { id: 'steward-effect.lose' });
const good = (role: string, count: number): string => msg(str`${role}: ${count} would be in good standing`, { id: 'steward-effect.good' });
const given = (role: string, count: number): string => msg(str`${role}: ${count} would be given the role`, { id: 'steward-effect.given' });
const marked = (role: string, count: number): string =>
  msg(str`${role}: ${count} would stay as they are, for another reason`, { id: 'steward-effect.marked' });
const becomes = (state: string, count: number): string => msg(str`${state}: ${count}`, { id: 'steward-effect.becomes' });
const leavesList = (count: number): string => msg(str`No longer in the directory: ${count}`, { id: 'steward-effect.leaves-list' });
const joinsList = (count: number): string => msg(str`Newly in the directory: ${count}`, { id: 'steward-effect.joins-list' });
const staysListed = (count: number): string => msg(str`Otherwise: ${count}`, { id: 'steward-effect.stays-listed' });
export const who = (): string => msg('Who', { id: 'steward-effect.who' });

/** What becomes of a role that some hold, and of how many: `given` where they did not have it, `same` where only the reason differs. */
export type RoleShift = Standing | 'given' | 'same';

const roleShifts: Readonly<Record<RoleShift, (role: string, count: number) => string>> = {
  good,
  lapsed: lapse,
  unconfirmed,
  removed: lose,
  given,
  same: marked,
};
/** “Value-added reseller: 7 would lapse” */
export const roleShiftInWords = (shift: RoleShift, role: string, count: number): string => roleShifts[shift](role, count);
/** “Suspended: 1” */
export const stateShiftInWords = (state: MembershipState, count: number): string => becomes(stateInWords(state), count);
export const listShiftInWords = (isListed: boolean | undefined, count: number): string =>
  isListed === undefined ? staysListed(count) : isListed ? joinsList(count) : leavesList(count);

import { expect, test } from 'vitest';
import type { StandingShift } from '../../src/actions/app.ts';
import type { WebId } from '../../src/domain/iri.ts';
import type { RoleStanding } from '../../src/domain/membership.ts';
import { groupShifts } from '../../src/ui/steward/group-shifts.ts';

const held = (jurisdictions: readonly string[], standing: RoleStanding['standing'], ...codes: string[]): RoleStanding => ({
  role: 'qualified-service-provider',
  jurisdictions,
  standing,
  codes,
  reasons: [],
});
const shift = (before: readonly RoleStanding[], after: readonly RoleStanding[]): StandingShift => ({
  webid: 'https://sao.example/#me' as WebId,
  name: [{ value: 'Saoirse', language: 'en' }],
  before: { state: 'member', listed: true, roles: before },
  after: { state: 'member', listed: true, roles: after },
  reasons: [],
});
const whatOf = (before: readonly RoleStanding[], after: readonly RoleStanding[]) =>
  groupShifts([shift(before, after)]).map(({ what, codes, members }) => [what, codes, members.length]);
const role = 'qualified-service-provider';

test('A role that changes in one of its places is neither given nor lost in the others', () => {
  expect(whatOf([held(['FR', 'IE'], 'good')], [held(['FR'], 'good'), held(['IE'], 'good', 'MANDATE_ENDED')])).toEqual([
    [{ kind: 'role', role, shift: 'same' }, ['MANDATE_ENDED'], 1],
  ]);
  expect(whatOf([held(['FR', 'IE'], 'good')], [held(['FR'], 'good'), held(['IE'], 'lapsed', 'MANDATE_ENDED')])).toEqual([
    [{ kind: 'role', role, shift: 'lapsed' }, ['MANDATE_ENDED'], 1],
  ]);
});

test('The same change in several places of a role is told once, and what is taken away as well', () => {
  expect(whatOf([held(['FR', 'IE'], 'good')], [held(['FR', 'IE'], 'lapsed', 'EXPIRED')])).toEqual([
    [{ kind: 'role', role, shift: 'lapsed' }, ['EXPIRED'], 1],
  ]);
  expect(whatOf([held(['FR', 'IE'], 'good')], [held(['FR'], 'good')])).toEqual([[{ kind: 'role', role, shift: 'removed' }, [], 1]]);
  expect(whatOf([], [held(['FR'], 'good')])).toEqual([[{ kind: 'role', role, shift: 'given' }, [], 1]]);
});

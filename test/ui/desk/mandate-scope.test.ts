import { describe, expect, test } from 'vitest';
import { toIri, toWebId } from '../../../src/domain/iri.ts';
import { grantableScope } from '../../../src/ui/desk/mandate-scope.ts';
import { requestOf, sampleMandate } from '../../fakes/sample-desk.ts';

const now = '2026-11-21T10:00:00Z';
const member = toWebId('https://grove.example/someone/profile/card#me');
const scope = (part: Parameters<typeof requestOf>[2], mandates = [sampleMandate]) =>
  grantableScope(mandates, requestOf(member, 'professional-skills', part), now);

describe('what a mandate lets its holder grant of a request', () => {
  test('is what both name', () => {
    expect(scope({})).toMatchObject({ roles: ['value-added-reseller'], jurisdictions: ['IE'], uncovered: [] });
  });
  test('covers the parts of a country that the mandate is for', () => {
    expect(scope({ jurisdictions: ['AR-S'] })).toMatchObject({ jurisdictions: ['AR-S'] });
    const narrow = { ...sampleMandate, jurisdictions: ['AR-S'] };
    expect(scope({ jurisdictions: ['AR'] }, [narrow])).toMatchObject({ jurisdictions: ['AR-S'], uncovered: ['AR'] });
  });
  test('leaves out a place beyond the mandate, and says so', () => {
    expect(scope({ jurisdictions: ['IE', 'FR'] })).toMatchObject({ jurisdictions: ['IE'], uncovered: ['FR'] });
    expect(scope({ jurisdictions: ['FR'] })).toBeUndefined();
  });
  test('is nothing for a kind or a role beyond the mandate', () => {
    expect(grantableScope([sampleMandate], requestOf(member, 'host-capability'), now)).toBeUndefined();
    expect(scope({ roles: ['network-provider'] })).toBeUndefined();
  });
  test('is nothing before the mandate begins and after it ended', () => {
    expect(scope({}, [{ ...sampleMandate, until: '2026-11-20T00:00:00Z' }])).toBeUndefined();
    expect(scope({}, [{ ...sampleMandate, from: '2026-11-22T00:00:00Z' }])).toBeUndefined();
  });
  test('offers levels only where a level is what is attested, and no level beyond the mandate', () => {
    expect(scope({})?.levels).toEqual([]);
    const principal = toIri('https://w3id.org/webizen/alliance#level-principal');
    const found = grantableScope([sampleMandate], requestOf(member, 'authorisation-level', { level: principal }), now);
    expect(found?.levels).toEqual(sampleMandate.levels);
    expect(found?.levels).not.toContain(principal);
  });
});

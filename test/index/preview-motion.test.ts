/** What a motion would change, held against what it did change once it was decided, over signed pods in memory. */
import { beforeEach, describe, expect, test } from 'vitest';
import { documentOf } from '../../src/domain/iri.ts';
import type { Verdict } from '../../src/domain/membership.ts';
import type { RolePolicy } from '../../src/domain/role-policy.ts';
import type { AllianceIndex } from '../../src/index/alliance-index.ts';
import type { PreviewedMotion } from '../../src/index/preview-motion.ts';
import { crawlAndIndex } from '../fakes/crawling.ts';
import { FakeAlliance, judgedAt, type MemberPlaces, type PlannedEvent } from '../fakes/fake-alliance.ts';
import { FakeAuthority } from '../fakes/fake-authority.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { actorOf } from '../fakes/signing.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let authority: FakeAuthority;
let vera: MemberPlaces;
let bob: MemberPlaces;
let granted: PlannedEvent;

/** Vera is a qualified service provider whose qualification an authority attests, Bob a content developer. */
beforeEach(async () => {
  web = new FakeWeb();
  alliance = new FakeAlliance(web);
  authority = new FakeAuthority(web);
  await authority.publish();
  vera = await alliance.publish('https://pods.example/vera/');
  bob = await alliance.publish('https://pods.example/bob/');
  await alliance.admit([vera], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
  await alliance.admit([bob]);
  [granted] = (await alliance.record([await authority.mandate()])).events as [PlannedEvent];
  const attested = await authority.attest(alliance, vera);
  await alliance.record([], { anchors: [attested], recorded: '2026-04-02T00:00:00Z' });
});

const crawled = (): Promise<AllianceIndex> => crawlAndIndex(web, alliance.register);
const moved = (...planned: readonly PlannedEvent[]): PreviewedMotion['proposals'] =>
  planned.map((event) => ({ roles: [], keys: [], ...event }));

const toldOf = ({ state, listed, roles }: Pick<Verdict, 'state' | 'listed' | 'roles'>) => ({
  ...{ state, listed },
  roles: roles.map(({ role, jurisdictions, standing, since, codes }) => ({ role, jurisdictions, standing, since, codes })),
});

/** The preview by what was read before, and the members whose verdict a reading finds changed once it was decided. */
async function previewedAndDecided(
  planned: readonly PlannedEvent[],
  policy?: RolePolicy,
): Promise<{ readonly previewed: object; readonly decided: object; readonly index: AllianceIndex }> {
  const before = await crawled();
  const shifts = await before.previewMotion({ proposals: moved(...planned), at: judgedAt, ...(policy && { policy }) });
  await alliance.record(planned, { recorded: judgedAt });
  const after = await crawled();
  const all = (index: AllianceIndex) => index.verdicts().map((verdict) => [verdict.webid, toldOf(verdict)] as const);
  const earlier = new Map(all(before));
  const changed = all(after).filter(([webid, told]) => JSON.stringify(told) !== JSON.stringify(earlier.get(webid)));
  for (const { webid, before: was } of shifts) expect(toldOf(was)).toEqual(earlier.get(webid));
  return {
    previewed: Object.fromEntries(shifts.map(({ webid, after: then }) => [webid, toldOf(then)])),
    decided: Object.fromEntries(changed),
    index: after,
  };
}

/** A policy under which content developers need a qualification as well. */
const stricter = (): Partial<RolePolicy> => ({
  ...{ id: documentOf(`${alliance.pod}policy/2.jsonld`), number: 2 },
  requirements: [
    { role: 'content-developer', agreements: ['charter'], attestations: ['qualification'], gracePeriod: 'P0D' },
    { role: 'qualified-service-provider', agreements: ['charter'], attestations: ['qualification'], gracePeriod: 'P0D' },
  ],
});

test('an expulsion changes exactly what a reading finds changed afterwards', async () => {
  const { previewed, decided } = await previewedAndDecided([{ kind: 'expelled', member: vera.webid }]);
  expect(previewed).toEqual(decided);
  expect(previewed).toMatchObject({ [vera.webid]: { state: 'expelled', listed: false } });
});

test('a policy that no reading knows yet: only those whom it touches are told of', async () => {
  const proposed = await alliance.publishPolicy(stricter());
  const policy = { ...alliance.policyInForce, ...stricter() };
  const index = await crawled();
  const shifts = await index.previewMotion({ proposals: moved(proposed), at: judgedAt, policy });
  expect(shifts.map(({ webid, reasons }) => [webid, reasons.map(({ code }) => code)])).toEqual([[bob.webid, ['ATTESTATION_MISSING']]]);
  const { previewed, decided } = await previewedAndDecided([proposed], policy);
  expect(previewed).toEqual(decided);
  expect(Object.keys(previewed)).toEqual([bob.webid]);
});

test('a policy that an open motion proposes is read with it', async () => {
  const proposed = await alliance.publishPolicy(stricter());
  await alliance.move([proposed], '2026-11-20T00:00:00Z', '2026-11-27T00:00:00Z');
  const shifts = await (await crawled()).previewMotion({ proposals: moved(proposed), at: judgedAt });
  expect(shifts.map(({ webid }) => webid)).toEqual([bob.webid]);
});

describe.each([
  ['keep', undefined],
  ['flag', ['good', 'MANDATE_ENDED']],
  ['void', ['lapsed', 'MANDATE_ENDED']],
] as const)('a mandate withdrawn while the policy says %s', (whenMandateEnds, expected) => {
  test('changes exactly what a reading finds changed afterwards', async () => {
    const changed = { id: documentOf(`${alliance.pod}policy/2.jsonld`), number: 2, whenMandateEnds };
    await alliance.record([await alliance.publishPolicy(changed)], { recorded: '2026-05-01T00:00:00Z' });
    const evidence = {
      id: granted.mandate?.id ?? alliance.webid,
      digestMultibase: (await alliance.reference(alliance.policy)).digestMultibase,
    };
    const { previewed, decided } = await previewedAndDecided([{ kind: 'mandate-withdrawn', member: authority.webid, evidence }]);
    expect(previewed).toEqual(decided);
    const [standing, ...codes] = expected ?? [];
    expect(previewed).toEqual(
      expected === undefined
        ? {}
        : { [vera.webid]: expect.objectContaining({ roles: [expect.objectContaining({ standing, codes })] }) as object },
    );
  });
});

test('the admission of somebody whom the register does not name yet', async () => {
  const index = await crawled();
  const carol = await alliance.publish('https://pods.example/carol/');
  const admission: PlannedEvent = {
    ...{ kind: 'admitted', member: carol.webid, acceptance: await alliance.acceptanceReference(carol) },
    roles: [{ role: 'content-developer', jurisdictions: ['AU'] }],
  };
  // Nothing of Carol was read: what her pod says cannot count.
  const unread = await index.previewMotion({ proposals: moved(admission), at: judgedAt });
  expect(unread.map(({ webid, after }) => [webid, after.listed])).toEqual([[carol.webid, false]]);
});

test('a motion that nobody would notice has nothing to tell', async () => {
  const index = await crawled();
  const { key } = await actorOf(authority.webid);
  const pinned: PlannedEvent = { kind: 'key-pinned', member: authority.webid, keys: [key] };
  expect(await index.previewMotion({ proposals: moved(pinned), at: judgedAt })).toEqual([]);
});

test('a day on which status lists would be old is judged as if they had been kept fresh', async () => {
  const index = await crawled();
  const shifts = await index.previewMotion({ proposals: moved({ kind: 'suspended', member: vera.webid }), at: '2026-12-24T00:00:00Z' });
  expect(shifts.map(({ webid, before }) => [webid, before.roles.map(({ standing }) => standing)])).toEqual([[vera.webid, ['good']]]);
});

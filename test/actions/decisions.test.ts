import { describe, expect, test } from 'vitest';
import { admit } from '../../src/actions/admit.ts';
import { changeStanding } from '../../src/actions/change-standing.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { decide } from '../../src/actions/decide.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { grantMandates } from '../../src/actions/grant-mandate.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readAgreements } from '../../src/actions/read-agreements.ts';
import { readMandates } from '../../src/actions/read-mandates.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { NewProposal } from '../../src/actions/write-decision.ts';
import type { Iri, WebId } from '../../src/domain/iri.ts';
import type { Mandate } from '../../src/domain/attestation.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { forgeAdmission, forgeEvent } from './forgeries.ts';
import { accept, admitAll, apply, bodyOf, passphrase, quickKeys, smallAlliance } from './small-alliance.ts';

const court = 'Whoever breaks the charter in a grave way does not act in its name while this is looked into.';
const mandateOf = (authority: MemberPorts): Omit<Mandate, 'id' | 'keys' | 'statusLists'> => ({
  authority: authority.webId,
  kinds: ['vetting-level-met'],
  roles: ['value-added-reseller'],
  jurisdictions: ['AU'],
  levels: [],
  from: '2026-11-21T00:00:00Z',
  until: '2027-11-21T00:00:00Z',
  maxStatusAge: 'P7D',
});

async function withApplicant() {
  const alliance = await smallAlliance();
  const ana = await alliance.join('ana');
  await accept(ana, 'alliance-agreement');
  await apply(ana);
  const [application] = await pendingApplications(alliance.steward);
  return { alliance, ana, application: application! };
}

describe('what the committee decides', () => {
  test('is found by whoever reads the pods: the admitted member stands well', async () => {
    const { alliance, ana } = await withApplicant();
    await admitAll(alliance.steward);
    const verdict = verdictOf(await crawlAlliance(alliance), ana.webId);
    expect(verdict).toMatchObject({ listed: true, state: 'member', roles: [{ role: 'content-developer', standing: 'good', codes: [] }] });
  });

  test('suspends, reinstates and expels', async () => {
    const { alliance, ana } = await withApplicant();
    await admitAll(alliance.steward);
    const states: unknown[] = [];
    for (const kind of ['suspended', 'reinstated', 'suspended', 'expelled'] as const) {
      await changeStanding(alliance.steward, ana.webId, { kind, principle: court });
      states.push(verdictOf(await crawlAlliance(alliance), ana.webId)?.state);
    }
    expect(states).toEqual(['suspended', 'member', 'suspended', 'expelled']);
  });

  test('says which principle it rests on and where it can be reviewed, and not why', async () => {
    const { alliance, ana } = await withApplicant();
    await admitAll(alliance.steward);
    await changeStanding(alliance.steward, ana.webId, { kind: 'suspended', principle: court });
    const decision = (await bodyOf(alliance.steward, `${alliance.steward.storage}decisions/3.jsonld`))!;
    expect(decision).toContain(court);
    expect(decision).toContain('courts of the member’s own jurisdiction');
  });
});

test('what does not fit into one motion is decided in several, and nothing is recorded twice', async () => {
  const { steward, pods } = await smallAlliance();
  const proposals = Array.from({ length: 450 }, (_, at): NewProposal => {
    const member = `https://members.example/person-${at}/profile/card#me` as WebId;
    return { kind: 'refused', member, roles: [], keys: [] };
  });
  const written = await decide(steward, proposals, { principle: court, reviewVenue: court });
  const { versions } = await readRegister(pods.as(), steward);
  const events = versions.slice(1).flatMap((version) => version.events);
  expect(events.map(({ member }) => member)).toEqual(proposals.map(({ member }) => member));
  expect(new Set(events.map(({ decision }) => decision?.id)).size).toBe(3);
  expect(written).toHaveLength(3);
  for (const { id } of versions) expect((await bodyOf(steward, id))!.length).toBeLessThan(256 * 1024);
});

describe('the alliance’s key alone decides nothing', () => {
  test('no admission without a decision', async () => {
    const { alliance, ana, application } = await withApplicant();
    await forgeAdmission(alliance.steward, application);
    const verdict = verdictOf(await crawlAlliance(alliance), ana.webId);
    expect(verdict).toMatchObject({ listed: false });
    expect(verdict?.reasons.map(({ code }) => code)).toContain('NOT_DECIDED');
  });

  test('no admission by a decision about something else', async () => {
    const { alliance, ana, application } = await withApplicant();
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    await forgeAdmission(alliance.steward, application, versions[0]!.events[0]!.decision);
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ listed: false });
  });

  test('no mandate, no agreement and no seat that our own pages would believe', async () => {
    const alliance = await smallAlliance();
    const mallory = await alliance.join('mallory');
    const before = (await readAgreements(mallory)).length;
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    const [charter] = versions[0]!.events.filter(({ kind }) => kind === 'agreement-adopted');
    const key = { method: `${mallory.webId}-key` as Iri, publicKeyMultibase: alliance.key.publicKeyMultibase };
    const nothing = { roles: [], keys: [] };
    const mandate = {
      ...mandateOf(mallory),
      keys: [key],
      statusLists: `${mallory.storage}alliance/public/status/` as Mandate['statusLists'],
    };
    await forgeEvent(alliance.steward, { ...nothing, kind: 'mandate-granted', member: mallory.webId, mandate });
    await forgeEvent(alliance.steward, {
      ...nothing,
      kind: 'agreement-adopted',
      member: alliance.steward.webId,
      evidence: charter!.evidence!,
    });
    const seat = `${alliance.steward.storage}profile/card#seat-2` as Iri;
    await forgeEvent(alliance.steward, {
      kind: 'seat-filled',
      member: mallory.webId,
      roles: [],
      keys: [key],
      seat,
      until: '2027-11-21T00:00:00Z',
    });
    expect(await readMandates(mallory)).toEqual([]);
    expect(await readAgreements(mallory)).toHaveLength(before);
    // The committee is who it was: it can still decide, and its decisions count.
    const authority = await alliance.join('vetting');
    await grantMandates(alliance.steward, [mandateOf(authority)]);
    expect(await readMandates(mallory)).toMatchObject([{ authority: authority.webId }]);
  });
});

describe('who decides', () => {
  test('needs the keys of the seats, and nothing is written without them', async () => {
    const { alliance, application } = await withApplicant();
    const before = await alliance.steward.pod.list(`${alliance.steward.storage}decisions/` as never);
    const elsewhere = { ...alliance.steward, keys: quickKeys() };
    await expect(admit(elsewhere, [{ application, roles: application.roles }])).rejects.toMatchObject({ code: 'KEY_MISSING' });
    expect(await alliance.steward.pod.list(`${alliance.steward.storage}decisions/` as never)).toEqual(before);
    const actions = createStewardActions(elsewhere, { lookup: () => Promise.resolve(undefined) });
    expect(await actions.keys()).toMatchObject([
      { purpose: 'alliance', onThisDevice: false, listed: true },
      { purpose: 'seat', onThisDevice: false, listed: true },
    ]);
  });

  test('still decides when the person who holds the seat has made another key', async () => {
    const { alliance, ana } = await withApplicant();
    await enrolKey(alliance.steward, passphrase, alliance.seatHolder);
    await enrolKey(alliance.steward, passphrase);
    await admitAll(alliance.steward);
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ listed: true });
  });
});

import { describe, expect, test } from 'vitest';
import { admit } from '../../src/actions/admit.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { openMotion, openMotions } from '../../src/actions/open-motion.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { grantMandates } from '../../src/actions/grant-mandate.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readAgreements } from '../../src/actions/read-agreements.ts';
import { readMandates } from '../../src/actions/read-mandates.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { NewProposal } from '../../src/actions/write-decision.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import type { Mandate } from '../../src/domain/attestation.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { forgeAdmission, forgeEvent } from './forgeries.ts';
import { accept, admitAll, apply, bodyOf, decideAll, passphrase, quickKeys, smallAlliance } from './small-alliance.ts';

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
    await admitAll(alliance);
    const verdict = verdictOf(await crawlAlliance(alliance), ana.webId);
    expect(verdict).toMatchObject({ listed: true, state: 'member', roles: [{ role: 'content-developer', standing: 'good', codes: [] }] });
  });

  test('suspends for a while, and reinstates', async () => {
    const { alliance, ana } = await withApplicant();
    await admitAll(alliance);
    const states: unknown[] = [];
    const moving = (kind: 'suspended' | 'reinstated') => {
      const until = kind === 'suspended' ? { until: '2026-12-10T00:00:00Z' } : {};
      const proposals = [{ kind, member: ana.webId, roles: [], keys: [], ...until }];
      return openMotion(alliance.steward, { kind: 'ordinary', proposals, principle: court, reasons: '' });
    };
    for (const kind of ['suspended', 'reinstated'] as const) {
      await decideAll(alliance, [await moving(kind)]);
      states.push(verdictOf(await crawlAlliance(alliance), ana.webId)?.state);
    }
    expect(states).toEqual(['suspended', 'member']);
    // Once more, and so without end: not before the member had the time to reply.
    await expect(decideAll(alliance, [await moving('suspended')])).rejects.toMatchObject({ code: 'INTERIM_TOO_LONG' });
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)?.state).toBe('member');
  }, 30_000);

  test('says which principle it rests on and where it can be reviewed, and not why', async () => {
    const { alliance, ana } = await withApplicant();
    await admitAll(alliance);
    const proposals = [{ kind: 'reinstated' as const, member: ana.webId, roles: [], keys: [] }];
    const draft = { kind: 'ordinary' as const, proposals, principle: court, reasons: 'She paid her debts.' };
    await decideAll(alliance, [await openMotion(alliance.steward, draft)]);
    const decision = (await bodyOf(alliance.steward, `${alliance.steward.storage}decisions/3.jsonld`))!;
    expect(decision).toContain(court);
    expect(decision).toContain('courts of the member’s own jurisdiction');
    expect(decision).not.toContain('debts');
  });
});

test('what does not fit into one motion is decided in several, each recorded in one version, and nothing twice', async () => {
  const alliance = await smallAlliance();
  const { steward, pods } = alliance;
  const proposals = Array.from({ length: 900 }, (_, at): NewProposal => {
    const member = `https://members.example/person-${at}/profile/card#me` as WebId;
    return { kind: 'refused', member, roles: [], keys: [] };
  });
  const moved = await openMotions(steward, { kind: 'ordinary', proposals, principle: court, reasons: '' });
  await decideAll(alliance, moved);
  const { versions } = await readRegister(pods.as(), steward);
  const events = versions.slice(1).flatMap((version) => version.events);
  expect(events.map(({ member }) => member)).toEqual(proposals.map(({ member }) => member));
  expect(moved.length).toBeLessThanOrEqual(3);
  expect(versions.filter((version) => version.number > 1 && version.events.length > 0)).toHaveLength(moved.length);
  for (const { id } of versions) expect((await bodyOf(steward, id))!.length).toBeLessThan(256 * 1024);
}, 60_000);

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
    await decideAll(alliance, await grantMandates(alliance.steward, [mandateOf(authority)]));
    expect(await readMandates(mallory)).toMatchObject([{ authority: authority.webId }]);
  });
});

describe('who decides', () => {
  test('is not who keeps the register: it opens motions with the alliance’s key, and without that key nothing', async () => {
    const { alliance, application } = await withApplicant();
    const decisions = `${alliance.steward.storage}decisions/` as DocumentUrl;
    const before = await alliance.steward.pod.list(decisions);
    const elsewhere = { ...alliance.steward, keys: quickKeys() };
    await expect(admit(elsewhere, [{ application, roles: application.roles }])).rejects.toMatchObject({ code: 'KEY_MISSING' });
    expect(await alliance.steward.pod.list(decisions)).toEqual(before);
    const actions = createStewardActions(elsewhere, { lookup: () => Promise.resolve(undefined) });
    expect(await actions.keys()).toMatchObject([{ purpose: 'alliance', onThisDevice: false, listed: true }]);
  });

  test('still decides when holders of seats have made other keys', async () => {
    const { alliance, ana } = await withApplicant();
    for (const founder of alliance.founders) await enrolKey(founder, passphrase);
    await admitAll(alliance);
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ listed: true });
  });
});

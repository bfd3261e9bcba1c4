import { describe, expect, test } from 'vitest';
import { createAgreementActions } from '../../src/actions/create-agreement-actions.ts';
import { createMemberActions } from '../../src/actions/create-member-actions.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { declareInterests } from '../../src/actions/declare.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { accept, admitAll, apply, bodyOf, charterEn, decideAll, smallAlliance, steadyClock } from './small-alliance.ts';

const noLookup = { lookup: () => Promise.resolve(undefined) };
const charterOf = async (ports: MemberPorts) => (await createAgreementActions(ports).list()).find(({ kind }) => kind === 'charter')!;
const membershipOf = (ports: MemberPorts) => bodyOf(ports, `${ports.storage}alliance/public/membership.ttl`);
const secondCharter = {
  kind: 'charter',
  version: '2.0.0',
  texts: [{ language: 'en', title: 'Charter', markdown: `${charterEn}\nAnd we say so when we cannot.\n` }],
  effective: '2026-11-21T00:00:00Z',
  answerBy: '2026-12-21T00:00:00Z',
} as const;

describe('an acceptance', () => {
  test('names the text that was read by its digest, and who acted for a body', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const actions = createAgreementActions(ana);
    const { current } = await charterOf(ana);
    const document = await actions.accept(current.id, 'es', { name: 'Ana Belo', capacity: 'director' });
    expect(document).toBe(`${ana.storage}alliance/public/agreements/charter-1.0.0.jsonld`);
    const said = JSON.parse((await bodyOf(ana, document))!) as { relatedResource: unknown; credentialSubject: unknown; proof: object };
    expect(said.relatedResource).toMatchObject([
      { digestMultibase: current.texts.find(({ language }) => language === 'es')!.digestMultibase },
    ]);
    expect(said.credentialSubject).toMatchObject({
      accepts: { language: 'es', representation: { name: 'Ana Belo', capacity: 'director' } },
    });
    expect(Object.keys(said).at(-1)).toBe('proof');
    expect(await membershipOf(ana)).toContain('wa:acceptance <agreements/charter-1.0.0.jsonld>');
    expect(await charterOf(ana)).toMatchObject({ mine: { document, version: '1.0.0', language: 'es', status: 'accepted' } });
  });

  test('made twice is made once', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const document = await accept(ana, 'charter');
    const before = await bodyOf(ana, document);
    expect(await accept(ana, 'charter', 'es')).toBe(document);
    expect(await bodyOf(ana, document)).toBe(before);
  });

  test('can be taken back, which is signed too; accepting again is another document', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const actions = createAgreementActions(ana);
    const document = await accept(ana, 'charter');
    await actions.withdraw(document);
    await actions.withdraw(document);
    expect(await charterOf(ana)).toMatchObject({ mine: { status: 'withdrawn' } });
    expect(await membershipOf(ana)).toContain('wa:withdrawal <agreements/charter-1.0.0-withdrawal.jsonld>');
    await expect(actions.withdraw(`${ana.storage}alliance/public/agreements/other.jsonld` as DocumentUrl)).rejects.toMatchObject({
      code: 'ACCEPTANCE_MISSING',
    });
    const again = await accept(ana, 'charter');
    expect(again).toBe(`${ana.storage}alliance/public/agreements/charter-1.0.0-2.jsonld`);
    expect(await charterOf(ana)).toMatchObject({ mine: { document: again, status: 'accepted' } });
  });

  test('that is taken back ends the membership', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { acceptance } = await apply(ana);
    await admitAll(alliance);
    await createAgreementActions(ana).withdraw(acceptance);
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ state: 'withdrawn', listed: false });
  });

  test('of what the alliance never adopted is not signed', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const invented = `${alliance.steward.storage}agreements/charter-9.0.0.jsonld` as Iri;
    await expect(createAgreementActions(ana).accept(invented, 'en')).rejects.toMatchObject({ code: 'NO_AGREEMENT' });
  });
});

describe('a new version of the charter', () => {
  const revised = async () => {
    const alliance = await smallAlliance();
    const [ana, ben] = [await alliance.join('ana'), await alliance.join('ben')];
    for (const person of [ana, ben]) {
      await accept(person, 'alliance-agreement');
      await apply(person);
    }
    await admitAll(alliance);
    const steward = createStewardActions(alliance.steward, noLookup);
    await decideAll(alliance, [await steward.publishAgreement(secondCharter)]);
    return { alliance, ana, ben, steward };
  };

  test('names the one before it, and shows what changed', async () => {
    const { ana } = await revised();
    const { current, versions, mine } = await charterOf(ana);
    expect(versions.map(({ version }) => version)).toEqual(['2.0.0', '1.0.0']);
    expect(current.previous?.id).toBe(versions[1]!.id);
    // Asked from now on, though the earlier version counts until the date to answer by.
    expect(mine).toMatchObject({ version: '1.0.0', status: 'outdated' });
    const { tasks } = await createMemberActions(ana, noLookup).overview();
    expect(tasks.find(({ id }) => id === 'agreements')).toMatchObject({ status: 'needs-attention', issues: [{ code: 'AGREEMENT_NEWER' }] });
    const text = await createAgreementActions(ana).text(current.id, ['en']);
    expect(text).toMatchObject({ version: '2.0.0', before: { version: '1.0.0', text: charterEn } });
  });

  test('asks each member again; who has answered stands well after its date, who has not lapses', async () => {
    const { alliance, ana, ben } = await revised();
    await accept(ana, 'charter');
    const inTime = await crawlAlliance(alliance, '2026-12-01T00:00:00Z');
    expect([ana, ben].map(({ webId }) => verdictOf(inTime, webId)?.roles[0]?.standing)).toEqual(['good', 'good']);
    const index = await crawlAlliance(alliance, '2026-12-31T00:00:00Z');
    expect([ana, ben].map(({ webId }) => verdictOf(index, webId)?.roles[0]?.standing)).toEqual(['good', 'lapsed']);
    expect(verdictOf(index, ben.webId)).toMatchObject({ listed: true, state: 'member' });
  });

  test('shows the steward who has not answered', async () => {
    const { alliance, ana, ben } = await revised();
    await accept(ana, 'charter');
    const index = await crawlAlliance(alliance);
    const steward = createStewardActions(alliance.steward, { lookup: (webid: WebId) => Promise.resolve(index.check(webid)) });
    const charter = (await steward.answers()).find(({ version }) => version.kind === 'charter')!;
    expect(charter.version.version).toBe('2.0.0');
    expect(charter.answered.map(({ webid }) => webid)).toEqual([ana.webId]);
    expect(charter.missing.map(({ webid }) => webid)).toEqual([ben.webId]);
  });

  test('published again changes nothing, and other words under its number are refused', async () => {
    const { alliance, steward } = await revised();
    const count = async () => (await readRegister(alliance.pods.as(), alliance.steward)).versions.length;
    const before = await count();
    await decideAll(alliance, [await steward.publishAgreement(secondCharter)]);
    expect(await count()).toBe(before);
    const texts = [{ language: 'en', title: 'Charter', markdown: 'Something else.\n' }];
    await expect(steward.publishAgreement({ ...secondCharter, texts })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('whoever applies may have accepted it or the one still allowed', async () => {
    const { alliance } = await revised();
    const cleo = await alliance.join('cleo');
    await createAgreementActions(cleo).accept((await charterOf(cleo)).versions[1]!.id, 'en');
    await apply(cleo);
    await admitAll(alliance);
    expect(verdictOf(await crawlAlliance(alliance), cleo.webId)).toMatchObject({ listed: true });
  });
});

describe('interests', () => {
  const none = { affiliates: [], offices: [], employers: [] };

  test('of a member are named by the membership document, and can change', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const actions = createAgreementActions(ana);
    await actions.declareInterests({ ...none, employers: ['Harbour Works'] });
    await actions.declareInterests({ ...none, employers: ['Grove Works'] });
    expect(await actions.interests()).toMatchObject({ employers: ['Grove Works'] });
    expect(await membershipOf(ana)).toContain('wa:interests <interests.jsonld>');
  });

  test('of an authority are named by its WebID document', async () => {
    const alliance = await smallAlliance();
    const authority = await alliance.join('vetting');
    await declareInterests(authority, { ...none, affiliates: [alliance.steward.webId] }, 'webid');
    expect(await bodyOf(authority, `${authority.storage}profile/card`)).toContain('wa:interests <../alliance/public/interests.jsonld>');
    expect(await membershipOf(authority)).toBeUndefined();
  });
});

describe('anchoring', () => {
  test('records the digests of what members hold, once', async () => {
    const alliance = await smallAlliance(steadyClock());
    const ana = await alliance.join('ana');
    await apply(ana);
    await admitAll(alliance);
    const steward = createStewardActions(alliance.steward, noLookup);
    // The charter's acceptance is known from the admission that names it.
    expect(await steward.anchor()).toBe(0);
    await accept(ana, 'alliance-agreement');
    expect(await steward.anchor()).toBe(1);
    expect(await steward.anchor()).toBe(0);
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(versions.at(-1)).toMatchObject({
      events: [],
      anchors: [{ id: expect.stringContaining('/alliance-agreement-1.0.0.jsonld') as string }],
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { MemberCheck, MembershipOverview } from '../../src/actions/app.ts';
import { createMemberActions } from '../../src/actions/create-member-actions.ts';
import { createPersonActions } from '../../src/actions/create-person-actions.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { FormData } from '../../src/domain/form-field.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { rdf, schema, wa } from '../../src/rdf/terms.ts';
import { admitAll, apply, decideAll, asContentDeveloper, charterEs, consent, passphrase, smallAlliance } from './small-alliance.ts';

const profile: FormData = {
  [rdf('type')]: [{ kind: 'iri', value: schema('Organization') }],
  [schema('name')]: [{ kind: 'literal', value: 'Grove Works', language: 'en' }],
  [schema('knowsLanguage')]: [{ kind: 'literal', value: 'en' }],
};
const where: FormData = {
  [wa('seat')]: [{ kind: 'literal', value: 'AU-NSW' }],
  [schema('areaServed')]: [{ kind: 'literal', value: 'AU' }],
};
const service: FormData = {
  [schema('name')]: [{ kind: 'literal', value: 'Solar design', language: 'en' }],
  [schema('category')]: [{ kind: 'iri', value: wa('service-solar-design') }],
  [wa('role')]: [{ kind: 'iri', value: wa('ContentDeveloper') }],
  [wa('delivery')]: [{ kind: 'iri', value: wa('Remote') }],
  [schema('areaServed')]: [{ kind: 'literal', value: 'AU' }],
  [wa('disputeJurisdiction')]: [{ kind: 'literal', value: 'AU' }],
  [wa('terms')]: [
    {
      kind: 'record',
      data: {
        [schema('eligibleCustomerType')]: [{ kind: 'iri', value: wa('NaturalPerson') }],
        [schema('eligibleRegion')]: [{ kind: 'literal', value: 'AU' }],
        [schema('price')]: [{ kind: 'literal', value: '90.00', datatype: 'http://www.w3.org/2001/XMLSchema#decimal' }],
        [schema('priceCurrency')]: [{ kind: 'literal', value: 'AUD' }],
        [wa('unit')]: [{ kind: 'iri', value: wa('unit-hour') }],
      },
    },
  ],
};
const unknown = { lookup: () => Promise.resolve(undefined) };
const actionsOf = (ports: MemberPorts) => createMemberActions(ports, unknown);
const statuses = ({ tasks }: MembershipOverview) => tasks.map((task) => `${task.id}: ${task.status}`);
const codesOf = (overview: MembershipOverview, id: string) =>
  overview.tasks.find((task) => task.id === id)?.issues.map((issue) => issue.code);

test('from an empty pod to a membership, step by step', async () => {
  const alliance = await smallAlliance();
  const grove = alliance.arrive('grove');
  const { member: actions, keys, agreements } = createPersonActions(grove, unknown);
  const { steward } = createPersonActions(alliance.steward, unknown);
  const joining = ['key', 'agreements', 'interests', 'apply', 'vetting'].map((id) => `${id}: not-started`);
  const none = ['profile: not-started', 'where: not-started', 'services: not-started', ...joining];
  const start = await actions.overview();
  expect(statuses(start)).toEqual(none);
  expect(start).toMatchObject({
    access: undefined,
    applied: false,
    isSteward: false,
    name: [{ value: 'grove' }],
    offerings: [],
    check: undefined,
  });

  await actions.preparePod();
  expect(statuses(await actions.overview())).toEqual(none);
  expect((await actions.overview()).access).toEqual({ public: 'readable', private: 'not-readable' });

  await actions.save(await actions.open('member'), profile);
  expect(statuses(await actions.overview())).toEqual(['profile: done', ...none.slice(1)]);
  await actions.save(await actions.open('member'), { ...profile, ...where });
  const outcome = await actions.save(await actions.open('offering'), service);
  expect(outcome.kind).toBe('saved');
  const ready = await actions.overview();
  expect(statuses(ready)).toEqual(['profile: done', 'where: done', 'services: done', ...joining]);
  expect(ready.canSign).toBe(false);
  expect(ready.offerings).toMatchObject([{ name: [{ value: 'Solar design' }], issues: [] }]);
  expect(ready.name).toEqual([{ value: 'Grove Works', language: 'en' }]);

  const [charter] = await agreements.list();
  expect(charter).toMatchObject({ kind: 'charter', mine: undefined, neededFor: expect.arrayContaining(['content-developer']) as unknown });
  await expect(agreements.accept(charter!.current.id, 'es')).rejects.toMatchObject({ code: 'KEY_MISSING' });
  const { key, file } = await keys.enrol(passphrase);
  expect(key).toMatchObject({ onThisDevice: true, listed: true, pinned: false, backupInPod: true });
  expect(file.name).toBe('key-2026-11-21-1.json');
  expect((await actions.overview()).canSign).toBe(true);

  const text = await agreements.text(charter!.current.id, ['es']);
  expect(text).toMatchObject({ text: charterEs, language: 'es', version: '1.0.0' });
  await expect(actions.apply({ roles: asContentDeveloper, consent })).rejects.toMatchObject({ code: 'ACCEPTANCE_MISSING' });
  await agreements.accept(charter!.current.id, text.language, { name: 'Rosa Lind', capacity: 'director' });
  await agreements.declareInterests({ affiliates: [], offices: ['Chair of the harbour board'], employers: [] });
  await agreements.declareValues([wa('values-universal-declaration-of-human-rights')]);
  expect(await agreements.interests()).toMatchObject({ issuer: grove.webId, offices: ['Chair of the harbour board'] });
  expect(await agreements.values()).toMatchObject({ upholds: [wa('values-universal-declaration-of-human-rights')] });
  await actions.apply({ roles: asContentDeveloper, consent });
  const applied = await actions.overview();
  // A content developer needs the alliance agreement, too; nothing has to be attested.
  expect(statuses(applied).slice(3)).toEqual(['key: done', 'agreements: incomplete', 'interests: done', 'apply: waiting', 'vetting: done']);
  expect(applied.applied).toBe(true);

  const [application] = await steward.pending();
  expect(application).toMatchObject({ applicant: grove.webId, problems: [], roles: asContentDeveloper, consent });
  await decideAll(alliance, [await steward.admit([{ application: application!, roles: application!.roles }])]);
  expect(await steward.pending()).toEqual([]);
  const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
  expect(versions.at(-1)?.events).toMatchObject([{ kind: 'admitted', member: grove.webId }]);
  const agreement = (await agreements.list()).find(({ kind }) => kind === 'alliance-agreement');
  await agreements.accept(agreement!.current.id, 'en');
  expect(statuses(await actions.overview())).toEqual(
    ['profile', 'where', 'services', 'key', 'agreements', 'interests', 'apply', 'vetting'].map((id) => `${id}: done`),
  );
  expect(await keys.list()).toMatchObject([{ pinned: true, onThisDevice: true }]);
});

describe('the overview', () => {
  test('knows the keeper of the register', async () => {
    const alliance = await smallAlliance();
    expect((await actionsOf(alliance.steward).overview()).isSteward).toBe(true);
    const elsewhere = { ...alliance.steward, register: 'https://other.example/register/latest' as DocumentUrl };
    expect((await actionsOf(elsewhere).overview()).isSteward).toBe(false);
  });

  test('passes on what the directory last concluded', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    const check = { webid: ana.webId } as MemberCheck;
    const actions = createMemberActions(ana, { lookup: (webid) => Promise.resolve(webid === ana.webId ? check : undefined) });
    expect((await actions.overview()).check).toBe(check);
  });

  test('tells what is missing and what is wrong apart', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    const url = `${ana.storage}alliance/public/membership.ttl` as DocumentUrl;
    await ana.pod.write(
      url,
      `<${ana.webId}> <https://schema.org/name> "Ana"@en ; <https://schema.org/areaServed> "Australia" .`,
      'text/turtle',
      { kind: 'absent' },
    );
    const overview = await actionsOf(ana).overview();
    // The pod was never prepared, so nothing leads to what it says.
    expect(codesOf(overview, 'profile')).toEqual(expect.arrayContaining(['NOT_POINTING_BACK', 'MISSING']));
    expect(codesOf(overview, 'where')).toEqual(expect.arrayContaining(['PATTERN']));
    expect(statuses(overview).slice(0, 2)).toEqual(['profile: needs-attention', 'where: needs-attention']);
    await actionsOf(ana).preparePod();
    expect(statuses(await actionsOf(ana).overview())[0]).toBe('profile: incomplete');
  });

  test('lists an offering that cannot be read, and that does not conform', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    const at = (name: string) => `${ana.storage}alliance/public/offerings/${name}.ttl` as DocumentUrl;
    await ana.pod.write(at('broken'), '<#it> a', 'text/turtle', { kind: 'absent' });
    await ana.pod.write(at('thin'), `<#it> a <${wa('Offering')}> ; <${schema('name')}> "Thin"@en .`, 'text/turtle', { kind: 'absent' });
    const overview = await actionsOf(ana).overview();
    expect(overview.offerings).toMatchObject([
      { document: at('broken'), issues: [{ code: 'NOT_RDF', line: 1 }] },
      { document: at('thin'), name: [{ value: 'Thin' }] },
    ]);
    expect(statuses(overview)[2]).toBe('services: needs-attention');
  });

  test('notices an acceptance that is gone, or that is not the one admitted', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { acceptance } = await apply(ana);
    await admitAll(alliance);
    const { body, etag } = await ana.pod.read(acceptance);
    const changed = await ana.pod.write(acceptance, `${body}\n`, 'application/vc', { kind: 'etag', etag: etag! });
    const overview = await actionsOf(ana).overview();
    expect(statuses(overview).slice(4)).toEqual(['agreements: needs-attention', 'interests: not-started', 'apply: done', 'vetting: done']);
    expect(codesOf(overview, 'agreements')).toEqual(['ACCEPTANCE_MISMATCH', 'MISSING']);
    await ana.pod.remove(acceptance, { kind: 'etag', etag: changed.etag! });
    expect(codesOf(await actionsOf(ana).overview(), 'agreements')).toEqual(['ACCEPTANCE_MISSING', 'MISSING', 'MISSING']);
  });

  test('leads back to the beginning when the charter was taken back', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { acceptance } = await apply(ana);
    await admitAll(alliance);
    await createPersonActions(ana, unknown).agreements.withdraw(acceptance);
    expect(statuses(await actionsOf(ana).overview()).slice(4)).toEqual([
      'agreements: not-started',
      'interests: not-started',
      'apply: waiting',
      'vetting: done',
    ]);
  });

  test('shows the rest when the alliance cannot be reached', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    alliance.pods.setReachable('https://alliance.example', false);
    const overview = await actionsOf(ana).overview();
    expect(statuses(overview).slice(3)).toEqual([
      'key: done',
      'agreements: done',
      'interests: not-started',
      'apply: waiting',
      'vetting: waiting',
    ]);
    expect(codesOf(overview, 'vetting')).toEqual(['UNREACHABLE']);
    expect(overview.applied).toBe(true);
  });
});

describe('preparing a pod', () => {
  const documents = ['profile/card', 'settings/publicTypeIndex.ttl'];

  test('again changes nothing', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    await actionsOf(ana).preparePod();
    const read = () => Promise.all(documents.map(async (path) => (await ana.pod.read((ana.storage + path) as DocumentUrl)).etag));
    const before = await read();
    await actionsOf(ana).preparePod();
    expect(await read()).toEqual(before);
  });

  test('keeps the type index and the inbox that are there', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    const card = `${ana.storage}profile/card` as DocumentUrl;
    const own = `${ana.storage}my/index.ttl` as DocumentUrl;
    const { body, etag } = await ana.pod.read(card);
    const links = `<#me> <http://www.w3.org/ns/solid/terms#publicTypeIndex> <../my/index.ttl> ; <http://www.w3.org/ns/ldp#inbox> <../post/> .`;
    await ana.pod.write(card, `${body}\n${links}`, 'text/turtle', { kind: 'etag', etag: etag! });
    const registration =
      '<#notes> a <http://www.w3.org/ns/solid/terms#TypeRegistration> ; <http://www.w3.org/ns/solid/terms#forClass> <https://other.example/Note> ; <http://www.w3.org/ns/solid/terms#instance> <../notes> .';
    await ana.pod.write(own, registration, 'text/turtle', { kind: 'absent' });
    await actionsOf(ana).preparePod();
    const index = (await ana.pod.read(own)).body;
    expect(index).toContain('https://other.example/Note');
    expect(index).toContain('../alliance/public/membership.ttl');
    const after = (await ana.pod.read(card)).body;
    expect(after).toContain('<../post/>');
    expect(after).not.toContain('alliance/inbox');
    await expect(ana.pod.read(`${ana.storage}settings/publicTypeIndex.ttl` as DocumentUrl)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('leaves other documents in the settings folder private', async () => {
    const { join, pods } = await smallAlliance();
    const ana = await join('ana');
    const preferences = `${ana.storage}settings/prefs.ttl` as DocumentUrl;
    await ana.pod.write(preferences, '<#it> <https://other.example/p> "private".', 'text/turtle', { kind: 'absent' });
    await actionsOf(ana).preparePod();
    expect(await pods.as().probe(preferences)).toBe('not-readable');
    expect(await pods.as().probe(`${ana.storage}settings/publicTypeIndex.ttl` as DocumentUrl)).toBe('readable');
  });

  test('a WebID document that nobody may change keeps nobody from saving', async () => {
    const { join } = await smallAlliance();
    const ana = await join('ana');
    const { ForbiddenError } = await import('../../src/pod/pod-error.ts');
    const kept: MemberPorts = {
      ...ana,
      pod: {
        ...ana.pod,
        patch: (url, ...rest) =>
          url.endsWith('/profile/card') ? Promise.reject(new ForbiddenError(url, 'No.')) : ana.pod.patch(url, ...rest),
      },
    };
    const actions = actionsOf(kept);
    await expect(actions.preparePod()).rejects.toMatchObject({
      code: 'WEBID_NOT_CHANGED',
      remedy: expect.stringContaining('publicTypeIndex') as string,
    });
    expect(await actions.save(await actions.open('member'), { ...profile, ...where })).toMatchObject({ kind: 'saved' });
    expect(codesOf(await actions.overview(), 'profile')).toEqual(['NOT_POINTING_BACK']);
  });
});

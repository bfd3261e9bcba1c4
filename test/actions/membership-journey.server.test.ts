import { afterAll, beforeAll, expect, test } from 'vitest';
import { admit, recordApplied } from '../../src/actions/admit.ts';
import { createPersonActions } from '../../src/actions/create-person-actions.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { PodServers } from '../../src/cli/pod-servers.ts';
import type { FormData } from '../../src/domain/form-field.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { createSolidPod } from '../../src/pod/solid-pod.ts';
import { rdf, schema, wa } from '../../src/rdf/terms.ts';
import { startTestServers } from '../fakes/pod-servers.ts';
import type { KeyStore } from '../../src/credentials/key-store.ts';
import { asContentDeveloper, bodyOf, charterEn, consent, decideAll, founding, passphrase, quickKeys } from './small-alliance.ts';

/** The same goals as in memory, on real servers at two origins. */
let servers: PodServers;
let register: DocumentUrl;
let allianceKey: string | undefined;
/** The devices of these people. */
const devices = new Map<string, KeyStore>();
const unknown = { lookup: () => Promise.resolve(undefined) };
const anonymous = createSolidPod({ fetch: (...request: Parameters<typeof fetch>) => fetch(...request) });
const portsOf = async (email: string): Promise<MemberPorts> => {
  const { webId, storage, fetch: signedIn } = await servers.signIn(email);
  const pod = createSolidPod({ fetch: signedIn, webId, anonymousFetch: fetch });
  const keys = devices.get(email) ?? quickKeys();
  devices.set(email, keys);
  return { pod, webId, storage, anonymous, now: () => new Date(), register, keys, ...(allianceKey === undefined ? {} : { allianceKey }) };
};

beforeAll(async () => {
  const account = (server: string, name: string) => ({
    server,
    email: `${name}@example.org`,
    password: 'pw',
    pods: [{ name, displayName: name }],
  });
  servers = await startTestServers({
    servers: [
      { name: 'commons', host: 'localhost' },
      { name: 'harbour', host: '127.0.0.1' },
    ],
    accounts: [account('commons', 'alliance'), ...['ana', 'ben', 'fay', 'gil', 'hal'].map((name) => account('harbour', name))],
  });
});
afterAll(() => servers.stop());

const profile: FormData = {
  [rdf('type')]: [{ kind: 'iri', value: schema('Person') }],
  [schema('name')]: [{ kind: 'literal', value: 'Ana', language: 'en' }],
  [schema('knowsLanguage')]: [{ kind: 'literal', value: 'en' }],
  [wa('seat')]: [{ kind: 'literal', value: 'AU' }],
};
const service: FormData = {
  [schema('name')]: [{ kind: 'literal', value: 'Solar design', language: 'en' }],
  [schema('category')]: [{ kind: 'iri', value: wa('service-solar-design') }],
  [wa('role')]: [{ kind: 'iri', value: wa('ContentDeveloper') }],
  [wa('delivery')]: [{ kind: 'iri', value: wa('Remote') }],
  [schema('areaServed')]: [{ kind: 'literal', value: 'AU' }],
};

test('on real servers: founding, a key, accepting, declaring, applying, two stewards admitting at once, removing and bringing back', async () => {
  const arriving = await Promise.all(['fay', 'gil', 'hal'].map((name) => portsOf(`${name}@example.org`)));
  for (const founder of arriving) {
    await preparePod(founder);
    await createPersonActions(founder, unknown).keys.enrol(passphrase);
  }
  const founded = await foundAlliance(await portsOf('alliance@example.org'), founding, arriving);
  register = founded.register;
  allianceKey = founded.key.publicKeyMultibase;
  const keeper = await portsOf('alliance@example.org');
  const founders = arriving.map((founder) => ({ ...founder, register: founded.register, allianceKey: founded.key.publicKeyMultibase }));
  const people = [await portsOf('ana@example.org'), await portsOf('ben@example.org')];
  for (const person of people) {
    const { member, keys, agreements } = createPersonActions(person, unknown);
    expect(await member.save(await member.open('member'), profile)).toMatchObject({ kind: 'saved' });
    expect(await member.save(await member.open('offering'), service)).toMatchObject({ kind: 'saved' });
    const { key } = await keys.enrol(passphrase);
    expect(key).toMatchObject({ listed: true, onThisDevice: true, backupInPod: true });
    expect(await anonymous.probe(`${person.storage}alliance/private/keys/key-${key.id.split('#key-')[1]!}.json` as DocumentUrl)).toBe(
      'not-readable',
    );
    for (const kind of ['charter', 'alliance-agreement']) {
      const { current } = (await agreements.list()).find((each) => each.kind === kind)!;
      const text = await agreements.text(current.id, ['en']);
      if (kind === 'charter') expect(text.text).toBe(charterEn);
      await agreements.accept(current.id, text.language);
    }
    await agreements.declareInterests({ affiliates: [], offices: [], employers: ['Harbour Works'] });
    await member.apply({ roles: asContentDeveloper, consent });
    const overview = await member.overview();
    expect(overview.access).toEqual({ public: 'readable', private: 'not-readable' });
    expect(overview.tasks.map((task) => task.status).slice(3)).toEqual(['done', 'done', 'done', 'waiting', 'done']);
  }
  const pending = await pendingApplications(keeper);
  expect(pending.map((each) => each.problems)).toEqual([[], []]);
  await recordApplied(keeper, ...pending);
  const moved = await Promise.all(pending.map((application) => admit(keeper, [{ application, roles: application.roles }])));
  await decideAll({ steward: keeper, founders }, moved.flat());
  const { versions } = await readRegister(anonymous, keeper);
  const admitted = versions.flatMap(({ events }) => events.filter((event) => event.kind === 'admitted').map((event) => event.member));
  expect([...admitted].sort()).toEqual(people.map((person) => person.webId).sort());
  expect(await pendingApplications(keeper)).toEqual([]);
  expect(await keeper.pod.list(`${keeper.storage}alliance/inbox/` as DocumentUrl)).toEqual([]);
  await foundAlliance(keeper, founding, founders);
  expect((await readRegister(anonymous, keeper)).versions).toHaveLength(versions.length);

  const [ana] = people;
  const { member: actions, keys } = createPersonActions(ana!, unknown);
  const overview = await actions.overview();
  expect(overview.tasks.find(({ id }) => id === 'apply')).toMatchObject({ status: 'done' });
  const [key] = await keys.list();
  await ana!.keys.forget(key!.id);
  expect(await keys.restore({ method: key!.id }, passphrase)).toMatchObject({ onThisDevice: true, pinned: true });
  await keys.retire(key!.id);
  expect(await keys.list()).toMatchObject([{ pinned: true, onThisDevice: false, retired: expect.any(String) as string }]);
  const { document } = overview.offerings[0]!;
  const before = await bodyOf(ana!, document);
  const removed = await actions.removeOffering(document);
  expect((await actions.overview()).offerings).toEqual([]);
  await removed.restore();
  expect(await bodyOf(ana!, document)).toBe(before);
  expect(await anonymous.probe(document)).toBe('readable');
}, 240_000);

test('on a real server: two tabs with the same profile end with both versions shown', async () => {
  const ana = await portsOf('ana@example.org');
  const [here, there] = [ana, ana].map((ports) => createPersonActions(ports, unknown).member);
  const [mine, theirs] = await Promise.all([here!.open('member'), there!.open('member')]);
  const named = (name: string): FormData => ({ ...profile, [schema('name')]: [{ kind: 'literal', value: name, language: 'en' }] });
  const outcomes = await Promise.all([here!.save(mine, named('Ana here')), there!.save(theirs, named('Ana there'))]);
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['conflict', 'saved']);
});

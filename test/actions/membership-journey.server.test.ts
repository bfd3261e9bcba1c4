import { afterAll, beforeAll, expect, test } from 'vitest';
import { admit, recordApplied } from '../../src/actions/admit.ts';
import { createMemberActions } from '../../src/actions/create-member-actions.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { PodServers } from '../../src/cli/pod-servers.ts';
import type { FormData } from '../../src/domain/form-field.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { createSolidPod } from '../../src/pod/solid-pod.ts';
import { rdf, schema, wa } from '../../src/rdf/terms.ts';
import { startTestServers } from '../fakes/pod-servers.ts';
import { asContentDeveloper, bodyOf, charterEn, consent } from './small-alliance.ts';

/** The same goals as in memory, on real servers at two origins. */
let servers: PodServers;
let register: DocumentUrl;
const anonymous = createSolidPod({ fetch: (...request: Parameters<typeof fetch>) => fetch(...request) });
const portsOf = async (email: string): Promise<MemberPorts> => {
  const { webId, storage, fetch: signedIn } = await servers.signIn(email);
  const pod = createSolidPod({ fetch: signedIn, webId, anonymousFetch: fetch });
  return { pod, webId, storage, anonymous, now: () => new Date(), register };
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
    accounts: [account('commons', 'alliance'), account('harbour', 'ana'), account('harbour', 'ben')],
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

test('on real servers: founding, saving, applying, two stewards admitting at once, removing and bringing back', async () => {
  const steward = await portsOf('alliance@example.org');
  const founded = await foundAlliance(steward, {
    name: [{ value: 'Commons of Makers', language: 'en' }],
    texts: [{ language: 'en', title: 'Charter', markdown: charterEn }],
  });
  register = founded.register;
  const keeper = { ...steward, register };
  const people = [await portsOf('ana@example.org'), await portsOf('ben@example.org')];
  for (const person of people) {
    const actions = createMemberActions(person, { lookup: () => Promise.resolve(undefined) });
    expect(await actions.save(await actions.open('member'), profile)).toMatchObject({ kind: 'saved' });
    expect(await actions.save(await actions.open('offering'), service)).toMatchObject({ kind: 'saved' });
    expect(await actions.charter(['en'])).toMatchObject({ text: charterEn });
    await actions.apply({ roles: asContentDeveloper, language: 'en', consent });
    const overview = await actions.overview();
    expect(overview.access).toEqual({ public: 'readable', private: 'not-readable' });
    expect(overview.tasks.map((task) => task.status).slice(3)).toEqual(['done', 'waiting']);
  }
  const pending = await pendingApplications(keeper);
  expect(pending.map((each) => each.problems)).toEqual([[], []]);
  await recordApplied(keeper, ...pending);
  await Promise.all(pending.map((application) => admit(keeper, [{ application, roles: application.roles }])));
  const { versions } = await readRegister(anonymous, register);
  const admitted = versions.flatMap(({ events }) => events.filter((event) => event.kind === 'admitted').map((event) => event.member));
  expect([...admitted].sort()).toEqual(people.map((person) => person.webId).sort());
  expect(await pendingApplications(keeper)).toEqual([]);
  expect(await keeper.pod.list(`${keeper.storage}alliance/inbox/` as DocumentUrl)).toEqual([]);

  const [ana] = people;
  const actions = createMemberActions(ana!, { lookup: () => Promise.resolve(undefined) });
  const overview = await actions.overview();
  expect(overview.tasks.at(-1)).toMatchObject({ id: 'vetting', status: 'done' });
  const { document } = overview.offerings[0]!;
  const before = await bodyOf(ana!, document);
  const removed = await actions.removeOffering(document);
  expect((await actions.overview()).offerings).toEqual([]);
  await removed.restore();
  expect(await bodyOf(ana!, document)).toBe(before);
  expect(await anonymous.probe(document)).toBe('readable');
});

test('on a real server: two tabs with the same profile end with both versions shown', async () => {
  const ana = await portsOf('ana@example.org');
  const [here, there] = [ana, ana].map((ports) => createMemberActions(ports, { lookup: () => Promise.resolve(undefined) }));
  const [mine, theirs] = await Promise.all([here!.open('member'), there!.open('member')]);
  const named = (name: string): FormData => ({ ...profile, [schema('name')]: [{ kind: 'literal', value: name, language: 'en' }] });
  const outcomes = await Promise.all([here!.save(mine, named('Ana here')), there!.save(theirs, named('Ana there'))]);
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['conflict', 'saved']);
});

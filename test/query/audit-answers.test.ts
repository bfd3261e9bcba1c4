import * as oxigraph from 'oxigraph';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIndex } from '../../src/cli/read-index.ts';
import type { Expected } from '../../src/demo/synthetic/generate.ts';
import { type DocumentUrl, documentOf } from '../../src/domain/iri.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import { audits } from '../../src/query/audits.ts';
import { runQuery } from '../../src/query/run-query.ts';
import { alliance } from '../cli/run-main.ts';
import { crawlAndIndex, eventsOf } from '../fakes/crawling.ts';
import { FakeAlliance } from '../fakes/fake-alliance.ts';
import { FakeAuthority } from '../fakes/fake-authority.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { syntheticWeb } from '../fakes/synthetic-web.ts';
import { serveAlliance, type ServedAlliance } from '../cli/served-alliance.ts';

let served: ServedAlliance;
let folder: string;
beforeAll(async () => {
  served = await serveAlliance();
  folder = await mkdtemp(join(tmpdir(), 'alliance-'));
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

async function crawl(name: string): Promise<AllianceIndex> {
  const file = join(folder, name);
  expect((await alliance('crawl', served.register, '--allow-loopback', '--out', file)).status).toBe(0);
  return (await readIndex(file)).index;
}

/** Each row as its values by column. */
function answer(index: AllianceIndex, name: string): Record<string, string | undefined>[] {
  const audit = audits.find((one) => one.name === name);
  if (audit === undefined) throw new Error(`There is no audit ${name}.`);
  const { columns, rows } = runQuery(index, audit.query);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]?.value])));
}

const inPod = (member: { storage: string }, path: string): DocumentUrl =>
  new URL(`alliance/public/${path}`, member.storage).href as DocumentUrl;

describe('of a sound alliance', () => {
  let index: AllianceIndex;
  beforeAll(async () => {
    index = await crawl('sound.nq');
  });

  test('who is listed and who is not, each with the document that says so', () => {
    expect(answer(index, 'members-listed')).toEqual([
      expect.objectContaining({
        member: served.ana.webId,
        code: 'ADMITTED',
        document: expect.stringMatching(/register\/\d+\.jsonld$/) as string,
      }),
    ]);
    expect(answer(index, 'members-not-listed')).toEqual([expect.objectContaining({ member: served.bo.webId, code: 'NOT_POINTING_BACK' })]);
  });

  test('where every offering comes from', () => {
    const rows = answer(index, 'offerings-sources');
    expect(rows.map(({ document }) => document)).toEqual(
      [served.ana, served.bo].map((member) => inPod(member, 'offerings/solar-design.ttl')),
    );
    for (const row of rows)
      expect(row).toMatchObject({
        name: 'Solar design',
        sha256: expect.stringMatching(/^[\da-f]{64}$/) as string,
        fetchedAt: expect.stringContaining('2026-11-21') as string,
      });
  });

  test('offerings and terms of listed members only', () => {
    expect(answer(index, 'offerings-by-service-and-place')).toEqual([
      { service: 'https://w3id.org/webizen/alliance#service-solar-design', areaServed: 'AU', offerings: '1', members: '1' },
    ]);
    const [terms, ...others] = answer(index, 'terms-for-natural-persons');
    expect([terms, others]).toMatchObject([
      { currency: 'AUD', regions: 'AU', document: inPod(served.ana, 'offerings/solar-design.ttl') },
      [],
    ]);
    expect(Number(terms?.price)).toBe(90);
  });

  test('how each role came about, and which agreement was accepted', () => {
    expect(answer(index, 'roles-granted')).toMatchObject([
      { member: served.ana.webId, jurisdictions: 'AU', listed: 'true' },
      { member: served.bo.webId, jurisdictions: 'AU', listed: 'false' },
    ]);
    const accepted = answer(index, 'acceptances-by-version').filter(({ agreementVersion }) => agreementVersion?.includes('charter'));
    expect(accepted.map(({ member, language, outcome }) => [member, language, outcome])).toEqual([
      [served.ana.webId, 'en', 'counts'],
      [served.bo.webId, 'en', 'counts'],
    ]);
  });

  test('documents by host', () => {
    const rows = answer(index, 'documents-by-host');
    expect(new Set(rows.map(({ host }) => host))).toEqual(new Set([new URL(served.ana.webId).host, new URL(served.register).host]));
    expect(Number(rows[0]?.statements)).toBeGreaterThan(50);
  });

  test.each([
    'admissions-without-acceptance',
    'documents-not-read',
    'documents-with-issues',
    'members-without-offerings',
    'offerings-under-roles-not-granted',
    'stale-copies',
    'statements-about-others',
  ])('%s finds nothing', (name) => {
    expect(answer(index, name)).toEqual([]);
  });
});

describe('of an alliance in which things went wrong', () => {
  let index: AllianceIndex;
  const pretence = (): DocumentUrl => inPod(served.ana, 'offerings/pretence.ttl');
  beforeAll(async () => {
    const { ana, bo } = served;
    const { body } = await ana.pod.read(inPod(ana, 'offerings/solar-design.ttl'));
    const write = (url: DocumentUrl, text: string) => ana.pod.write(url, text, 'text/turtle', { kind: 'absent' });
    await write(pretence(), body.replaceAll('../../../profile/card#me', bo.webId));
    await write(inPod(ana, 'offerings/civic.ttl'), body.replace('wa:ContentDeveloper', 'wa:CivicsProducer'));
    await write(inPod(ana, 'offerings/broken.ttl'), 'This is no Turtle.');
    await write(inPod(ana, 'offerings/dollars.ttl'), body.replace('"AUD"', '"dollars"'));
    // Anybody can write our own words into their pod; nobody is to believe them.
    await write(
      inPod(ana, 'offerings/forged.ttl'),
      `@prefix wa: <https://w3id.org/webizen/alliance#> . <${bo.webId}> wa:listed true ; wa:reason <#r> . <#r> wa:code "ADMITTED" ; wa:inDocument <> ; wa:message "Yes." .`,
    );
    const acceptance = inPod(bo, 'agreements/charter-1.0.0.jsonld');
    await bo.pod.remove(acceptance, { kind: 'matches', body: (await bo.pod.read(acceptance)).body });
    index = await crawl('broken.nq');
  });

  test('an admission whose acceptance is gone', () => {
    expect(answer(index, 'admissions-without-acceptance')).toEqual([
      expect.objectContaining({ member: served.bo.webId, finding: 'not read' }),
    ]);
  });

  test('a document that could not be read, and one that breaks a shape', () => {
    expect(answer(index, 'documents-not-read')).toContainEqual(
      expect.objectContaining({ document: inPod(served.ana, 'offerings/broken.ttl'), code: 'SYNTAX', member: served.ana.webId }),
    );
    expect(answer(index, 'documents-with-issues')).toContainEqual(
      expect.objectContaining({ document: inPod(served.ana, 'offerings/dollars.ttl'), severity: 'error' }),
    );
  });

  test('an offering under a role that was not granted', () => {
    expect(answer(index, 'offerings-under-roles-not-granted')).toEqual([
      expect.objectContaining({ member: served.ana.webId, document: inPod(served.ana, 'offerings/civic.ttl') }),
    ]);
  });

  test('an offering in somebody else’s name, which counts nowhere', () => {
    expect(answer(index, 'statements-about-others')).toEqual([
      expect.objectContaining({ document: pretence(), member: served.ana.webId, other: served.bo.webId }),
    ]);
    expect(answer(index, 'offerings-sources').map(({ document }) => document)).not.toContain(pretence());
  });

  test('a verdict that a member wrote for another is believed by no audit', () => {
    expect(new Set(answer(index, 'members-listed').map(({ member }) => member))).toEqual(new Set([served.ana.webId]));
  });
});

describe('of a large alliance, some of whose attestations do not count', () => {
  let index: AllianceIndex;
  let expected: Expected;
  beforeAll(async () => {
    const synthetic = await syntheticWeb(60);
    ({ expected } = synthetic);
    index = AllianceIndex.create(oxigraph, { keys: new Map([[expected.register, expected.key]]) });
    for (const event of await eventsOf(synthetic.web, documentOf(expected.register))) index.take(event);
    await index.judge(expected.at);
  }, 60_000);

  const counted = (outcome: string) =>
    index
      .verdicts()
      .flatMap(({ webid, credentials }) => credentials.map((credential) => ({ webid, ...credential })))
      .filter((credential) => credential.type === 'attestation' && credential.outcome === outcome);

  test('who vetted whom until when is what counts, and nothing else', () => {
    const rows = answer(index, 'vetted-until');
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ document }) => document))).toEqual(new Set(counted('counts').map(({ document }) => document)));
  });

  test('what does not count says why', () => {
    const codes = answer(index, 'attestations-not-counting').flatMap((row) => (row.codes ?? '').split(' '));
    expect(codes).toEqual(expect.arrayContaining(['EXPIRED', 'REVOKED', 'ON_HOLD', 'OUT_OF_MANDATE', 'SIGNATURE', 'SUBJECT_MISMATCH']));
  });

  test('who has not accepted the current charter is who has an outdated one', () => {
    const rows = answer(index, 'charter-not-accepted');
    const outdated = expected.members.filter(({ listed, codes }) => listed && codes.includes('AGREEMENT_OUTDATED'));
    expect(rows.map(({ member }) => member)).toEqual(expect.arrayContaining(outdated.map(({ webid }) => webid)));
    expect(rows.every(({ charter }) => charter?.includes('1.1.0'))).toBe(true);
  });

  test('every decision tells its motion, its votes and where it can be reviewed', () => {
    const rows = answer(index, 'decisions-and-votes');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows)
      expect(row).toMatchObject({
        motion: expect.any(String) as string,
        voter: expect.any(String) as string,
        choice: expect.stringMatching(/^(sealed|Vote\w+)$/) as string,
        reviewVenue: expect.any(String) as string,
      });
  });

  test('one policy version stands behind all verdicts', () => {
    expect(answer(index, 'policy-behind-verdicts')).toMatchObject([{ members: '60' }]);
  });
});

test('of two vetted members, the one whose attestation ends within 90 days lapses soon', async () => {
  const web = new FakeWeb();
  const fake = new FakeAlliance(web);
  const authority = new FakeAuthority(web);
  await authority.publish();
  const [soon, later] = [await fake.publish('https://pods.example/soon/'), await fake.publish('https://pods.example/later/')];
  await fake.admit([soon, later], { roles: [{ role: 'qualified-service-provider', jurisdictions: ['AU'] }] });
  await fake.record([await authority.mandate()]);
  await authority.attest(fake, soon, { validUntil: '2027-01-15T00:00:00Z' });
  await authority.attest(fake, later, {}, { index: '8' });
  const index = await crawlAndIndex(web, fake.register);
  expect(answer(index, 'lapsing-soon')).toMatchObject([
    {
      member: soon.webid,
      validUntil: '2027-01-15T00:00:00Z',
      authority: authority.webid,
      kind: expect.stringContaining('Qualification') as string,
    },
  ]);
  expect(answer(index, 'vetted-until').map(({ member }) => member)).toEqual([soon.webid, later.webid]);
});

test('copies kept since a pod went away', async () => {
  const state = join(folder, 'state');
  const crawlIt = (...more: string[]) => alliance('crawl', served.register, '--allow-loopback', '--state', state, ...more);
  await crawlIt();
  served.setReachable(false);
  await crawlIt('--accept-losses');
  served.setReachable(true);
  const rows = answer((await readIndex(join(state, 'index.nq'))).index, 'stale-copies');
  expect(rows).toContainEqual(expect.objectContaining({ document: served.ana.webId.replace('#me', ''), member: served.ana.webId }));
});

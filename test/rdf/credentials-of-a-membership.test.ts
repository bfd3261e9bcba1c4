import type { Quad } from '@rdfjs/types';
import { describe, expect, test } from 'vitest';
import { maxRegisterBytes, readCredential } from '../../src/credentials/read-credential.ts';
import type { Acceptance, Application } from '../../src/domain/agreement.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import type { RegisterEvent, RegisterVersion } from '../../src/domain/membership.ts';
import { acceptanceDocument, readAcceptance } from '../../src/rdf/acceptance.ts';
import { applicationDocument, readApplication } from '../../src/rdf/application.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { readRegisterVersion, registerDocument } from '../../src/rdf/register.ts';

const ana = 'https://ana.example/profile/card#me' as WebId;
const alliance = 'https://alliance.example/profile/card#me' as WebId;

const acceptance: Acceptance = {
  id: 'https://ana.example/alliance/public/agreements/charter-1.0.0.jsonld' as DocumentUrl,
  issuer: ana,
  member: ana,
  alliance,
  agreementVersion: 'https://alliance.example/agreements/charter-1.0.0.ttl#it' as Iri,
  language: 'en',
  text: { id: 'https://alliance.example/agreements/charter-1.0.0.en.md' as Iri, digestMultibase: 'uEiDV4Rvg' },
  validFrom: '2026-11-21T09:00:00Z',
};
const application: Application = {
  id: 'https://ana.example/alliance/public/application.jsonld' as DocumentUrl,
  issuer: ana,
  applicant: ana,
  alliance,
  acceptance: acceptance.id,
  consent: 'I ask to be admitted, of my own will, and I have read what it asks of me.',
  rolesSought: [
    { role: 'content-developer', jurisdictions: ['AU', 'NZ'] },
    { role: 'value-added-reseller', jurisdictions: ['AU-NSW'], level: 'https://w3id.org/webizen/alliance#level-2' as Iri },
  ],
  validFrom: '2026-11-21T09:01:00Z',
};
const register = (number: number, events: readonly RegisterEvent[]): RegisterVersion => ({
  id: `https://alliance.example/register/${number}.jsonld` as DocumentUrl,
  number,
  alliance,
  ...(number === 1
    ? {}
    : { previous: { id: `https://alliance.example/register/${number - 1}.jsonld` as Iri, digestMultibase: 'uEiPrevious' } }),
  events,
  issued: '2026-11-22T10:00:00Z',
});
const event = (number: number, at: number): RegisterEvent => ({
  id: `https://alliance.example/register/${number}.jsonld#event-${at}` as Iri,
  kind: 'admitted',
  member: ana,
  acceptance: { id: acceptance.id, digestMultibase: 'uEiAcceptance' },
  application: application.id,
  roles: application.rolesSought,
  effective: '2026-11-22T10:00:00Z',
  recorded: '2026-11-22T10:00:01Z',
});

/** The quads of a document after a trip through its stored bytes. */
async function stored(document: object): Promise<readonly Quad[]> {
  const { id } = document as { id: string };
  const parsed = await readCredential(credentialBody(document), { document: id, maxBytes: maxRegisterBytes });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return parsed.quads;
}
const without = (document: object, key: string): object =>
  JSON.parse(JSON.stringify(document, (name, value: unknown) => (name === key ? undefined : value))) as object;

describe('an acceptance', () => {
  test('reads back from its bytes as it was written', async () => {
    expect(readAcceptance(await stored(acceptanceDocument(acceptance)))).toEqual(acceptance);
  });

  test('keeps issuer and member apart, so that one who accepts for another is noticed', async () => {
    const forged = readAcceptance(await stored(acceptanceDocument({ ...acceptance, issuer: alliance })));
    expect(forged).toMatchObject({ issuer: alliance, member: ana });
  });

  test.each(['agreementVersion', 'language', 'alliance', 'relatedResource', 'digestMultibase', 'validFrom', 'accepts'])(
    'without its %s is none',
    async (key) => {
      expect(readAcceptance(await stored(without(acceptanceDocument(acceptance), key)))).toBeUndefined();
    },
  );

  test('is not what an application states', async () => {
    expect(readAcceptance(await stored(applicationDocument(application)))).toBeUndefined();
  });

  test('needs a time in UTC', async () => {
    expect(readAcceptance(await stored(acceptanceDocument({ ...acceptance, validFrom: 'yesterday' })))).toBeUndefined();
  });
});

describe('an application', () => {
  test('reads back from its bytes as it was written', async () => {
    expect(readApplication(await stored(applicationDocument(application)))).toEqual(application);
  });

  test.each(['alliance', 'acceptance', 'consent', 'applies'])('without its %s is none', async (key) => {
    expect(readApplication(await stored(without(applicationDocument(application), key)))).toBeUndefined();
  });

  test('leaves out a role that we do not know', async () => {
    const document = JSON.parse(JSON.stringify(applicationDocument(application)).replace('#ContentDeveloper', '#Overlord')) as object;
    expect(readApplication(await stored(document))?.rolesSought.map((grant) => grant.role)).toEqual(['value-added-reseller']);
  });
});

describe('a register version', () => {
  const third = register(
    3,
    [...Array(12).keys()].map((at) => event(3, at + 1)),
  );

  test('reads back from its bytes as it was written, its events in their order', async () => {
    expect(readRegisterVersion(await stored(registerDocument(third)), third.id)).toEqual(third);
    const first = register(1, []);
    expect(readRegisterVersion(await stored(registerDocument(first)), first.id)).toEqual(first);
  });

  test('is none at another address than its own', async () => {
    expect(
      readRegisterVersion(await stored(registerDocument(third)), 'https://alliance.example/register/4.jsonld' as DocumentUrl),
    ).toBeUndefined();
  });

  test('after the first must name the version before it', async () => {
    expect(readRegisterVersion(await stored(without(registerDocument(third), 'previous')), third.id)).toBeUndefined();
    expect(
      readRegisterVersion(await stored(registerDocument({ ...register(1, []), previous: third.previous! })), register(1, []).id),
    ).toBeUndefined();
  });

  test('with an event that cannot be understood is none, for an event left out would be a member lost', async () => {
    expect(readRegisterVersion(await stored(without(registerDocument(third), 'member')), third.id)).toBeUndefined();
    const noDigest = JSON.parse(JSON.stringify(registerDocument(third)).replaceAll(',"digestMultibase":"uEiAcceptance"', '')) as object;
    expect(readRegisterVersion(await stored(noDigest), third.id)).toBeUndefined();
    const twoDigests = JSON.parse(JSON.stringify(registerDocument(third)).replace('uEiAcceptance', 'uEiAnother')) as object;
    expect(readRegisterVersion(await stored(twoDigests), third.id)).toBeUndefined();
  });
});

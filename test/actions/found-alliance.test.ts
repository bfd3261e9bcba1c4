import { describe, expect, test } from 'vitest';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { grantMandates, withdrawMandate } from '../../src/actions/grant-mandate.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { findAlliance } from '../../src/actions/read-alliance.ts';
import { currentAgreement, readAgreementText, readAgreements } from '../../src/actions/read-agreements.ts';
import { readMandates } from '../../src/actions/read-mandates.ts';
import { readPolicy } from '../../src/actions/read-policy.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { signDocument } from '../../src/actions/sign-document.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { agreementKinds } from '../../src/domain/agreement.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { defaultRequirements } from '../../src/domain/role-policy.ts';
import { bodyOf, charterEn, charterEs, decideAll, founding, passphrase, smallAlliance, steadyClock } from './small-alliance.ts';

const documents = [
  'register/1.jsonld',
  'register/latest',
  'agreements/charter-1.0.0.jsonld',
  'policy/1.jsonld',
  'decisions/1-motion.jsonld',
  'decisions/1-vote-1.jsonld',
  'decisions/1.jsonld',
  'profile/card',
];
const bodies = (steward: MemberPorts) => Promise.all(documents.map((path) => bodyOf(steward, steward.storage + path)));

describe('a founded alliance', () => {
  test('can be followed by anybody from its register to the texts of its agreements', async () => {
    const { steward, arrive } = await smallAlliance();
    const visitor = arrive('visitor');
    expect(await findAlliance(visitor)).toMatchObject({ alliance: steward.webId, inbox: `${steward.storage}alliance/inbox/` });
    const adopted = await readAgreements(visitor);
    expect(adopted.map(({ agreement }) => agreement.kind).sort()).toEqual([...agreementKinds].sort());
    const charter = await currentAgreement(visitor, 'charter');
    const text = await readAgreementText(visitor.anonymous, charter, ['es-AR', 'en']);
    expect(text).toMatchObject({ kind: 'charter', language: 'es', text: charterEs, version: '1.0.0' });
  });

  test('begins with one decision of its founders, that every reader can count again', async () => {
    const { pods, steward, founders } = await smallAlliance();
    const { versions, log } = await readRegister(pods.as(), steward);
    expect(versions).toMatchObject([{ number: 1, alliance: steward.webId }]);
    expect(log.events).toHaveLength(versions[0]!.events.length);
    const seats = versions[0]!.events.filter(({ kind }) => kind === 'seat-filled');
    expect(seats.map(({ member }) => member)).toEqual(founders.map(({ webId }) => webId));
    expect(seats[0]).toMatchObject({ until: expect.stringMatching(/^2027-11-21T/) as string });
    for (const [at, founder] of founders.entries()) {
      const vote = JSON.parse((await bodyOf(steward, `${steward.storage}decisions/1-vote-${at + 1}.jsonld`))!) as { issuer: string };
      expect(vote.issuer).toBe(founder.webId);
    }
  });

  test('has the policy of the product unless it says otherwise', async () => {
    const { arrive } = await smallAlliance();
    const policy = await readPolicy(arrive('visitor'));
    expect(policy.requirements).toHaveLength(defaultRequirements.length);
    expect(policy).toMatchObject({ number: 1, quorum: 0.5, majority: 0.5, whenMandateEnds: 'flag' });
  });

  test('may grant mandates to authorities that made their keys before', async () => {
    const mandate = (authority: MemberPorts) => ({
      authority: authority.webId,
      kinds: ['qualification'] as const,
      roles: ['qualified-service-provider'] as const,
      jurisdictions: ['AU'],
      levels: [],
      from: '2026-11-21T00:00:00Z',
      until: '2027-11-21T00:00:00Z',
      maxStatusAge: 'P7D',
    });
    const { arrive, steward, founders } = await smallAlliance(steadyClock(), async (join) => ({
      mandates: [mandate(await join('vetting'))],
    }));
    const [granted] = await readMandates(arrive('visitor'));
    expect(granted).toMatchObject({
      authority: 'https://members.example/vetting/profile/card#me',
      keys: [{ method: 'https://members.example/vetting/profile/card#key-2026-11-21-1' }],
      statusLists: 'https://members.example/vetting/alliance/public/status/',
      id: 'https://alliance.example/commons/register/1.jsonld#mandate-10',
    });
    await expect(grantMandates(steward, [mandate(arrive('keyless'))])).rejects.toMatchObject({ code: 'KEY_MISSING' });
    await decideAll({ steward, founders }, [await withdrawMandate(steward, granted!.id, 'It asked for it.')]);
    expect(await readMandates(arrive('later'))).toEqual([]);
    await expect(withdrawMandate(steward, granted!.id, 'Again.')).rejects.toMatchObject({ code: 'NO_MANDATE' });
  });

  test('writes links that are relative, so that the pod can move', async () => {
    const { steward } = await smallAlliance();
    expect(await bodyOf(steward, `${steward.storage}register/latest`)).toContain('<1.jsonld>');
    const card = await bodyOf(steward, `${steward.storage}profile/card`);
    for (const link of ['<../register/latest>', '<../agreements/charter-1.0.0.jsonld>', '<../alliance/inbox/>'])
      expect(card).toContain(link);
  });
});

describe('founding again', () => {
  test('changes nothing', async () => {
    const { steward, founders } = await smallAlliance();
    const before = await bodies(steward);
    expect(before).not.toContain(undefined);
    await foundAlliance(steward, founding, founders);
    expect(await bodies(steward)).toEqual(before);
  });
});

describe('what an alliance publishes is not shown for acceptance', () => {
  test('when a text was changed after it was published', async () => {
    const { steward, arrive } = await smallAlliance();
    const url = `${steward.storage}agreements/charter-1.0.0.en.md` as DocumentUrl;
    const { etag } = await steward.pod.read(url);
    await steward.pod.write(url, charterEn.replaceAll('\n', '\r\n'), 'text/markdown', { kind: 'etag', etag: etag! });
    const visitor = arrive('visitor');
    const charter = await currentAgreement(visitor, 'charter');
    await expect(readAgreementText(visitor.anonymous, charter, ['en'])).rejects.toMatchObject({ code: 'TEXT_CHANGED', document: url });
  });

  test('when the version was changed after it was adopted', async () => {
    const { steward, arrive } = await smallAlliance();
    const url = `${steward.storage}agreements/charter-1.0.0.jsonld` as DocumentUrl;
    const { body, etag } = await steward.pod.read(url);
    await steward.pod.write(url, body.replace('Carta', 'Cartel'), 'application/vc', { kind: 'etag', etag: etag! });
    await expect(readAgreements(arrive('visitor'))).rejects.toMatchObject({ code: 'NO_AGREEMENT', document: url });
  });

  test('when the alliance’s key alone put another version in its place', async () => {
    const { steward, arrive } = await smallAlliance();
    const url = `${steward.storage}agreements/charter-1.0.0.jsonld` as DocumentUrl;
    const { body, etag } = await steward.pod.read(url);
    const other = { ...(JSON.parse(body.replace('Carta', 'Cartel')) as object), proof: undefined };
    await steward.pod.write(url, credentialBody(await signDocument(steward, other)), 'application/vc', { kind: 'etag', etag: etag! });
    await expect(readAgreements(arrive('visitor'))).rejects.toMatchObject({ code: 'NO_AGREEMENT', document: url });
  });

  test('when the alliance is known by another key', async () => {
    const { arrive } = await smallAlliance();
    const visitor = arrive('visitor');
    const { key } = await enrolKey(visitor, passphrase);
    await expect(readAgreements({ ...visitor, allianceKey: key.publicKeyMultibase })).rejects.toMatchObject({ code: 'SIGNATURE' });
  });
});

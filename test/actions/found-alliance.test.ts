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
import { ConflictError, UnreachableError } from '../../src/pod/pod-error.ts';
import { agreements, bodyOf, charterEn, charterEs, founding, passphrase, quickKeys, smallAlliance, steadyClock } from './small-alliance.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';

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

/** An alliance's home with nothing in it, and its register's address. */
function emptyHome(): MemberPorts {
  const pods = new MemoryPods();
  const home = pods.createPod('https://alliance.example', 'commons', { displayName: 'Commons' });
  const register = `${home.storage}register/latest` as DocumentUrl;
  return { pod: pods.as(home.webId), ...home, anonymous: pods.as(), now: steadyClock(), register, keys: quickKeys() };
}

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

  test('begins with one decision of its founder, that every reader can count again', async () => {
    const { pods, steward, seatHolder } = await smallAlliance();
    const { versions, decided } = await readRegister(pods.as(), steward);
    expect(versions).toMatchObject([{ number: 1, alliance: steward.webId }]);
    expect(decided).toHaveLength(versions[0]!.events.length);
    expect(decided.map(({ kind }) => kind)).toEqual(['seat-filled', 'policy-adopted', ...agreements.map(() => 'agreement-adopted')]);
    expect(decided[0]).toMatchObject({ member: seatHolder, until: expect.stringMatching(/^2027-11-21T/) as string });
    expect(seatHolder).toBe(`${steward.storage}profile/card#steward`);
    const vote = JSON.parse((await bodyOf(steward, `${steward.storage}decisions/1-vote-1.jsonld`))!) as {
      issuer: string;
      proof: { verificationMethod: string };
    };
    expect(vote.issuer).toBe(seatHolder);
    expect(vote.proof.verificationMethod).toContain('#key-steward-2026-11-21-1');
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
    const { arrive, steward } = await smallAlliance(steadyClock(), async (join) => ({ mandates: [mandate(await join('vetting'))] }));
    const [granted] = await readMandates(arrive('visitor'));
    expect(granted).toMatchObject({
      authority: 'https://members.example/vetting/profile/card#me',
      keys: [{ method: 'https://members.example/vetting/profile/card#key-2026-11-21-1' }],
      statusLists: 'https://members.example/vetting/alliance/public/status/',
      id: 'https://alliance.example/commons/register/1.jsonld#mandate-8',
    });
    await expect(grantMandates(steward, [mandate(arrive('keyless'))])).rejects.toMatchObject({ code: 'KEY_MISSING' });
    await withdrawMandate(steward, granted!.id, 'Mandates end when the authority asks for it.');
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
    const { steward } = await smallAlliance();
    const before = await bodies(steward);
    expect(before).not.toContain(undefined);
    await foundAlliance(steward, founding);
    expect(await bodies(steward)).toEqual(before);
  });

  test('finishes what a lost connection left half done, wherever it broke', async () => {
    const whole = emptyHome();
    let writes = 0;
    const counting = (ports: MemberPorts, failAt: number): MemberPorts => {
      const count = <Answer>(url: DocumentUrl, act: () => Promise<Answer>): Promise<Answer> =>
        ++writes === failAt ? Promise.reject(new UnreachableError(url, 'The network is gone.')) : act();
      const { pod } = ports;
      return {
        ...ports,
        pod: {
          ...pod,
          write: (url, ...rest) => count(url, () => pod.write(url, ...rest)),
          patch: (url, ...rest) => count(url, () => pod.patch(url, ...rest)),
        },
      };
    };
    await foundAlliance(counting(whole, 0), founding);
    for (let failAt = 1, all = writes; failAt <= all; failAt++) {
      writes = 0;
      const home = emptyHome();
      await expect(foundAlliance(counting(home, failAt), founding)).rejects.toThrow(UnreachableError);
      await foundAlliance(home, founding);
      const { versions, decided } = await readRegister(home.anonymous, home);
      expect(versions).toHaveLength(1);
      expect(decided).toHaveLength(7);
    }
  }, 60_000);

  test('with another text under the same version is refused', async () => {
    const { steward } = await smallAlliance();
    const [charter, ...others] = agreements;
    const texts = [{ language: 'en', title: 'Charter', markdown: '# Charter\n\nWe keep everything.\n' }];
    await expect(foundAlliance(steward, { ...founding, agreements: [{ ...charter!, texts }, ...others] })).rejects.toThrow(ConflictError);
  });

  test('on another device does not make another key', async () => {
    const { steward } = await smallAlliance();
    await expect(foundAlliance({ ...steward, keys: quickKeys() }, founding)).rejects.toMatchObject({ code: 'KEY_MISSING' });
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

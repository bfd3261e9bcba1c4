import { describe, expect, test } from 'vitest';
import { admit, recordApplied, refuse } from '../../src/actions/admit.ts';
import { castVote } from '../../src/actions/cast-vote.ts';
import { collectVotes } from '../../src/actions/collect-votes.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import { retireKey } from '../../src/actions/end-key.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import { listKeys } from '../../src/actions/list-keys.ts';
import { withdrawAcceptance } from '../../src/actions/withdraw-acceptance.ts';
import { foundAlliance } from '../../src/actions/found-alliance.ts';
import { pendingApplications } from '../../src/actions/pending-applications.ts';
import { writeCredential } from '../../src/actions/credential-document.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { EventKind, RegisterVersion } from '../../src/domain/membership.ts';
import { digestOfText } from '../../src/credentials/digest.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { credentialBody } from '../../src/rdf/credential.ts';
import { applicationDocument } from '../../src/rdf/application.ts';
import { applicationNoticeDocument } from '../../src/rdf/application-notice.ts';
import {
  admitAll,
  apply,
  decideAll,
  asContentDeveloper,
  bodyOf,
  consent,
  founding,
  passphrase,
  smallAlliance,
  type SmallAlliance,
} from './small-alliance.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { signDocument } from '../../src/actions/sign-document.ts';

/** Posts what a forger would: a notice about any document. */
async function post(alliance: SmallAlliance, from: MemberPorts, application: DocumentUrl): Promise<void> {
  const notice = applicationNoticeDocument({
    applicant: from.webId,
    application,
    alliance: alliance.steward.webId,
    published: '2026-11-21T10:00:00Z',
  });
  await from.pod.notify(`${alliance.steward.storage}alliance/inbox/` as DocumentUrl, JSON.stringify(notice), 'application/ld+json');
}
const recordedIn = (versions: readonly RegisterVersion[], kind: EventKind) =>
  versions.flatMap(({ events }) => events.filter((event) => event.kind === kind));
const admittedIn = (versions: readonly RegisterVersion[]) => recordedIn(versions, 'admitted').map((event) => event.member);
const codes = async (alliance: SmallAlliance) =>
  (await pendingApplications(alliance.steward)).map((each) => each.problems.map((problem) => problem.code));

describe('a person who applies', () => {
  test('has an acceptance, an application, a claim that names both, and links that lead there', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { application, acceptance } = await apply(ana, { language: 'es' });
    expect(acceptance).toBe(`${ana.storage}alliance/public/agreements/charter-1.0.0.jsonld`);
    expect(application).toBe(`${ana.storage}alliance/public/application.jsonld`);
    expect(JSON.parse((await bodyOf(ana, acceptance))!)).toMatchObject({
      issuer: ana.webId,
      credentialSubject: { accepts: { language: 'es' } },
    });
    const membership = await bodyOf(ana, `${ana.storage}alliance/public/membership.ttl`);
    expect(membership).toContain('<agreements/charter-1.0.0.jsonld>');
    expect(membership).toContain('<application.jsonld>');
    expect(await alliance.pods.as().probe(acceptance)).toBe('readable');
    expect(await alliance.pods.as().probe(`${ana.storage}settings/publicTypeIndex.ttl` as DocumentUrl)).toBe('readable');
  });

  test('may apply again for other roles; the acceptance stays byte for byte', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const first = await apply(ana);
    const before = await bodyOf(ana, first.acceptance);
    const again = await apply(ana, { roles: [{ role: 'civics-producer', jurisdictions: ['AU'] }], language: 'es' });
    expect(again).toEqual(first);
    expect(await bodyOf(ana, first.acceptance)).toBe(before);
    expect(await bodyOf(ana, first.application)).toContain('CivicsProducer');
  });

  test('changes nothing by applying with the same words twice', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { application } = await apply(ana);
    const before = await bodyOf(ana, application);
    await apply(ana);
    expect(await bodyOf(ana, application)).toBe(before);
    expect(await pendingApplications(alliance.steward)).toHaveLength(1);
  });

  test('keeps what other applications wrote into the membership document', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const url = `${ana.storage}alliance/public/membership.ttl` as DocumentUrl;
    const other = '@prefix x: <https://other.example/#>. <#it> x:colour "blue". <#notes> x:says "mine", [ x:deep "too" ].';
    await ana.pod.write(url, other, 'text/turtle', { kind: 'absent' });
    await apply(ana);
    const after = (await bodyOf(ana, url))!;
    for (const kept of ['"blue"', '"mine"', '"too"', 'wa:Membership']) expect(after).toContain(kept);
  });

  test('keeps memberships in several alliances apart', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const first = await apply(ana);
    const otherHome = alliance.pods.createPod('https://other.example', 'guild', { displayName: 'Guild' });
    const register = `${otherHome.storage}register/latest` as DocumentUrl;
    const { key } = await foundAlliance(
      { ...alliance.arrive('guild'), pod: alliance.pods.as(otherHome.webId), ...otherHome, register },
      {
        ...founding,
        name: [{ value: 'Guild', language: 'en' }],
        agreements: [{ kind: 'charter', texts: [{ language: 'en', title: 'Charter', markdown: '# Ours\n' }] }],
      },
      alliance.founders.map((founder) => ({ ...founder, register })),
    );
    const second = await apply({ ...ana, register, allianceKey: key.publicKeyMultibase });
    expect(second.acceptance).not.toBe(first.acceptance);
    expect(second.application).not.toBe(first.application);
    const membership = (await bodyOf(ana, `${ana.storage}alliance/public/membership.ttl`))!;
    expect(membership.match(/wa:Membership/g)).toHaveLength(2);
  });
});

describe('the steward', () => {
  test('sees who applied, admits them, and the register holds together', async () => {
    const alliance = await smallAlliance();
    const [ana, ben] = [await alliance.join('ana'), await alliance.join('ben')];
    const { acceptance, application } = await apply(ana);
    await apply(ben);
    const pending = await pendingApplications(alliance.steward);
    expect(pending).toMatchObject([
      { applicant: ana.webId, name: [{ value: 'ana' }], application, acceptance, roles: asContentDeveloper, consent, problems: [] },
      { applicant: ben.webId, problems: [] },
    ]);
    const moved = await admit(
      alliance.steward,
      pending.map((each) => ({ application: each, roles: each.roles })),
    );
    expect(moved).toHaveLength(1);
    expect(await pendingApplications(alliance.steward)).toEqual([]);
    await decideAll(alliance, moved);
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    // Opened, the votes anchored, recorded.
    expect(versions.map((version) => version.number)).toEqual([1, 2, 3, 4]);
    expect(versions[3]!.events).toMatchObject([
      {
        kind: 'admitted',
        member: ana.webId,
        acceptance: { id: acceptance, digestMultibase: await digestOfText((await bodyOf(ana, acceptance))!) },
        application,
        roles: asContentDeveloper,
      },
      { kind: 'admitted', member: ben.webId },
    ]);
    expect(versions[1]!.previous?.digestMultibase).toBe(await digestOfText((await bodyOf(alliance.steward, versions[0]!.id))!));
    expect(await pendingApplications(alliance.steward)).toEqual([]);
    expect(await alliance.steward.pod.list(`${alliance.steward.storage}alliance/inbox/` as DocumentUrl)).toEqual([]);
  });

  test('admitting again writes nothing', async () => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    const pending = await admitAll(alliance);
    expect(
      await admit(
        alliance.steward,
        pending.map((application) => ({ application, roles: application.roles })),
      ),
    ).toEqual([]);
    expect((await readRegister(alliance.pods.as(), alliance.steward)).versions).toHaveLength(4);
  });

  test('can record an application before deciding, and it stays to be decided', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    const pending = await pendingApplications(alliance.steward);
    await recordApplied(alliance.steward, ...pending);
    await recordApplied(alliance.steward, ...pending);
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(recordedIn(versions, 'applied')).toMatchObject([{ member: ana.webId }]);
    expect(await pendingApplications(alliance.steward)).toHaveLength(1);
  });

  test('may turn an applicant down; a new application is looked at again', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    await decideAll(alliance, await refuse(alliance.steward, await pendingApplications(alliance.steward), 'Nothing to show for it yet.'));
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(recordedIn(versions, 'refused')).toMatchObject([{ member: ana.webId, roles: [] }]);
    expect(await pendingApplications(alliance.steward)).toEqual([]);
    await apply(ana, { consent: 'I ask again, with what was missing.' });
    expect(await pendingApplications(alliance.steward)).toMatchObject([{ problems: [] }]);
  });

  test('pins the keys that the WebID document lists at that moment', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    const second = await enrolKey(ana, passphrase);
    await admitAll(alliance);
    const third = await enrolKey(ana, passphrase);
    const pinned = (await listKeys(ana)).map(({ id, pinned: isPinned }) => [id, isPinned]);
    expect(pinned).toEqual([
      [expect.stringMatching(/#key-2026-11-21-1$/), true],
      [second.key.method, true],
      [third.key.method, false],
    ]);
  });

  test('may admit the same member to other roles later, and back', async () => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    const [application] = await admitAll(alliance);
    const other = [{ role: 'civics-producer', jurisdictions: ['AU'] }] as const;
    for (const roles of [other, application!.roles])
      await decideAll(alliance, await admit(alliance.steward, [{ application: application!, roles }]));
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(recordedIn(versions, 'admitted').map(({ roles }) => roles[0]?.role)).toEqual([
      'content-developer',
      'civics-producer',
      'content-developer',
    ]);
  });

  test('alone may write the register', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    const [application] = await pendingApplications(alliance.steward);
    await expect(admit(ana, [{ application: application!, roles: asContentDeveloper }])).rejects.toMatchObject({ code: 'NOT_THE_STEWARD' });
  });
});

describe('an application is not believed', () => {
  test('that lies in somebody else’s pod', async () => {
    const alliance = await smallAlliance();
    const [ana, mallory] = [await alliance.join('ana'), await alliance.join('mallory')];
    await apply(ana);
    await admitAll(alliance);
    const url = `${mallory.storage}alliance/public/application.jsonld` as DocumentUrl;
    await mallory.pod.prepareContainer(`${mallory.storage}alliance/public/` as DocumentUrl, 'public');
    const forged = applicationDocument({
      id: url,
      issuer: ana.webId,
      applicant: ana.webId,
      alliance: alliance.steward.webId,
      acceptance: `${ana.storage}alliance/public/agreements/charter-1.0.0.jsonld` as DocumentUrl,
      consent: 'Make her a reseller.',
      rolesSought: [{ role: 'value-added-reseller', jurisdictions: ['AU'] }],
      validFrom: '2026-11-22T00:00:00Z',
    });
    await writeCredential(mallory.pod, url, await signDocument(mallory, forged), { kind: 'absent' });
    await post(alliance, mallory, url);
    const [pending] = await pendingApplications(alliance.steward);
    expect(pending?.problems.map(({ code }) => code)).toEqual(['NOT_ENTITLED', 'KEY_NOT_LISTED']);
    await expect(admit(alliance.steward, [{ application: pending!, roles: pending!.roles }])).rejects.toMatchObject({
      code: 'NOT_ADMISSIBLE',
    });
    expect((await readRegister(alliance.pods.as(), alliance.steward)).versions).toHaveLength(4);
  });

  test('that a redirect leads out of the applicant’s pod to', async () => {
    const alliance = await smallAlliance();
    const [ana, mallory] = [await alliance.join('ana'), await alliance.join('mallory')];
    const { application } = await apply(ana);
    const elsewhere = `${mallory.storage}alliance/public/application.jsonld` as DocumentUrl;
    await mallory.pod.prepareContainer(`${mallory.storage}alliance/public/` as DocumentUrl, 'public');
    await mallory.pod.write(elsewhere, (await bodyOf(ana, application))!.replaceAll(application, elsewhere), 'application/vc', {
      kind: 'absent',
    });
    const { anonymous } = alliance.steward;
    const redirecting = { ...anonymous, read: (url: DocumentUrl) => anonymous.read(url === application ? elsewhere : url) };
    const [pending] = await pendingApplications({ ...alliance.steward, anonymous: redirecting });
    expect(pending?.problems).toMatchObject([{ code: 'NOT_ENTITLED', document: elsewhere }, { code: 'SIGNATURE' }]);
  });

  test('that one person issued for another', async () => {
    const alliance = await smallAlliance();
    const [ana, mallory] = [await alliance.join('ana'), await alliance.join('mallory')];
    const { application } = await apply(ana);
    const body = (await bodyOf(ana, application))!;
    const { etag } = await ana.pod.read(application);
    await ana.pod.write(application, body.replace(`"issuer": "${ana.webId}"`, `"issuer": "${mallory.webId}"`), 'application/vc', {
      kind: 'etag',
      etag: etag!,
    });
    expect(await codes(alliance)).toEqual([['SUBJECT_MISMATCH', 'SIGNATURE']]);
  });

  test('whose acceptance is missing, was changed, or accepts another text', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { acceptance } = await apply(ana);
    const { etag, body } = await ana.pod.read(acceptance);
    const changed = await ana.pod.write(acceptance, body.replace(/"uEi/, '"uEiX'), 'application/vc', { kind: 'etag', etag: etag! });
    expect(await codes(alliance)).toEqual([['TEXT_CHANGED']]);
    await ana.pod.remove(acceptance, { kind: 'etag', etag: changed.etag! });
    expect(await codes(alliance)).toEqual([['ACCEPTANCE_MISSING']]);
  });

  test('that was changed after it was signed', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { application } = await apply(ana);
    const { body, etag } = await ana.pod.read(application);
    await ana.pod.write(application, body.replace('ContentDeveloper', 'ValueAddedReseller'), 'application/vc', {
      kind: 'etag',
      etag: etag!,
    });
    expect(await codes(alliance)).toEqual([['SIGNATURE']]);
  });

  test('whose key its owner has given up, or never listed', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    const [key] = await listKeys(ana);
    await retireKey(ana, key!.id);
    expect(await codes(alliance)).toEqual([['KEY_NOT_LISTED', 'KEY_NOT_LISTED']]);
  });

  test('whose acceptance is somebody else’s, though the applicant signed it', async () => {
    const alliance = await smallAlliance();
    const [ana, ben] = [await alliance.join('ana'), await alliance.join('ben')];
    const { acceptance } = await apply(ana);
    const { body, etag } = await ana.pod.read(acceptance);
    const others = { ...(JSON.parse(body.replaceAll(`"${ana.webId}"`, `"${ben.webId}"`)) as object), proof: undefined };
    await ana.pod.write(acceptance, credentialBody(await signDocument(ana, others)), 'application/vc', { kind: 'etag', etag: etag! });
    expect(await codes(alliance)).toEqual([['ACCEPTANCE_MISMATCH']]);
  });

  test('whose acceptance was taken back', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { acceptance } = await apply(ana);
    await withdrawAcceptance(ana, acceptance);
    expect(await codes(alliance)).toEqual([['WITHDRAWN']]);
  });

  test('whose pod does not point to the alliance', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    const url = `${ana.storage}alliance/public/membership.ttl` as DocumentUrl;
    const { etag } = await ana.pod.read(url);
    await ana.pod.write(url, '<#it> <https://other.example/p> "x".', 'text/turtle', { kind: 'etag', etag: etag! });
    expect(await codes(alliance)).toEqual([['NOT_POINTING_BACK']]);
  });

  test('to another alliance, or that is no credential, or that is not there', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const { application } = await apply(ana);
    const { body, etag } = await ana.pod.read(application);
    const elsewhere = body.replaceAll(alliance.steward.webId, 'https://elsewhere.example/#it');
    const second = await ana.pod.write(application, elsewhere, 'application/vc', { kind: 'etag', etag: etag! });
    expect(await codes(alliance)).toEqual([expect.arrayContaining(['OTHER_ALLIANCE'])]);
    const third = await ana.pod.write(application, '{"hello": "world"}', 'application/vc', { kind: 'etag', etag: second.etag! });
    expect(await codes(alliance)).toEqual([['CONTEXT']]);
    await ana.pod.remove(application, { kind: 'etag', etag: third.etag! });
    expect(await codes(alliance)).toEqual([['UNREACHABLE']]);
  });

  test('when the pod is down; the steward sees why', async () => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    alliance.pods.setReachable('https://members.example', false);
    const [pending] = await pendingApplications(alliance.steward);
    expect(pending?.problems).toMatchObject([{ code: 'UNREACHABLE' }]);
  });

  test('by what else may stand in an inbox', async () => {
    const alliance = await smallAlliance();
    const mallory = await alliance.join('mallory');
    const inbox = `${alliance.steward.storage}alliance/inbox/` as DocumentUrl;
    for (const body of [
      '',
      '[]',
      'not json',
      '{"@context": "https://evil.example/context"}',
      '['.repeat(5000),
      `"${'x'.repeat(20_000)}"`,
      '{"@type": "https://www.w3.org/ns/activitystreams#Like"}',
    ]) {
      await mallory.pod.notify(inbox, body, 'application/ld+json');
    }
    await mallory.pod.notify(inbox, '<> a <https://www.w3.org/ns/activitystreams#Offer> .', 'text/turtle');
    expect(await pendingApplications(alliance.steward)).toEqual([]);
  });
});

describe('two stewards at once', () => {
  test('do not fork the register and lose nobody', async () => {
    const alliance = await smallAlliance();
    const people = await Promise.all(['ana', 'ben', 'cleo', 'dan', 'eva', 'flo'].map((name) => alliance.join(name)));
    for (const person of people) await apply(person);
    const pending = await pendingApplications(alliance.steward);
    const moved = await Promise.all(pending.map((application) => admit(alliance.steward, [{ application, roles: application.roles }])));
    expect(new Set(moved.flat().map(({ motion }) => motion.id)).size).toBe(6);
    // Beside the notice of the founding.
    for (const { webId, pod } of alliance.founders)
      expect(await pod.list(`${webId.replace(/profile.*/, '')}alliance/inbox/` as DocumentUrl)).toHaveLength(7);
    for (const { motion } of moved.flat()) for (const founder of alliance.founders) await castVote(founder, motion.id, 'for');
    await Promise.all([collectVotes(alliance.steward), collectVotes(alliance.steward)]);
    await Promise.all(moved.flat().map(({ motion }) => recordDecision(alliance.steward, motion.id)));
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(admittedIn(versions).sort()).toEqual(people.map((person) => person.webId).sort());
    const anchored = versions.slice(1).flatMap(({ anchors }) => anchors.map(({ id }) => id));
    expect(anchored).toHaveLength(18);
    expect(new Set(anchored).size).toBe(18);
  }, 20_000);

  test('who admit the same person open one motion, and record it once', async () => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    const [application] = await pendingApplications(alliance.steward);
    const same = [{ application: application!, roles: asContentDeveloper }];
    const [one, other] = await Promise.all([admit(alliance.steward, same), admit(alliance.steward, same)]);
    expect(other).toEqual(one);
    for (const founder of alliance.founders) await castVote(founder, one[0]!.motion.id, 'for');
    await Promise.all([1, 2].map(() => recordDecision(alliance.steward, one[0]!.motion.id)));
    const { versions } = await readRegister(alliance.pods.as(), alliance.steward);
    expect(admittedIn(versions)).toHaveLength(1);
  });

  test('who admit the same person to different roles: the second is told and writes nothing', async () => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    const [application] = await pendingApplications(alliance.steward);
    const outcomes = await Promise.allSettled([
      admit(alliance.steward, [{ application: application!, roles: asContentDeveloper }]),
      admit(alliance.steward, [{ application: application!, roles: [{ role: 'pro-owner', jurisdictions: ['AU'] }] }]),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'CONFLICT',
      name: 'DecidedMeanwhileError',
    });
    expect((await readRegister(alliance.pods.as(), alliance.steward)).log.evidence.opened).toHaveLength(2);
  });

  test('a version whose steward never moved the pointer is taken into the chain by the next one', async () => {
    const alliance = await smallAlliance();
    const [ana, ben] = [await alliance.join('ana'), await alliance.join('ben')];
    await apply(ana);
    await apply(ben);
    const [first, second] = await pendingApplications(alliance.steward);
    const pointer = alliance.register;
    const failing: MemberPorts = {
      ...alliance.steward,
      pod: {
        ...alliance.steward.pod,
        write: (url, ...rest) =>
          url === pointer ? Promise.reject(new Error('the browser was closed')) : alliance.steward.pod.write(url, ...rest),
      },
    };
    await expect(admit(failing, [{ application: first!, roles: asContentDeveloper }])).rejects.toThrow('closed');
    expect((await readRegister(alliance.pods.as(), alliance.steward)).versions).toHaveLength(1);
    await admit(alliance.steward, [{ application: second!, roles: asContentDeveloper }]);
    const { log } = await readRegister(alliance.pods.as(), alliance.steward);
    const opened = log.evidence.opened.map(({ id }) => log.evidence.motions.get(id)?.content?.proposals[0]?.member);
    expect(opened.slice(1)).toEqual([ana.webId, ben.webId]);
  });
});

describe('a register that does not hold together is refused', () => {
  const spoil = async (change: (body: string) => string): Promise<SmallAlliance> => {
    const alliance = await smallAlliance();
    await apply(await alliance.join('ana'));
    await admitAll(alliance);
    const url = `${alliance.steward.storage}register/1.jsonld` as DocumentUrl;
    const { body, etag } = await alliance.steward.pod.read(url);
    await alliance.steward.pod.write(url, change(body), 'application/vc', { kind: 'etag', etag: etag! });
    return alliance;
  };

  test('when a version was changed afterwards', async () => {
    const alliance = await spoil((body) => `${body}\n`);
    await expect(readRegister(alliance.pods.as(), alliance.steward)).rejects.toMatchObject({ code: 'REGISTER_ROLLBACK' });
  });

  test('when a version is missing, or is not what it should be', async () => {
    for (const change of [
      () => '',
      (body: string) => body.replace('"versionNumber": "1"', '"versionNumber": "2"'),
      (body: string) => body.replace(/"issuer": "[^"]*"/, '"issuer": "https://elsewhere.example/#it"'),
    ]) {
      const alliance = await spoil(change);
      await expect(readRegister(alliance.pods.as(), alliance.steward)).rejects.toMatchObject({ code: 'REGISTER_ROLLBACK' });
    }
  });

  test('and nothing is added to it', async () => {
    const alliance = await spoil((body) => `${body}\n`);
    const ben = await alliance.join('ben');
    await expect(apply(ben)).rejects.toMatchObject({ code: 'REGISTER_ROLLBACK' });
    await expect(pendingApplications(alliance.steward)).rejects.toMatchObject({ code: 'REGISTER_ROLLBACK' });
  });

  test('when somebody else signed a version', async () => {
    const alliance = await smallAlliance();
    const [mallory, ana] = [await alliance.join('mallory'), await alliance.join('ana')];
    await apply(ana);
    await admitAll(alliance);
    const url = `${alliance.steward.storage}register/4.jsonld` as DocumentUrl;
    const { body, etag } = await alliance.steward.pod.read(url);
    const unsigned = { ...(JSON.parse(body) as object), proof: undefined };
    const forged = credentialBody(await signDocument(mallory, unsigned));
    await alliance.steward.pod.write(url, forged, 'application/vc', { kind: 'etag', etag: etag! });
    await expect(readRegister(alliance.pods.as(), alliance.steward)).rejects.toMatchObject({ code: 'SIGNATURE' });
  });

  test('when its pointer points elsewhere', async () => {
    const alliance = await smallAlliance();
    const { body, etag } = await alliance.steward.pod.read(alliance.register);
    await alliance.steward.pod.write(alliance.register, body.replace('<1.jsonld>', '<https://evil.example/1.jsonld>'), 'text/turtle', {
      kind: 'etag',
      etag: etag!,
    });
    await expect(readRegister(alliance.pods.as(), alliance.steward)).rejects.toMatchObject({ code: 'REGISTER_ROLLBACK' });
  });
});

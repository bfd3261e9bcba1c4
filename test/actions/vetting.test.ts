import { describe, expect, test } from 'vitest';
import { sendNotice } from '../../src/actions/vetting-notices.ts';
import { signDocument } from '../../src/actions/sign-document.ts';
import { writeCredential } from '../../src/actions/credential-document.ts';
import { keepAttestation } from '../../src/actions/take-attestation.ts';
import type { Attestation } from '../../src/domain/attestation.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { attestationDocument } from '../../src/rdf/attestation.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { bodyOf } from './small-alliance.ts';
import { type VettedAlliance, ask, deskOf, issue, vetted, vettedAlliance, vettingOf } from './vetted-alliance.ts';

const at = (ports: MemberPorts, path: string) => `${ports.storage}alliance/${path}` as DocumentUrl;
const skills = (alliance: VettedAlliance) => at(alliance.ana, 'public/attestations/professional-skills.jsonld');
const codesOf = (offered: readonly { readonly problems: readonly { readonly code: string }[] }[]) =>
  offered.map(({ problems }) => problems.map(({ code }) => code));

describe('a member', () => {
  test('sees the authorities whose mandates are in force, by name', async () => {
    const { vetting, authority, other } = await vettedAlliance();
    const found = await vetting.authorities();
    expect(found.map(({ webid, name }) => [webid, name[0]?.value])).toEqual([
      [authority.webId, 'assayers'],
      [other.webId, 'surveyors'],
    ]);
    expect(found[0]!.mandates[0]!.kinds).toEqual(['vetting-level-met', 'professional-skills', 'authorisation-level']);
  });

  test('asks with a signed request in the own pod; the notice says where it stands and no more', async () => {
    const alliance = await vettedAlliance();
    const request = await ask(alliance);
    expect(request).toBe(at(alliance.ana, 'public/requests/professional-skills.jsonld'));
    expect(JSON.parse((await bodyOf(alliance.ana, request))!)).toMatchObject({
      issuer: alliance.ana.webId,
      credentialSubject: { requests: { deliverTo: skills(alliance) } },
      proof: { cryptosuite: 'eddsa-rdfc-2022' },
    });
    const [notice] = await alliance.authority.pod.list(at(alliance.authority, 'inbox/'));
    const words = (await bodyOf(alliance.authority, notice!))!;
    expect(words).toContain(request);
    expect(words).not.toContain('skills"');
    expect(words).not.toContain('ValueAddedReseller');
    expect(await alliance.vetting.requests()).toMatchObject([{ id: request, authority: alliance.authority.webId }]);
  });

  test('cannot ask somebody without a mandate, in words', async () => {
    const { vetting, steward } = await vettedAlliance();
    const wish = { roles: [], jurisdictions: [], kind: 'professional-skills', authority: steward.webId } as const;
    await expect(vetting.request(wish)).rejects.toMatchObject({ code: 'NO_MANDATE' });
    expect(await vetting.requests()).toEqual([]);
  });

  test('takes what is offered byte for byte, to the address that was asked for, and links to it', async () => {
    const alliance = await vettedAlliance();
    await issue(alliance);
    const offered = await alliance.vetting.offered();
    expect(offered).toMatchObject([{ problems: [], authorityName: [{ value: 'assayers' }], attestation: { kind: 'professional-skills' } }]);
    const bytes = await bodyOf(alliance.authority, offered[0]!.copy);
    expect(await alliance.vetting.take(offered[0]!)).toBe(skills(alliance));
    expect(await bodyOf(alliance.ana, skills(alliance))).toBe(bytes);
    expect(await bodyOf(alliance.ana, at(alliance.ana, 'public/membership.ttl'))).toContain('<attestations/professional-skills.jsonld>');
    expect(await alliance.vetting.taken()).toMatchObject([{ id: skills(alliance), member: alliance.ana.webId }]);
    expect(await alliance.vetting.offered()).toEqual([]);
    // The authority clears its copy away once the member’s pod holds it.
    await alliance.desk.open();
    expect(await bodyOf(alliance.authority, offered[0]!.copy)).toBeUndefined();
  });

  test('removes it with its link, and puts the very bytes back', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const bytes = await bodyOf(alliance.ana, skills(alliance));
    const removed = await alliance.vetting.remove(skills(alliance));
    expect(await bodyOf(alliance.ana, skills(alliance))).toBeUndefined();
    expect(await alliance.vetting.taken()).toHaveLength(2);
    await removed.restore();
    expect(await bodyOf(alliance.ana, skills(alliance))).toBe(bytes);
    expect(await alliance.vetting.taken()).toHaveLength(3);
  });

  test('removes nothing but attestations', async () => {
    const { vetting, ana } = await vettedAlliance();
    await expect(vetting.remove(at(ana, 'public/membership.ttl'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is in good standing once everything is taken, for whoever reads the pods', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const { roles } = verdictOf(await crawlAlliance(alliance), alliance.ana.webId)!;
    expect(roles).toMatchObject([{ role: 'value-added-reseller', standing: 'good', codes: [] }]);
  });
});

describe('an attestation that should not be taken', () => {
  /** Offers, as an authority would, what it should not. */
  async function offer(alliance: VettedAlliance, from: MemberPorts, changed: Partial<Attestation>, forge = (body: object) => body) {
    await ask(alliance);
    const statusAt = (purpose: 'revocation' | 'suspension') =>
      ({ purpose, list: at(from, `public/status/${purpose}.jsonld`), index: '7' }) as const;
    const attestation: Attestation = {
      id: skills(alliance),
      issuer: from.webId,
      member: alliance.ana.webId,
      kind: 'professional-skills',
      roles: ['value-added-reseller'],
      jurisdictions: ['AU'],
      method: 'https://w3id.org/webizen/alliance#method-interview' as Attestation['method'],
      validFrom: '2026-11-21T10:00:00Z',
      validUntil: '2027-11-21T10:00:00Z',
      status: [statusAt('revocation'), statusAt('suspension')],
      ...changed,
    };
    const copy = at(from, 'public/offered/any.jsonld');
    const signed = forge(await signDocument(from, attestationDocument(attestation)));
    await writeCredential(from.pod, copy, signed, { kind: 'absent' });
    await sendNotice(from, alliance.ana.webId, 'offered', copy);
    return codesOf(await alliance.vetting.offered());
  }

  test.for([
    ['of somebody else', { member: 'https://members.example/ben/profile/card#me' as Attestation['member'] }, 'SUBJECT_MISMATCH'],
    [
      'for an address that was not asked for',
      { id: 'https://members.example/ana/alliance/public/attestations/other.jsonld' as DocumentUrl },
      'CREDENTIAL_ID',
    ],
    ['outside the mandate', { jurisdictions: ['FR'] }, 'OUT_OF_MANDATE'],
    ['from before the mandate', { validFrom: '2025-01-01T00:00:00Z' }, 'NO_MANDATE'],
    ['that is over', { validUntil: '2026-11-21T08:00:00Z' }, 'EXPIRED'],
    ['that cannot be revoked', { status: [] }, 'STATUS_REQUIRED'],
  ] as const)('%s is shown with the reason, and refused', async ([, changed, code]) => {
    const alliance = await vettedAlliance();
    const codes = await offer(alliance, alliance.authority, changed);
    expect(codes).toEqual([[code]]);
    const [offered] = await alliance.vetting.offered();
    await expect(alliance.vetting.take(offered!)).rejects.toMatchObject({ code });
    expect(await alliance.vetting.taken()).toEqual([]);
  });

  test('changed after it was signed is refused', async () => {
    const alliance = await vettedAlliance();
    const longer = (body: object): object => ({ ...body, validUntil: '2037-11-21T10:00:00Z' });
    expect(await offer(alliance, alliance.authority, {}, longer)).toEqual([['SIGNATURE']]);
  });

  test('from somebody who was not asked, with a mandate of another kind, is refused', async () => {
    const alliance = await vettedAlliance();
    expect(await offer(alliance, alliance.other, {})).toEqual([['CREDENTIAL_ID', 'OUT_OF_MANDATE']]);
  });

  test('is not taken over another document', async () => {
    const alliance = await vettedAlliance();
    await issue(alliance);
    await keepAttestation(alliance.ana, { url: skills(alliance), body: 'mine' }).catch(() => undefined);
    const [offered] = await alliance.vetting.offered();
    expect(offered!.problems.map(({ code }) => code)).toEqual(['CONFLICT']);
    await expect(alliance.vetting.take(offered!)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await bodyOf(alliance.ana, skills(alliance))).toBe('mine');
  });
});

test('An inbox full of nonsense keeps nobody from what is in it', async () => {
  const alliance = await vettedAlliance();
  const inbox = at(alliance.ana, 'inbox/');
  for (const body of ['', '{', '<html>', '[]', JSON.stringify({ '@type': 'Announce' }), 'x'.repeat(40_000)]) {
    await alliance.authority.pod.notify(inbox, body, 'application/ld+json');
  }
  await sendNotice(alliance.authority, alliance.ana.webId, 'offered', 'https://nowhere.example/a.jsonld' as DocumentUrl);
  await issue(alliance);
  expect(await vettingOf(alliance.ana).offered()).toHaveLength(1);
  expect((await deskOf(alliance.authority).open()).queue).toEqual([]);
});

describe('What is read in one go has an end', () => {
  /** The same hands, counting what they read in an inbox. */
  function counting(ports: MemberPorts): { ports: MemberPorts; count: () => number } {
    let reads = 0;
    const read: MemberPorts['pod']['read'] = (url, accept) => {
      if (url.includes('/inbox/')) reads += 1;
      return ports.pod.read(url, accept);
    };
    return { ports: { ...ports, pod: { ...ports.pod, read } }, count: () => reads };
  }

  test('two hundred notifications for a member, five hundred at a desk', async () => {
    const alliance = await vettedAlliance();
    for (let number = 0; number < 600; number++) {
      for (const inbox of [at(alliance.ana, 'inbox/'), at(alliance.authority, 'inbox/')])
        await alliance.other.pod.notify(inbox, '{}', 'application/ld+json');
    }
    const [member, desk] = [counting(alliance.ana), counting(alliance.authority)];
    await vettingOf(member.ports).offered();
    expect(member.count()).toBe(200);
    await deskOf(desk.ports).open();
    expect(desk.count()).toBe(500);
  });

  test('and so has every document: one that is too large is no attestation', async () => {
    const alliance = await vettedAlliance();
    await ask(alliance);
    const copy = at(alliance.authority, 'public/offered/large.jsonld');
    await alliance.authority.pod.write(copy, `{"id":"${skills(alliance)}","x":"${'x'.repeat(70_000)}"}`, 'application/vc', {
      kind: 'absent',
    });
    await sendNotice(alliance.authority, alliance.ana.webId, 'offered', copy);
    expect(await alliance.vetting.offered()).toEqual([]);
    await expect(alliance.vetting.take({ notification: copy, copy } as never)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

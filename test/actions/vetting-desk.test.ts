import { describe, expect, test } from 'vitest';
import type { IssuedAttestation, PendingRequest, VettingChange } from '../../src/actions/app.ts';
import { writeCredential } from '../../src/actions/credential-document.ts';
import { declareInterests } from '../../src/actions/declare.ts';
import { withdrawMandate } from '../../src/actions/grant-mandate.ts';
import { stillAs } from '../../src/actions/graph-document.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { signDocument } from '../../src/actions/sign-document.ts';
import { sendNotice } from '../../src/actions/vetting-notices.ts';
import { decodeStatusList, encodeStatusList } from '../../src/credentials/status-list.ts';
import type { VettingRequest } from '../../src/domain/attestation.ts';
import type { DocumentUrl } from '../../src/domain/iri.ts';
import { vettingRequestDocument } from '../../src/rdf/vetting-request.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { bodyOf, decideAll, steadyClock } from './small-alliance.ts';
import { type VettedAlliance, ask, grant, issue, vetted, vettedAlliance } from './vetted-alliance.ts';

const at = (ports: MemberPorts, path: string) => `${ports.storage}alliance/${path}` as DocumentUrl;
const onlyIn = async ({ desk }: VettedAlliance): Promise<PendingRequest> => (await desk.open()).queue[0]!;
const issuedIn = async ({ desk }: VettedAlliance): Promise<IssuedAttestation> => (await desk.open()).issued[0]!;
const setIn = async ({ authority }: VettedAlliance, purpose: string): Promise<number[]> => {
  const { credentialSubject } = JSON.parse((await bodyOf(authority, at(authority, `public/status/${purpose}.jsonld`)))!) as {
    credentialSubject: { encodedList: string };
  };
  const decoded = await decodeStatusList(credentialSubject.encodedList);
  return decoded.ok ? decoded.set : [];
};

describe('the queue', () => {
  test('shows a request with what the member’s pod says, and nothing that is not there', async () => {
    const alliance = await vettedAlliance();
    const request = await ask(alliance);
    expect(await onlyIn(alliance)).toMatchObject({
      request: { id: request, kind: 'professional-skills' },
      name: [{ value: 'ana' }],
      problems: [],
    });
  });

  /** Writes a request that no honest app would, and sends its notice. */
  async function forge(alliance: VettedAlliance, from: MemberPorts, changed: Partial<VettingRequest>, spoil = (signed: object) => signed) {
    const id = at(from, 'public/requests/forged.jsonld');
    const request: VettingRequest = {
      id,
      issuer: from.webId,
      member: from.webId,
      authority: alliance.authority.webId,
      alliance: alliance.steward.webId,
      kind: 'professional-skills',
      roles: ['value-added-reseller'],
      jurisdictions: ['AU'],
      deliverTo: at(from, 'public/attestations/forged.jsonld'),
      validFrom: '2026-11-21T10:00:00Z',
      ...changed,
    };
    await writeCredential(from.pod, id, spoil(await signDocument(from, vettingRequestDocument(request))), { kind: 'absent' });
    await sendNotice(from, alliance.authority.webId, 'requested', id);
    return (await alliance.desk.open()).queue.flatMap(({ problems }) => problems.map(({ code }) => code));
  }

  test.for([
    ['for somebody else', { member: 'https://members.example/ben/profile/card#me' }, 'SUBJECT_MISMATCH'],
    ['to another authority', { authority: 'https://members.example/surveyors/profile/card#me' }, 'NOT_ENTITLED'],
    ['in another alliance', { alliance: 'https://other.example/#us' }, 'OTHER_ALLIANCE'],
    ['to be delivered into another pod', { deliverTo: 'https://members.example/ben/a.jsonld' }, 'NOT_ENTITLED'],
    ['outside the mandate', { jurisdictions: ['FR'] }, 'OUT_OF_MANDATE'],
  ] as const)('tells of a request %s', async ([, changed, code]) => {
    const alliance = await vettedAlliance();
    await alliance.join('ben');
    expect(await forge(alliance, alliance.ana, changed as unknown as Partial<VettingRequest>)).toContain(code);
  });

  test('tells of a request that was changed after it was signed', async () => {
    const alliance = await vettedAlliance();
    expect(await forge(alliance, alliance.ana, {}, (signed) => ({ ...signed, validFrom: '2026-11-21T11:00:00Z' }))).toEqual(['SIGNATURE']);
  });

  test('issues nothing on such a request', async () => {
    const alliance = await vettedAlliance();
    await forge(alliance, alliance.ana, {}, (signed) => ({ ...signed, validFrom: '2026-11-21T11:00:00Z' }));
    const pending = await onlyIn(alliance);
    const draft = await alliance.desk.draft(pending, grant(pending));
    await expect(alliance.desk.issue(pending, draft, '')).rejects.toMatchObject({ code: 'SIGNATURE' });
    expect((await alliance.desk.open()).issued).toEqual([]);
  });

  test('does not show again what was declined, and says why to nobody', async () => {
    const alliance = await vettedAlliance();
    const request = await ask(alliance);
    await alliance.desk.decline(await onlyIn(alliance), 'The references did not answer.');
    await sendNotice(alliance.ana, alliance.authority.webId, 'requested', request);
    expect((await alliance.desk.open()).queue).toEqual([]);
    const notices = await alliance.ana.pod.list(at(alliance.ana, 'inbox/'));
    const bodies = await Promise.all(notices.map((notice) => bodyOf(alliance.ana, notice)));
    const told = bodies.find((body) => body?.includes('Reject'));
    expect(told).toContain('Reject');
    expect(told).not.toContain('references');
    for (const note of await alliance.authority.pod.list(at(alliance.authority, 'private/declined/'))) {
      expect(await bodyOf(alliance.authority, note)).toContain('references');
      expect(await bodyOf(alliance.ana, note)).toBeUndefined();
    }
  });
});

describe('issuing', () => {
  test('signs what was drafted, keeps the reason private, and answers the request', async () => {
    const alliance = await vettedAlliance();
    await ask(alliance);
    const pending = await onlyIn(alliance);
    const draft = await alliance.desk.draft(pending, grant(pending));
    await alliance.desk.issue(pending, draft, 'Three references, all good.');
    const { queue, issued, lists } = await alliance.desk.open();
    expect(queue).toEqual([]);
    expect(issued).toMatchObject([
      { attestation: draft, status: 'in-force', reason: 'Three references, all good.', memberName: [{ value: 'ana' }] },
    ]);
    expect(lists.map(({ purpose }) => purpose)).toEqual(['revocation', 'suspension']);
    const [offered] = await alliance.vetting.offered();
    expect(await bodyOf(alliance.ana, offered!.copy)).not.toContain('references');
    const [note] = await alliance.authority.pod.list(at(alliance.authority, 'private/issued/'));
    expect(await bodyOf(alliance.ana, note!)).toBeUndefined();
  });

  test.for([
    ['another jurisdiction', { jurisdictions: ['FR'] }, /jurisdiction FR/],
    ['another role', { roles: ['network-provider'] }, /role “network-provider”/],
    ['a level', { level: 'https://w3id.org/webizen/alliance#level-principal' }, /level/],
  ] as const)('refuses %s than the mandate covers, in words', async ([, over, words]) => {
    const alliance = await vettedAlliance();
    await ask(alliance);
    const pending = await onlyIn(alliance);
    const drafted = alliance.desk.draft(pending, grant(pending, over as unknown as object));
    await expect(drafted).rejects.toMatchObject({ code: 'OUT_OF_MANDATE', message: expect.stringMatching(words) as unknown });
  });

  test('refuses an affiliate, whichever of both declared the tie', async () => {
    const alliance = await vettedAlliance();
    await ask(alliance);
    const pending = await onlyIn(alliance);
    const draft = await alliance.desk.draft(pending, grant(pending));
    await declareInterests(alliance.ana, { affiliates: [alliance.authority.webId], offices: [], employers: [] }, 'membership');
    await expect(alliance.desk.issue(pending, draft, '')).rejects.toMatchObject({ code: 'AFFILIATE' });
    await declareInterests(alliance.ana, { affiliates: [], offices: [], employers: [] }, 'membership');
    await declareInterests(alliance.authority, { affiliates: [alliance.ana.webId], offices: [], employers: [] }, 'webid');
    await expect(alliance.desk.draft(pending, grant(pending))).rejects.toMatchObject({ code: 'AFFILIATE' });
    expect((await alliance.desk.open()).queue[0]!.problems.map(({ code }) => code)).toEqual(['AFFILIATE']);
  });

  test('is over with the mandate, also for a date on which it still held', async () => {
    const alliance = await vettedAlliance();
    await issue(alliance);
    const issued = await issuedIn(alliance);
    await ask(alliance, 'vetting-level-met');
    const pending = await onlyIn(alliance);
    const [mandate] = (await alliance.desk.open()).mandates;
    await decideAll(alliance, [await withdrawMandate(alliance.steward, mandate!.id, 'The authority closed its office.')]);
    const backdated = grant(pending, { validFrom: '2026-11-21T08:00:00Z' });
    await expect(alliance.desk.draft(pending, backdated)).rejects.toMatchObject({ code: 'NO_MANDATE' });
    await expect(alliance.desk.renew(issued, '2028-01-01', '')).rejects.toMatchObject({ code: 'NO_MANDATE' });
    // What it issued can still be put on hold and revoked.
    await alliance.desk.setStatus(issued, 'revoked', 'Forged papers.');
    expect((await alliance.desk.open()).issued).toMatchObject([{ status: 'revoked' }]);
  });

  test('gives no place of the status lists twice', async () => {
    const alliance = await vettedAlliance();
    await ask(alliance);
    await ask(alliance, 'vetting-level-met');
    const [first, second] = (await alliance.desk.open()).queue;
    const draft = await alliance.desk.draft(first!, grant(first!));
    await alliance.desk.issue(first!, draft, '');
    const sameplace = { ...(await alliance.desk.draft(second!, grant(second!))), status: draft.status };
    await alliance.desk.issue(second!, sameplace, '');
    const places = (await alliance.desk.open()).issued.map(({ attestation }) => attestation.status[0]!.index);
    expect(new Set(places).size).toBe(2);
  });

  test('renews beside what is left to end, at the next free address', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const skills = (await alliance.desk.open()).issued.find(({ attestation }) => attestation.kind === 'professional-skills')!;
    await alliance.desk.renew(skills, '2028-01-01', 'Still knows her trade.');
    const [offered] = await alliance.vetting.offered();
    expect(offered).toMatchObject({ problems: [], attestation: { validUntil: '2028-01-01T23:59:59Z' } });
    expect(await alliance.vetting.take(offered!)).toBe(skills.attestation.id.replace('.jsonld', '-2.jsonld'));
    expect(await alliance.vetting.taken()).toHaveLength(4);
  });
});

describe('the status of an attestation', () => {
  test('is put on hold and released; what a customer reads changes with it', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const held = await issuedIn(alliance);
    await alliance.desk.setStatus(held, 'on-hold', 'A complaint.');
    expect(await issuedIn(alliance)).toMatchObject({ status: 'on-hold', reason: 'A complaint.' });
    expect(verdictOf(await crawlAlliance(alliance), alliance.ana.webId)!.roles[0]).toMatchObject({
      standing: 'lapsed',
      codes: ['ON_HOLD'],
    });
    await alliance.desk.setStatus(held, 'in-force', 'Answered.');
    expect(verdictOf(await crawlAlliance(alliance), alliance.ana.webId)!.roles[0]).toMatchObject({ standing: 'good' });
  });

  test('once revoked stays revoked', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const one = await issuedIn(alliance);
    await alliance.desk.setStatus(one, 'revoked', 'Forged papers.');
    for (const status of ['in-force', 'on-hold'] as const)
      await expect(alliance.desk.setStatus(one, status, '')).rejects.toMatchObject({ code: 'REVOKED' });
    expect(await issuedIn(alliance)).toMatchObject({ status: 'revoked' });
    expect(await setIn(alliance, 'revocation')).toEqual([Number(one.attestation.status[0]!.index)]);
    expect(verdictOf(await crawlAlliance(alliance), alliance.ana.webId)!.roles[0]).toMatchObject({
      standing: 'lapsed',
      codes: ['REVOKED'],
    });
  });

  test.for(['issue', 'on-hold', 'revoked'] as const)('previewed as %s equals what a crawl shows afterwards', async (change) => {
    const alliance = await vettedAlliance();
    const { webId } = alliance.ana;
    if (change === 'issue') {
      for (const kind of ['vetting-level-met', 'authorisation-level'] as const) await issue(alliance, kind);
      for (const offered of await alliance.vetting.offered()) await alliance.vetting.take(offered);
      await ask(alliance);
      const before = await crawlAlliance(alliance);
      expect(verdictOf(before, webId)!.roles[0]).toMatchObject({ standing: 'lapsed', codes: ['ATTESTATION_MISSING'] });
      const pending = await onlyIn(alliance);
      const attestation = await alliance.desk.draft(pending, grant(pending));
      const preview = await before.preview(webId, { kind: 'issue', attestation });
      await alliance.desk.issue(pending, attestation, '');
      await alliance.vetting.take((await alliance.vetting.offered())[0]!);
      expect(standingIn(preview)).toEqual(standingIn(verdictOf(await crawlAlliance(alliance), webId)));
      expect(preview!.roles[0]).toMatchObject({ standing: 'good' });
    } else {
      await vetted(alliance);
      const one = await issuedIn(alliance);
      const asked: VettingChange = { kind: 'status', attestation: one.attestation.id, status: change };
      const preview = await (await crawlAlliance(alliance)).preview(webId, asked);
      await alliance.desk.setStatus(one, change, '');
      expect(standingIn(preview)).toEqual(standingIn(verdictOf(await crawlAlliance(alliance), webId)));
      expect(preview!.roles[0]).toMatchObject({ standing: 'lapsed' });
    }
  });

  /** What a preview shows of a verdict. */
  const standingIn = (verdict: ReturnType<typeof verdictOf>) => ({
    listed: verdict?.listed,
    state: verdict?.state,
    roles: verdict?.roles.map(({ role, jurisdictions, level, standing, codes }) => ({ role, jurisdictions, level, standing, codes })),
    credentials: verdict?.credentials.map(({ document, outcome, codes }) => ({ document, outcome, codes })),
  });
});

describe('status lists', () => {
  test('go stale, and are fresh again once signed anew', async () => {
    let present = '2026-11-21T09:00:00Z';
    const ticking = steadyClock();
    const alliance = await vettedAlliance(() => (present === '2026-11-21T09:00:00Z' ? ticking() : new Date(present)));
    await vetted(alliance);
    const [first] = (await alliance.desk.open()).lists;
    expect(Date.parse(first!.staleAt) - Date.parse(first!.validFrom)).toBe(7 * 86_400_000);
    present = '2026-12-10T09:00:00Z';
    const stale = verdictOf(await crawlAlliance(alliance, present), alliance.ana.webId)!;
    expect(stale.roles[0]).toMatchObject({ standing: 'unconfirmed', codes: ['STATUS_STALE'] });
    await alliance.desk.refreshLists();
    expect((await alliance.desk.open()).lists[0]!.validFrom).toBe(present);
    expect(verdictOf(await crawlAlliance(alliance, present), alliance.ana.webId)!.roles[0]).toMatchObject({ standing: 'good' });
  });

  test('that somebody else changed are not signed anew', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    await alliance.desk.setStatus(await issuedIn(alliance), 'revoked', 'Forged papers.');
    const url = at(alliance.authority, 'public/status/revocation.jsonld');
    const document = await alliance.authority.pod.read(url);
    const list = JSON.parse(document.body) as { credentialSubject: { encodedList: string } };
    list.credentialSubject.encodedList = await encodeStatusList([]);
    await writeCredential(alliance.authority.pod, url, list, stillAs(document));
    await expect(alliance.desk.refreshLists()).rejects.toMatchObject({ code: 'STATUS_ISSUER' });
  });

  test('changed on two devices at once hold both changes', async () => {
    const alliance = await vettedAlliance();
    await vetted(alliance);
    const { issued } = await alliance.desk.open();
    await Promise.all(issued.map((one) => alliance.desk.setStatus(one, 'on-hold', '')));
    expect(await setIn(alliance, 'suspension')).toHaveLength(3);
  });
});

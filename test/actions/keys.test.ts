import { describe, expect, test } from 'vitest';
import { createKeyActions } from '../../src/actions/create-key-actions.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { declareInterests } from '../../src/actions/declare.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { usableKey } from '../../src/actions/sign-document.ts';
import { encodeMultikey } from '../../src/credentials/multikey.ts';
import type { DocumentUrl, Iri, WebId } from '../../src/domain/iri.ts';
import { ForbiddenError, UnreachableError } from '../../src/pod/pod-error.ts';
import { writeVerificationMethod } from '../../src/rdf/verification-method.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { accept, admitAll, apply, decideAll, bodyOf, passphrase, quickKeys, smallAlliance } from './small-alliance.ts';

const cardOf = (ports: MemberPorts) => bodyOf(ports, `${ports.storage}profile/card`);
const first = (ports: MemberPorts) => `${ports.storage}profile/card#key-2026-11-21-1` as Iri;
const noLookup = { lookup: () => Promise.resolve(undefined) };
/** The same person on a device that has no key. */
const elsewhere = (ports: MemberPorts): MemberPorts => ({ ...ports, keys: quickKeys() });

describe('a new key', () => {
  test('is on this device, listed in the WebID document, and locked in the private part of the pod', async () => {
    const alliance = await smallAlliance();
    const ana = alliance.arrive('ana');
    const before = (await cardOf(ana))!;
    const { key, file } = await createKeyActions(ana).enrol(passphrase);
    expect(key).toMatchObject({ id: first(ana), onThisDevice: true, listed: true, pinned: false, backupInPod: true });
    const backup = `${ana.storage}alliance/private/keys/key-2026-11-21-1.json` as DocumentUrl;
    expect(await bodyOf(ana, backup)).toBe(file.text);
    expect(await alliance.pods.as().probe(backup)).toBe('not-readable');
    expect(file.text).not.toContain(passphrase);
    const after = (await cardOf(ana))!;
    for (const line of before.split('\n').filter((each) => each.includes('foaf:name') || each.includes('pim:storage')))
      expect(after).toContain(line);
    expect(after).toContain(key.publicKeyMultibase);
  });

  test('is not listed before its copy stands in the pod', async () => {
    const alliance = await smallAlliance();
    const ana = alliance.arrive('ana');
    const { pod } = ana;
    const failing: MemberPorts = {
      ...ana,
      pod: {
        ...pod,
        write: (url, ...rest) => (url.includes('/keys/') ? Promise.reject(new UnreachableError(url, 'Gone.')) : pod.write(url, ...rest)),
      },
    };
    const before = await cardOf(ana);
    await expect(createKeyActions(failing).enrol(passphrase)).rejects.toThrow(UnreachableError);
    expect(await cardOf(ana)).toBe(before);
    await expect(usableKey(ana)).rejects.toMatchObject({ code: 'KEY_MISSING', controller: ana.webId });
    // The one that got lost keeps its name; another one is made.
    expect((await createKeyActions(ana).enrol(passphrase)).key.id).toMatch(/-2$/);
  });

  test('whose WebID document nobody may change is told with the lines that are missing', async () => {
    const alliance = await smallAlliance();
    const ana = alliance.arrive('ana');
    const kept: MemberPorts = { ...ana, pod: { ...ana.pod, patch: (url) => Promise.reject(new ForbiddenError(url, 'No.')) } };
    await expect(createKeyActions(kept).enrol(passphrase)).rejects.toMatchObject({
      code: 'WEBID_NOT_CHANGED',
      remedy: expect.stringContaining('sec:publicKeyMultibase') as string,
    });
  });

  test('of somebody else in the same WebID document has its own name and belongs to nobody else', async () => {
    const alliance = await smallAlliance();
    const holder = `${alliance.steward.storage}profile/card#steward` as WebId;
    const { key } = await createKeyActions(alliance.steward).enrol(passphrase, holder);
    expect(key).toMatchObject({ id: expect.stringMatching(/#key-steward-2026-11-21-1$/) as string, controller: holder });
    expect((await usableKey(alliance.steward)).publicKeyMultibase).toBe(alliance.key.publicKeyMultibase);
  });
});

describe('on another device', () => {
  test('nothing is signed before a key is there', async () => {
    const alliance = await smallAlliance();
    const ana = elsewhere(await alliance.join('ana'));
    await expect(accept(ana, 'charter')).rejects.toMatchObject({ code: 'KEY_MISSING' });
    await expect(declareInterests(ana, { affiliates: [], offices: [], employers: [] })).rejects.toMatchObject({ code: 'KEY_MISSING' });
    expect(await ana.pod.list(`${ana.storage}alliance/public/agreements/` as DocumentUrl)).toEqual([]);
    expect(await createKeyActions(ana).list()).toMatchObject([{ onThisDevice: false, listed: true, backupInPod: true }]);
  });

  test('a key comes back from the pod, or from its file, with the passphrase and with no other', async () => {
    const alliance = await smallAlliance();
    const ana = alliance.arrive('ana');
    const { file } = await createKeyActions(ana).enrol(passphrase);
    const there = createKeyActions(elsewhere(ana));
    await expect(there.restore({ method: first(ana) }, 'wrong')).rejects.toMatchObject({ name: 'WrongPassphraseError' });
    expect(await there.restore({ method: first(ana) }, passphrase)).toMatchObject({ onThisDevice: true, listed: true });
    const ports = elsewhere(ana);
    await createKeyActions(ports).restore({ text: file.text }, passphrase);
    await accept(ports, 'charter');
  });

  test('what is no copy of one’s own key is refused', async () => {
    const alliance = await smallAlliance();
    const ana = elsewhere(await alliance.join('ana'));
    const { file } = await createKeyActions(alliance.arrive('mallory')).enrol(passphrase);
    for (const text of ['', 'not json', '{}', file.text]) {
      await expect(createKeyActions(ana).restore({ text }, passphrase)).rejects.toMatchObject({ name: 'InvalidBackupError' });
    }
  });
});

describe('a key that is given up', () => {
  test('stays listed with its end, signs nothing any more, and leaves what others say in the document', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await ana.pod.patch(`${ana.storage}profile/card` as DocumentUrl, { deletes: [], inserts: [] });
    await createKeyActions(ana).retire(first(ana));
    const [key] = await createKeyActions(ana).list();
    expect(key).toMatchObject({ listed: true, onThisDevice: false, retired: expect.stringMatching(/^2026-11-21T/) as string });
    await expect(usableKey(ana)).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const before = await cardOf(ana);
    await createKeyActions(ana).retire(first(ana));
    expect(await cardOf(ana)).toBe(before);
  });

  test('signs nothing, not even when its copy brings it back', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const keys = createKeyActions(ana);
    await keys.retire(first(ana));
    expect(await keys.restore({ method: first(ana) }, passphrase)).toMatchObject({ onThisDevice: true });
    await expect(usableKey(ana)).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });

  test('as lost can be told lost earlier, and never later', async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    const keys = createKeyActions(ana);
    await keys.revoke(first(ana), '2026-11-20T00:00:00Z');
    await keys.revoke(first(ana), '2026-11-10T00:00:00Z');
    await keys.revoke(first(ana), '2026-11-21T00:00:00Z');
    expect(await keys.list()).toMatchObject([{ revoked: '2026-11-10T00:00:00Z' }]);
    expect((await cardOf(ana))!.match(/sec:revoked/g)).toHaveLength(1);
  });

  test('is somebody’s own: another person’s key cannot be ended', async () => {
    const alliance = await smallAlliance();
    const [ana, ben] = [await alliance.join('ana'), await alliance.join('ben')];
    await expect(createKeyActions(ana).retire(first(ben))).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });
});

describe('a further key of a member', () => {
  const withSecondKey = async () => {
    const alliance = await smallAlliance();
    const ana = await alliance.join('ana');
    await apply(ana);
    await admitAll(alliance);
    const { key } = await createKeyActions(ana).enrol(passphrase);
    return { alliance, ana, key, steward: createStewardActions(alliance.steward, noLookup) };
  };

  test('is not signed with while an older one is pinned and here', async () => {
    const { ana } = await withSecondKey();
    expect((await usableKey(ana)).method).toBe(first(ana));
  });

  test('is pinned on request, by decision, and counts from then on', async () => {
    const { alliance, ana, key, steward } = await withSecondKey();
    await createKeyActions(ana).askToPin(key.id);
    await createKeyActions(ana).askToPin(key.id);
    const [request, ...others] = await steward.pinRequests();
    expect(others).toEqual([]);
    expect(request).toMatchObject({ webid: ana.webId, key: { method: key.id, publicKeyMultibase: key.publicKeyMultibase }, problems: [] });
    await decideAll(alliance, [await steward.pin(request!)]);
    expect(await steward.pinRequests()).toEqual([]);
    expect((await createKeyActions(ana).list()).every(({ pinned }) => pinned)).toBe(true);
    await createKeyActions(ana).retire(first(ana));
    await accept(ana, 'alliance-agreement');
    const verdict = verdictOf(await crawlAlliance(alliance), ana.webId);
    expect(verdict).toMatchObject({ roles: [{ standing: 'good' }] });
  });

  test('of small order is pinned for nobody, neither on request nor on admission', async () => {
    const { alliance, ana, steward } = await withSecondKey();
    const weak = encodeMultikey(Uint8Array.of(1, ...new Uint8Array(31)));
    const list = (ports: MemberPorts, name: string) => {
      const id = `${ports.storage}profile/card#${name}` as Iri;
      const inserts = writeVerificationMethod({ id, controller: ports.webId, publicKeyMultibase: weak });
      return ports.pod.patch(`${ports.storage}profile/card` as DocumentUrl, { deletes: [], inserts }).then(() => id);
    };
    await createKeyActions(ana).askToPin(await list(ana, 'key-weak'));
    const [request] = await steward.pinRequests();
    expect(request?.problems).toMatchObject([{ code: 'KEY_WEAK' }]);
    await expect(steward.pin(request!)).rejects.toMatchObject({ code: 'NOT_ADMISSIBLE' });
    const ben = await alliance.join('ben');
    const id = await list(ben, 'key-weak');
    await apply(ben);
    await admitAll(alliance);
    const pinned = (await createKeyActions(ben).list()).map((key) => [key.id, key.pinned]);
    expect(pinned).toEqual([
      [first(ben), true],
      [id, false],
    ]);
  });

  test('is not pinned for a stranger, nor one that the WebID document does not list', async () => {
    const { alliance, ana, steward } = await withSecondKey();
    const mallory = await alliance.join('mallory');
    await createKeyActions(mallory).askToPin(first(mallory));
    await createKeyActions(ana).askToPin(`${ana.storage}profile/card#key-invented` as Iri);
    const requests = await steward.pinRequests();
    expect(requests.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([['KEY_NOT_LISTED'], ['NOT_ADMITTED']]);
    for (const request of requests) await expect(steward.pin(request)).rejects.toMatchObject({ code: 'NOT_ADMISSIBLE' });
  });
});

import { describe, expect, test } from 'vitest';
import type { FoundingDraft } from '../../src/actions/app.ts';
import { createFoundingActions } from '../../src/actions/create-founding-actions.ts';
import { enrolKey } from '../../src/actions/enrol-key.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { preparePod } from '../../src/actions/prepare-pod.ts';
import { readPolicy } from '../../src/actions/read-policy.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import { UnreachableError } from '../../src/pod/pod-error.ts';
import { MemoryPods } from '../../src/pod/memory-pod.ts';
import { passphrase, quickKeys, steadyClock } from './small-alliance.ts';

/** An empty pod that is to be an alliance's, and people who may found it. */
function beforeTheFounding() {
  const pods = new MemoryPods();
  const now = steadyClock();
  const open = (server: string, name: string): MemberPorts => {
    const opened = pods.createPod(server, name, { displayName: name });
    const register = 'https://elsewhere.example/register/latest' as DocumentUrl;
    return { pod: pods.as(opened.webId), ...opened, anonymous: pods.as(), now, register, keys: quickKeys() };
  };
  const join = async (name: string): Promise<MemberPorts> => {
    const ports = open('https://members.example', name);
    await preparePod(ports);
    await enrolKey(ports, passphrase);
    return ports;
  };
  return { pods, now, home: open('https://alliance.example', 'commons'), join };
}

async function threeFounders() {
  const before = beforeTheFounding();
  const founders = [await before.join('ana'), await before.join('bo'), await before.join('cleo')];
  const actions = createFoundingActions(before.home);
  const { rules, agreements } = await actions.defaults();
  const draft: FoundingDraft = {
    name: [{ value: 'Commons of Makers', language: 'en' }],
    purpose: [{ value: 'Tools that belong to those who use them.', language: 'en' }],
    founders: founders.map(({ webId }) => webId),
    seatsUntil: '2027-05-01T00:00:00Z',
    ...{ rules, agreements, passphrase },
  };
  return { ...before, founders, actions, draft };
}

const motionOf = async (actions: ReturnType<typeof createFoundingActions>): Promise<DocumentUrl> => (await actions.state()).motion!.id;

describe('Founding an alliance', () => {
  test('needs every founder’s signature, given in a session and a pod of their own, and then opens the register', async () => {
    const { home, founders, actions, draft } = await threeFounders();
    expect(await actions.state()).toEqual({ stage: 'nothing', founders: [] });
    const { state, recovery } = await actions.propose(draft);
    expect(state).toMatchObject({ stage: 'moved', founders: founders.map(({ webId }) => ({ webid: webId, signed: false })) });
    const motion = state.motion!.id;
    for (const [at, founder] of founders.entries()) {
      await expect(actions.complete()).rejects.toMatchObject({ name: 'CannotDecideError' });
      const own = createFoundingActions(founder);
      expect(await own.invitations()).toEqual([motion]);
      const invitation = await own.invitation(motion);
      expect(invitation).toMatchObject({ isFounder: true, signed: false, policy: { number: 1, leastVotes: 3 } });
      expect(invitation.agreements.map(({ kind }) => kind)).toContain('charter');
      const [charter] = invitation.agreements;
      expect((await own.text(charter!, ['en'])).text).toContain('Charter');
      expect(invitation.motion.principle).toBe('Tools that belong to those who use them.');
      await own.sign(motion);
      expect((await own.invitation(motion)).signed).toBe(true);
      expect((await actions.state()).founders.filter(({ signed }) => signed)).toHaveLength(at + 1);
    }
    const founded = await actions.complete();
    expect(founded).toMatchObject({ stage: 'founded', register: `${home.storage}register/latest` });
    const { alliances, podProviders, languages } = JSON.parse(founded.configuration!) as Record<string, never[]>;
    const { versions, decided, keys } = await readRegister(home.anonymous, { register: founded.register! });
    expect(alliances).toEqual([{ name: 'commons', register: founded.register, key: keys[0] }]);
    expect(podProviders).toHaveLength(1);
    expect(new Set(languages)).toEqual(new Set(['en', 'es', 'fr', 'ar']));
    expect(versions).toMatchObject([{ number: 1, opened: [{ id: motion }], anchors: [{}, {}, {}] }]);
    expect(decided.map(({ id }) => id).sort()).toEqual(versions[0]!.events.map(({ id }) => id).sort());
    expect(decided.filter(({ kind }) => kind === 'seat-filled').map(({ member, until }) => [member, until])).toEqual(
      founders.map(({ webId }) => [webId, '2027-05-01T00:00:00Z']),
    );
    const copy = JSON.parse(recovery.text) as { publicKeyMultibase: string };
    expect(decided.find(({ kind }) => kind === 'key-pinned')).toMatchObject({
      member: home.webId,
      keys: [{ publicKeyMultibase: copy.publicKeyMultibase }],
    });
    expect(await readPolicy({ ...founders[0]!, register: founded.register! })).toMatchObject({ ...draft.rules, number: 1 });
  });

  test('hands the recovery key out and keeps it nowhere', async () => {
    const { home, actions, draft, founders } = await threeFounders();
    const { recovery } = await actions.propose(draft);
    for (const founder of founders) await createFoundingActions(founder).sign(await motionOf(actions));
    await actions.complete();
    const { method, publicKeyMultibase } = JSON.parse(recovery.text) as { method: string; publicKeyMultibase: string };
    expect(await home.keys.signer(method as never)).toBeUndefined();
    for (const key of await home.pod.list(`${home.storage}alliance/private/keys/` as DocumentUrl))
      expect((await home.pod.read(key)).body).not.toContain(publicKeyMultibase);
    const restored = await quickKeys().restore(JSON.parse(recovery.text) as never, passphrase);
    expect(restored).toMatchObject({ method, publicKeyMultibase, controller: home.webId });
    expect((await home.pod.read(`${home.storage}profile/card` as DocumentUrl)).body).toContain(publicKeyMultibase);
  });

  test('tells in sentences what keeps it from being moved, and writes nothing then', async () => {
    const { home, actions, draft, founders, pods } = await threeFounders();
    const keyless = pods.createPod('https://members.example', 'dee', { displayName: 'Dee' }).webId;
    const [ana, bo] = founders.map(({ webId }) => webId) as [WebId, WebId];
    const refused: readonly [Partial<FoundingDraft>, readonly string[]][] = [
      [{ founders: [ana, bo] }, ['TOO_FEW_FOUNDERS']],
      [{ founders: [ana, bo, ana] }, ['SAME_FOUNDER']],
      [{ founders: [ana, bo, home.webId] }, ['OWN_FOUNDER', 'KEY_MISSING']],
      [{ founders: [ana, bo, keyless] }, ['KEY_MISSING']],
      [{ founders: [ana, bo, 'https://nowhere.example/card#me' as WebId] }, ['UNREACHABLE']],
      [{ name: [] }, ['NAME_MISSING']],
      [{ seatsUntil: '2028-01-01T00:00:00Z' }, ['TERM_TOO_LONG']],
      [{ seatsUntil: '2026-01-01T00:00:00Z' }, ['TERM_OVER']],
      [{ agreements: draft.agreements.filter(({ kind }) => kind !== 'charter') }, ['CHARTER_MISSING']],
    ];
    for (const [change, codes] of refused) {
      const error = (await actions.propose({ ...draft, ...change }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )) as { name: string; message: string; problems: readonly { code: string; text: string; remedy: string }[] };
      expect(error.name).toBe('NotFoundableError');
      expect(error.problems.map(({ code }) => code)).toEqual(codes);
      for (const { text, remedy } of error.problems) expect([text, remedy].join()).toMatch(/\.$/);
    }
    expect(await home.pod.list(`${home.storage}decisions/` as DocumentUrl)).toEqual([]);
    expect(await actions.examineFounder(keyless)).toMatchObject({ name: [{ value: 'Dee' }], problems: [{ code: 'KEY_MISSING' }] });
  });

  test('can be moved again with other words until somebody has signed', async () => {
    const { actions, draft, founders } = await threeFounders();
    await actions.propose(draft);
    const words = { ...draft.agreements[0]!, texts: [{ language: 'en', title: 'Charter', markdown: '# Charter\n\nWe keep our word.\n' }] };
    const other = { ...draft, seatsUntil: '2027-02-01T00:00:00Z', agreements: [words], rules: { ...draft.rules, quorum: 0.6 } };
    const { state } = await actions.propose(other);
    const [ana, bo] = founders.map(createFoundingActions);
    expect(await ana!.invitation(state.motion!.id)).toMatchObject({ policy: { quorum: 0.6 }, agreements: [{ kind: 'charter' }] });
    await ana!.sign(state.motion!.id);
    expect((await actions.propose(other)).state.motion).toEqual(state.motion);
    await expect(actions.propose(draft)).rejects.toMatchObject({ problems: [{ code: 'SIGNED_ALREADY' }] });
    expect((await bo!.invitation(state.motion!.id)).motion).toEqual(state.motion);
  });

  test('is signed by nobody but its founders, and by none of them twice', async () => {
    const { actions, draft, founders, join } = await threeFounders();
    await actions.propose(draft);
    const motion = await motionOf(actions);
    const stranger = createFoundingActions(await join('stranger'));
    expect((await stranger.invitation(motion)).isFounder).toBe(false);
    await expect(stranger.sign(motion)).rejects.toMatchObject({ name: 'NotFoundableError' });
    const [ana, , cleo] = founders as [MemberPorts, MemberPorts, MemberPorts];
    await createFoundingActions(ana).sign(motion);
    await createFoundingActions(ana).sign(motion);
    await expect(createFoundingActions({ ...cleo, keys: quickKeys() }).sign(motion)).rejects.toMatchObject({ code: 'KEY_MISSING' });
    expect((await actions.state()).founders.map(({ signed }) => signed)).toEqual([true, false, false]);
  });

  test('goes on after a lost connection, wherever it broke, with the recovery key that was made first', async () => {
    const failing = (ports: MemberPorts, failAt: number): { ports: MemberPorts; writes: () => number } => {
      let writes = 0;
      const count = <Answer>(url: DocumentUrl, act: () => Promise<Answer>): Promise<Answer> =>
        ++writes === failAt ? Promise.reject(new UnreachableError(url, 'The network is gone.')) : act();
      const { pod } = ports;
      const shaky = {
        ...pod,
        write: (url: DocumentUrl, ...rest: never[]) => count(url, () => (pod.write as never as (...all: unknown[]) => never)(url, ...rest)),
        patch: (url: DocumentUrl, ...rest: never[]) => count(url, () => (pod.patch as never as (...all: unknown[]) => never)(url, ...rest)),
      };
      return { ports: { ...ports, pod: shaky as MemberPorts['pod'] }, writes: () => writes };
    };
    const run = async (failAt: number): Promise<number> => {
      const { home, founders, draft, now } = await threeFounders();
      const one = { ...draft, agreements: [draft.agreements[0]!] };
      const { ports, writes } = failing({ ...home, now }, failAt);
      const actions = createFoundingActions(ports);
      const orAgain = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => act().catch(() => act());
      const { recovery } = await orAgain(() => actions.propose(one));
      for (const founder of founders) await createFoundingActions(founder).sign(await motionOf(actions));
      const { register } = await orAgain(() => actions.complete());
      const { decided } = await readRegister(home.anonymous, { register: register! });
      expect(decided).toHaveLength(6);
      expect(recovery.text).toContain(decided.find(({ kind }) => kind === 'key-pinned')!.keys[0]!.publicKeyMultibase);
      return writes();
    };
    const all = await run(0);
    for (let failAt = 1; failAt <= all; failAt++) await run(failAt);
  }, 60_000);
});

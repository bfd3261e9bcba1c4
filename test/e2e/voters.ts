/**
 * Votes that are not the point of a journey: the same goals that the screens offer, in the voter's own pod and with its own key, without a
 * browser. Everybody here is signed in once, and stays so.
 */
import { castVote } from '../../src/actions/cast-vote.ts';
import { concurrently } from '../../src/actions/concurrently.ts';
import { isWaiting, motionsIn } from '../../src/actions/find-motion.ts';
import { listKeys } from '../../src/actions/list-keys.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import { restoreKey } from '../../src/actions/restore-key.ts';
import type { RunningDemo } from '../../src/cli/demo-command.ts';
import { signInWith } from '../../src/cli/program-sign-in.ts';
import { createMemoryKeyStore } from '../../src/credentials/memory-key-store.ts';
import type { Choice, MotionOutcome } from '../../src/domain/decision.ts';
import { documentOf, toWebId, type DocumentUrl } from '../../src/domain/iri.ts';
import { createSolidPod } from '../../src/pod/solid-pod.ts';
import type { Account } from './visitor.ts';

/** A choice; in an election the candidates approved of, by the places of their proposals. */
export type Answer = Exclude<Choice, 'recused'> | readonly number[];

const signedIn = new Map<string, Promise<MemberPorts>>();
/** What is only read is asked for twice where the server has just hung up on a connection that was kept. */
const patiently: typeof fetch = (input, init) => {
  const isRead = (init?.method ?? (input instanceof Request ? input.method : 'GET')) === 'GET';
  return fetch(input, init).catch((error: unknown) => {
    if (isRead) return fetch(input, init);
    throw error;
  });
};
const strangers = createSolidPod({ fetch: patiently });
/** One at a time: a server reads its accounts while it writes them, and answers others with half of them. */
let entered: Promise<unknown> = Promise.resolve();

/** What an account works with: its pod, and its keys as the copies in the pod give them back. Everybody's passphrase is the password. */
export function portsOf(demo: RunningDemo, account: Account): Promise<MemberPorts> {
  const entering = signedIn.get(account.webid) ?? enter(demo, account);
  signedIn.set(account.webid, entering);
  return entering;
}

async function enter(demo: RunningDemo, { email, password, server, webid }: Account): Promise<MemberPorts> {
  const webId = toWebId(webid);
  const storage = documentOf(new URL('..', webid).href);
  const asked = entered.then(() => programCredentials({ email, password, server, webid }));
  entered = asked.catch(() => undefined);
  const { id, secret } = await asked;
  const session = await signInWith({ issuer: server, clientId: id, clientSecret: secret, webId, storage });
  const ports: MemberPorts = {
    pod: createSolidPod({ fetch: session.fetch, webId, anonymousFetch: patiently }),
    webId,
    storage,
    anonymous: strangers,
    now: () => new Date(),
    register: demo.register,
    keys: createMemoryKeyStore(),
    allianceKey: demo.key,
  };
  for (const key of await listKeys(ports)) if (key.backupInPod) await restoreKey(ports, { method: key.id }, password);
  return ports;
}

/** Asks the account's server for what a program signs in with, as the owner does on the account's own page. */
async function programCredentials({
  email,
  password,
  server,
  webid,
}: Pick<Account, 'email' | 'password' | 'server' | 'webid'>): Promise<{ readonly id: string; readonly secret: string }> {
  const ask = async (url: string, body?: object, authorization?: string): Promise<Readonly<Record<string, unknown>>> => {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(authorization !== undefined && { authorization }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  const index = new URL('.account/', server).href;
  const controls = async (authorization?: string) =>
    (await ask(index, undefined, authorization)).controls as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  const login = (await controls()).password?.login ?? '';
  const authorization = `CSS-Account-Token ${String((await ask(login, { email, password })).authorization)}`;
  const credentials = (await controls(authorization)).account?.clientCredentials ?? '';
  const made = await ask(credentials, { name: 'voter', webId: webid }, authorization);
  return { id: String(made.id), secret: String(made.secret) };
}

/** One person votes, or in a general meeting one member. */
export async function voteAs(demo: RunningDemo, account: Account, motion: string, answer: Answer = 'for'): Promise<void> {
  await castVote(await portsOf(demo, account), documentOf(motion), answer);
}

/** These vote for it, in an election for all candidates; the alliance counts and records. Answers what came of it. */
export async function carry(demo: RunningDemo, accounts: readonly Account[], motion: string): Promise<MotionOutcome> {
  await concurrently(accounts, 3, (account) => voteAs(demo, account, motion));
  return count(demo, motion);
}

/** The alliance takes in the votes, counts and records, as its steward does at the desk. */
export async function count(demo: RunningDemo, motion: string): Promise<MotionOutcome> {
  return recordDecision(await portsOf(demo, steward(demo)), documentOf(motion));
}

/** What the register opened last, as everybody can read it. */
export async function latestMotion(demo: RunningDemo): Promise<DocumentUrl> {
  const newest = (await outcomes(demo)).at(-1);
  if (newest === undefined) throw new Error('The register has opened nothing.');
  return documentOf(newest.reference.id);
}

/** What waits for votes, or to be counted: the newest last. */
export const openMotions = async (demo: RunningDemo): Promise<readonly DocumentUrl[]> =>
  (await outcomes(demo)).filter(isWaiting).map(({ reference }) => documentOf(reference.id));

/** Who holds a seat in the motion, and could vote on it now. */
export async function votersOn(demo: RunningDemo, motion: string): Promise<readonly Account[]> {
  const outcome = (await outcomes(demo)).find(({ reference }) => reference.id === motion);
  const waiting = outcome?.electors.filter(({ state, conflict }) => state === 'waiting' && conflict === undefined) ?? [];
  return demo.accounts.filter(({ webid }) => waiting.some(({ holder }) => holder === webid));
}

async function outcomes(demo: RunningDemo): Promise<readonly MotionOutcome[]> {
  const now = () => new Date();
  return motionsIn({ now }, await readRegister(strangers, { register: demo.register, allianceKey: demo.key, anonymous: strangers }));
}

function steward(demo: RunningDemo): Account {
  const found = demo.accounts.find(({ play }) => play.startsWith('steward'));
  if (found === undefined) throw new Error('The demo has no steward.');
  return found;
}

import type { AllianceApp, MemberCheck } from '../actions/app.ts';
import type { MemberPorts } from '../actions/ports.ts';
import type { KeyStore } from '../credentials/key-store.ts';
import { documentOf, type WebId } from '../domain/iri.ts';
import { NotFoundError, SignInNeededError } from '../pod/pod-error.ts';
import type { Session } from './session.ts';

export interface MemberClientOptions {
  readonly session: Session;
  readonly register: string;
  /** The Multikey that the alliance is known by. */
  readonly allianceKey?: string | undefined;
  /** The keys of this device; opened with the first goal. */
  readonly openKeys: () => Promise<KeyStore>;
  readonly fetch: typeof globalThis.fetch;
  readonly lookup: (webid: WebId) => Promise<MemberCheck | undefined>;
  readonly now: () => Date;
}

/** All goals of a signed-in person, by what they are about. */
export type MemberClient = Pick<
  AllianceApp,
  'member' | 'keys' | 'agreements' | 'vetting' | 'desk' | 'steward' | 'committee' | 'concerns' | 'founding'
>;

/**
 * A signed-in person's goals over their own pod. The pod code is loaded when the first goal is asked for, and the
 * storage found once per person, so that a visitor who only looks around pays for neither.
 */
export function createMemberClient(options: MemberClientOptions): MemberClient {
  let made: { readonly webId: WebId; readonly actions: Promise<MemberClient> } | undefined;

  async function make(webId: WebId): Promise<MemberClient> {
    const [{ createSolidPod }, { findStorages }, { createPersonActions }, keys] = await Promise.all([
      import('../pod/solid-pod.ts'),
      import('../pod/storage.ts'),
      import('../actions/create-person-actions.ts'),
      options.openKeys(),
    ]);
    const { session, fetch, register, now, lookup, allianceKey } = options;
    const pod = createSolidPod({ fetch: session.fetch, webId, anonymousFetch: fetch });
    const [storage] = await findStorages(pod, webId);
    if (storage === undefined) {
      throw new NotFoundError(documentOf(webId), `${webId} names no storage, so there is no place to keep documents in.`);
    }
    const ports: MemberPorts = {
      pod,
      webId,
      storage,
      anonymous: createSolidPod({ fetch }),
      now,
      register: documentOf(register),
      keys,
      ...(allianceKey === undefined ? {} : { allianceKey }),
    };
    return createPersonActions(ports, { lookup });
  }

  async function actions(): Promise<MemberClient> {
    const state = options.session.state.value;
    if (state.status !== 'signed-in') throw new SignInNeededError(documentOf(options.register), 'Nobody is signed in.');
    const { webId } = state;
    if (made?.webId !== webId) {
      const fresh = { webId, actions: make(webId) };
      made = fresh;
      // A failure (no connection, say) is not kept: the next try starts anew.
      fresh.actions.catch(() => {
        if (made === fresh) made = undefined;
      });
    }
    return made.actions;
  }

  const goals = <Name extends keyof MemberClient>(name: Name): MemberClient[Name] => whenAsked(async () => (await actions())[name]);
  return {
    member: goals('member'),
    keys: goals('keys'),
    agreements: goals('agreements'),
    vetting: goals('vetting'),
    desk: goals('desk'),
    steward: goals('steward'),
    committee: goals('committee'),
    concerns: goals('concerns'),
    founding: goals('founding'),
  };
}

/** Stands in for goals that are made when the first of them is asked for. Each of them answers a promise, so nobody notices. */
function whenAsked<Goals extends object>(make: () => Promise<Goals>): Goals {
  type Goal = (...given: unknown[]) => unknown;
  return new Proxy({} as Goals, {
    get: (_, name) =>
      // Whoever awaits this must not take it for a promise.
      name === 'then'
        ? undefined
        : async (...given: unknown[]) => {
            const goals = await make();
            return (goals[name as keyof Goals] as Goal).apply(goals, given);
          },
  });
}

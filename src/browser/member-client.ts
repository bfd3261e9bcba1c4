import type { MemberActions, MemberCheck, StewardActions } from '../actions/app.ts';
import type { MemberPorts } from '../actions/ports.ts';
import { documentOf, type WebId } from '../domain/iri.ts';
import { NotFoundError, SignInNeededError } from '../pod/pod-error.ts';
import type { Session } from './session.ts';

export interface MemberClientOptions {
  readonly session: Session;
  readonly register: string;
  readonly fetch: typeof globalThis.fetch;
  readonly lookup: (webid: WebId) => Promise<MemberCheck | undefined>;
  readonly now: () => Date;
}

/**
 * A signed-in person's goals over their own pod. The pod code is loaded when the first goal is asked for, and the
 * storage found once per person, so that a visitor who only looks around pays for neither.
 */
export function createMemberClient(options: MemberClientOptions): { readonly member: MemberActions; readonly steward: StewardActions } {
  let made: { readonly webId: WebId; readonly actions: Promise<{ member: MemberActions; steward: StewardActions }> } | undefined;

  async function make(webId: WebId): Promise<{ member: MemberActions; steward: StewardActions }> {
    const [{ createSolidPod }, { findStorages }, { createMemberActions }, { createStewardActions }] = await Promise.all([
      import('../pod/solid-pod.ts'),
      import('../pod/storage.ts'),
      import('../actions/create-member-actions.ts'),
      import('../actions/create-steward-actions.ts'),
    ]);
    const { session, fetch, register, now, lookup } = options;
    const pod = createSolidPod({ fetch: session.fetch, webId, anonymousFetch: fetch });
    const [storage] = await findStorages(pod, webId);
    if (storage === undefined) {
      throw new NotFoundError(documentOf(webId), `${webId} names no storage, so there is no place to keep documents in.`);
    }
    const ports: MemberPorts = { pod, webId, storage, anonymous: createSolidPod({ fetch }), now, register: documentOf(register) };
    return { member: createMemberActions(ports, { lookup }), steward: createStewardActions(ports) };
  }

  async function actions(): Promise<{ member: MemberActions; steward: StewardActions }> {
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

  const member = async (): Promise<MemberActions> => (await actions()).member;
  const steward = async (): Promise<StewardActions> => (await actions()).steward;
  return {
    member: {
      overview: async () => (await member()).overview(),
      preparePod: async () => (await member()).preparePod(),
      describe: async (kind) => (await member()).describe(kind),
      open: async (kind, document) => (await member()).open(kind, document),
      check: async (kind, data) => (await member()).check(kind, data),
      save: async (record, data) => (await member()).save(record, data),
      removeOffering: async (document) => (await member()).removeOffering(document),
      repair: async (record, source) => (await member()).repair(record, source),
      preview: async (record, data) => (await member()).preview(record, data),
      charter: async (languages) => (await member()).charter(languages),
      apply: async (application) => (await member()).apply(application),
    },
    steward: {
      pending: async () => (await steward()).pending(),
      admit: async (application, roles) => (await steward()).admit(application, roles),
    },
  };
}

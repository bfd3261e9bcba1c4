import type {
  AgreementActions,
  DeskActions,
  KeyActions,
  MemberActions,
  MemberCheck,
  StewardActions,
  VettingActions,
} from '../actions/app.ts';
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
export interface MemberClient {
  readonly member: MemberActions;
  readonly keys: KeyActions;
  readonly agreements: AgreementActions;
  readonly vetting: VettingActions;
  readonly desk: DeskActions;
  readonly steward: StewardActions;
}

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

  const member = async (): Promise<MemberActions> => (await actions()).member;
  const keys = async (): Promise<KeyActions> => (await actions()).keys;
  const agreements = async (): Promise<AgreementActions> => (await actions()).agreements;
  const vetting = async (): Promise<VettingActions> => (await actions()).vetting;
  const desk = async (): Promise<DeskActions> => (await actions()).desk;
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
      apply: async (application) => (await member()).apply(application),
    },
    keys: {
      list: async () => (await keys()).list(),
      enrol: async (passphrase, controller) => (await keys()).enrol(passphrase, controller),
      restore: async (from, passphrase) => (await keys()).restore(from, passphrase),
      retire: async (method) => (await keys()).retire(method),
      revoke: async (method, from) => (await keys()).revoke(method, from),
      askToPin: async (method) => (await keys()).askToPin(method),
    },
    agreements: {
      list: async () => (await agreements()).list(),
      text: async (version, languages) => (await agreements()).text(version, languages),
      accept: async (version, language, representative) => (await agreements()).accept(version, language, representative),
      withdraw: async (acceptance) => (await agreements()).withdraw(acceptance),
      interests: async () => (await agreements()).interests(),
      declareInterests: async (declared) => (await agreements()).declareInterests(declared),
      values: async () => (await agreements()).values(),
      declareValues: async (upholds) => (await agreements()).declareValues(upholds),
    },
    vetting: {
      authorities: async () => (await vetting()).authorities(),
      request: async (request) => (await vetting()).request(request),
      requests: async () => (await vetting()).requests(),
      offered: async () => (await vetting()).offered(),
      taken: async () => (await vetting()).taken(),
      take: async (offered) => (await vetting()).take(offered),
      remove: async (attestation) => (await vetting()).remove(attestation),
    },
    desk: {
      open: async () => (await desk()).open(),
      draft: async (request, granted) => (await desk()).draft(request, granted),
      issue: async (request, attestation, reason) => (await desk()).issue(request, attestation, reason),
      decline: async (request, reason) => (await desk()).decline(request, reason),
      renew: async (issued, validUntil, reason) => (await desk()).renew(issued, validUntil, reason),
      setStatus: async (issued, status, reason) => (await desk()).setStatus(issued, status, reason),
      refreshLists: async () => (await desk()).refreshLists(),
    },
    steward: {
      pending: async () => (await steward()).pending(),
      admit: async (application, roles) => (await steward()).admit(application, roles),
      refuse: async (application) => (await steward()).refuse(application),
      keys: async () => (await steward()).keys(),
      mandates: async () => (await steward()).mandates(),
      grantMandate: async (mandate) => (await steward()).grantMandate(mandate),
      withdrawMandate: async (mandate, reason) => (await steward()).withdrawMandate(mandate, reason),
      policy: async () => (await steward()).policy(),
      publishAgreement: async (agreement) => (await steward()).publishAgreement(agreement),
      answers: async () => (await steward()).answers(),
      pinRequests: async () => (await steward()).pinRequests(),
      pin: async (request) => (await steward()).pin(request),
      change: async (webid, change) => (await steward()).change(webid, change),
      anchor: async () => (await steward()).anchor(),
    },
  };
}

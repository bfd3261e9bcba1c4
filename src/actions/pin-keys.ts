import { documentOf } from '../domain/iri.ts';
import type { PinnedKey } from '../domain/key.ts';
import type { Texts } from '../domain/language.ts';
import type { Reason, RegisterEvent } from '../domain/membership.ts';
import { PodError } from '../pod/pod-error.ts';
import { readVerificationMethods } from '../rdf/verification-method.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { NotAdmissibleError } from './action-error.ts';
import type { PinRequest } from './app.ts';
import { keyNotListed, noPlaceForKey, unreadKeys, weakKey } from './application-problems.ts';
import { concurrently } from './concurrently.ts';
import { requireGraph } from './graph-document.ts';
import { isWaiting, motionsIn } from './find-motion.ts';
import { isWeak } from './keys-to-pin.ts';
import { type OpenedMotion, openMotion } from './open-motion.ts';
import { type PinNotice, readPinNotice } from './pin-notice.ts';
import { pinnedIn } from './pinned-keys.ts';
import type { MemberPorts } from './ports.ts';
import { readInbox } from './read-inbox.ts';
import { readRegister } from './read-register.ts';
import { isInUse } from './sign-document.ts';

/**
 * The keys that wait to be pinned, each as the person's own WebID document lists it now. What is pinned already, or moved and waits for
 * votes, is left out.
 */
export async function pinRequests(ports: MemberPorts): Promise<readonly PinRequest[]> {
  const [register, notices] = await Promise.all([readRegister(ports.pod, ports), readInbox(ports, readPinNotice)]);
  const { events } = register.log;
  const waiting = motionsIn(ports, register).filter(isWaiting);
  const moved = waiting.flatMap(({ motion }) => motion.proposals.filter(({ kind }) => kind === 'key-pinned'));
  const once = [...new Map(notices.map((notice) => [`${notice.actor} ${notice.method}`, notice])).values()];
  const found = await concurrently(once, 6, async ({ notification, actor, method }): Promise<PinRequest> => {
    const { name, key, problems } = await examine(ports, { actor, method }, events);
    return { notification, webid: actor, name, key: key ?? { method, publicKeyMultibase: '' }, problems };
  });
  const isMoved = ({ webid, key }: PinRequest): boolean =>
    moved.some(
      ({ member, keys }) => member === webid && keys.some(({ publicKeyMultibase }) => publicKeyMultibase === key.publicKeyMultibase),
    );
  return found.filter((each) => !pinnedIn(events, each.webid).has(each.key.publicKeyMultibase) && !isMoved(each));
}

/**
 * Moves to pin a key; what the person's WebID document says of it is read once more. Throws NotAdmissibleError where that does not bear
 * it out.
 */
export async function pinKey(ports: MemberPorts, { webid, key: asked }: PinRequest): Promise<OpenedMotion> {
  const { log } = await readRegister(ports.pod, ports);
  const { key, problems } = await examine(ports, { actor: webid, method: asked.method }, log.events);
  const isAsked = key?.publicKeyMultibase === asked.publicKeyMultibase;
  if (key === undefined || !isAsked || problems.length > 0)
    throw new NotAdmissibleError(asked.method, [...problems, ...(isAsked ? [] : [keyNotListed(asked.method)])]);
  return openMotion(ports, {
    kind: 'ordinary',
    proposals: [{ kind: 'key-pinned', member: webid, roles: [], keys: [key] }],
    principle: 'Whoever belongs here may change their signing key; the register says from when on.',
    reasons: '',
  });
}

interface Examined {
  readonly name: Texts;
  readonly key?: PinnedKey;
  readonly problems: readonly Reason[];
}

async function examine({ anonymous }: MemberPorts, { actor, method }: PinNotice, events: readonly RegisterEvent[]): Promise<Examined> {
  const belongs = events.some(({ kind, member }) => member === actor && placeKinds.includes(kind));
  const place = belongs ? [] : [noPlaceForKey(actor)];
  try {
    const { quads } = await requireGraph(anonymous, documentOf(actor));
    const { name } = readWebIdDocument(quads, actor);
    const listed = readVerificationMethods(quads, actor).find((each) => each.id === method && isInUse(each));
    if (listed === undefined) return { name, problems: [...place, keyNotListed(method)] };
    const { publicKeyMultibase } = listed;
    return { name, key: { method, publicKeyMultibase }, problems: [...place, ...(isWeak(publicKeyMultibase) ? [weakKey(method)] : [])] };
  } catch (error) {
    if (error instanceof PodError) return { name: [], problems: [...place, unreadKeys(error, documentOf(actor))] };
    throw error;
  }
}

/** Members, authorities and holders of seats have keys in the register. */
const placeKinds: readonly RegisterEvent['kind'][] = ['admitted', 'mandate-granted', 'seat-filled'];

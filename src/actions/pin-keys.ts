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
import { clearNotices } from './clear-notices.ts';
import { concurrently } from './concurrently.ts';
import { decide } from './decide.ts';
import { requireGraph } from './graph-document.ts';
import { isWeak } from './keys-to-pin.ts';
import { type PinNotice, readPinNotice } from './pin-notice.ts';
import { pinnedIn } from './pinned-keys.ts';
import type { MemberPorts } from './ports.ts';
import { readInbox } from './read-inbox.ts';
import { readRegister } from './read-register.ts';
import { isInUse } from './sign-document.ts';
import { courtsFirst } from './write-decision.ts';

/** The keys that wait to be pinned, each as the person's own WebID document lists it now. What is pinned already is left out. */
export async function pinRequests(ports: MemberPorts): Promise<readonly PinRequest[]> {
  const [{ versions }, notices] = await Promise.all([readRegister(ports.pod, ports), readInbox(ports, readPinNotice)]);
  const events = versions.flatMap((version) => version.events);
  const once = [...new Map(notices.map((notice) => [`${notice.actor} ${notice.method}`, notice])).values()];
  const found = await concurrently(once, 6, async ({ notification, actor, method }): Promise<PinRequest> => {
    const { name, key, problems } = await examine(ports, { actor, method }, events);
    return { notification, webid: actor, name, key: key ?? { method, publicKeyMultibase: '' }, problems };
  });
  return found.filter(({ webid, key }) => !pinnedIn(events, webid).has(key.publicKeyMultibase));
}

/** Pins a key by decision of the committee; what the person's WebID document says of it is read once more. */
export async function pinKey(ports: MemberPorts, { notification, webid, key: asked }: PinRequest): Promise<void> {
  const { versions } = await readRegister(ports.pod, ports);
  const events = versions.flatMap((version) => version.events);
  const { key, problems } = await examine(ports, { actor: webid, method: asked.method }, events);
  const isAsked = key?.publicKeyMultibase === asked.publicKeyMultibase;
  if (key === undefined || !isAsked || problems.length > 0)
    throw new NotAdmissibleError(asked.method, [...problems, ...(isAsked ? [] : [keyNotListed(asked.method)])]);
  if (!pinnedIn(events, webid).has(key.publicKeyMultibase)) {
    await decide(ports, [{ kind: 'key-pinned', member: webid, roles: [], keys: [key] }], {
      principle: 'Whoever belongs here may change their signing key; the register says from when on.',
      reviewVenue: courtsFirst,
    });
  }
  await clearNotices(ports, [notification]);
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

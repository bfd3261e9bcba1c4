import type { WebId } from '../domain/iri.ts';
import type { Audience } from './pod.ts';

/** Why somebody may not: nobody is signed in, or the wrong person is. */
export type Refusal = 'sign-in' | 'forbidden';

/**
 * Who may read, write and post where, in pods that live in memory. As on a Solid server, the nearest resource that has a
 * rule of its own decides, and the owner of a pod may do everything in it.
 */
export class MemoryAccess {
  readonly #owners = new Map<string, WebId>();
  readonly #rules = new Map<string, Audience>();

  addPod(storage: string, owner: WebId): void {
    this.#owners.set(storage, owner);
  }

  /** The first rule stays. */
  set(resource: string, audience: Audience): void {
    if (!this.#rules.has(resource)) this.#rules.set(resource, audience);
  }

  forget(resource: string): void {
    this.#rules.delete(resource);
  }

  storageOf(url: string): string | undefined {
    return [...this.#owners.keys()].find((storage) => url.startsWith(storage));
  }

  ownerOf(url: string): WebId | undefined {
    return this.#owners.get(this.storageOf(url) ?? '');
  }

  toRead(url: string, agent: WebId | undefined): Refusal | undefined {
    return this.#audienceOf(url) === 'public' ? undefined : this.toWrite(url, agent);
  }

  toWrite(url: string, agent: WebId | undefined): Refusal | undefined {
    if (agent === undefined) return 'sign-in';
    return this.ownerOf(url) === agent ? undefined : 'forbidden';
  }

  toPost(container: string, agent: WebId | undefined): Refusal | undefined {
    if (agent === undefined) return 'sign-in';
    return this.#rules.get(container) === 'inbox' ? undefined : this.toWrite(container, agent);
  }

  #audienceOf(url: string): Audience {
    for (const resource of [url, ...containersAround(url)]) {
      const rule = this.#rules.get(resource);
      if (rule !== undefined) return rule;
    }
    return 'owner';
  }
}

/** From the nearest container to the root of the origin. */
export function containersAround(url: string): string[] {
  const containers: string[] = [];
  for (
    let container = new URL(url.endsWith('/') ? '..' : '.', url).href;
    !containers.includes(container);
    container = new URL('..', container).href
  ) {
    containers.push(container);
  }
  return containers;
}

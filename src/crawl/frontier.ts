import type { WebId } from '../domain/iri.ts';
import type { Link } from './links/link.ts';

/** A link on its way to be read. */
export interface Errand extends Link {
  readonly depth: number;
  /** How often it was asked for already. */
  readonly attempt: number;
}

/** What a member's own links came to when a wave of them was let through. */
export interface Released {
  readonly queued: readonly Errand[];
  /** Left out because the member's budget is used up. */
  readonly overBudget: readonly Errand[];
}

/** The round of one member: how many of its errands are open, what they found, how much of its budget is used. */
interface Round {
  open: number;
  used: number;
  found: Errand[];
}

/**
 * What is still to be read, and in which order. Nothing is read twice for the same reason and member. Hosts take turns, so
 * that a host with many documents never keeps the others waiting.
 *
 * A member's links are let through in waves, each sorted, when the wave before is over: which documents fit into its
 * budget then does not depend on which answered first, and two crawls agree.
 */
export class Frontier {
  readonly #documentsPerMember: number;
  readonly #seen = new Set<string>();
  readonly #byOrigin = new Map<string, Errand[]>();
  readonly #rounds = new Map<WebId, Round>();
  #waiting = 0;

  constructor(documentsPerMember: number) {
    this.#documentsPerMember = documentsPerMember;
  }

  /** Errands that wait to be read. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Origins that have something waiting. */
  get origins(): Iterable<string> {
    return this.#byOrigin.keys();
  }

  /** Takes up links that the alliance itself named; answers those that are new. */
  add(links: readonly Link[], depth: number): readonly Errand[] {
    const fresh = this.#fresh(links, depth);
    for (const errand of fresh) this.#queue(errand);
    return fresh;
  }

  /** Takes up links that a member's own document named. They wait until the wave they were found in is over. */
  addFound(member: WebId, links: readonly Link[], depth: number): void {
    this.#round(member).found.push(...this.#fresh(links, depth));
  }

  /** The next errand whose host may be asked now. */
  take(isOpen: (origin: string) => boolean): Errand | undefined {
    for (const [origin, errands] of this.#byOrigin) {
      if (!isOpen(origin)) continue;
      const errand = errands.shift();
      // To the end of the line, with what is left.
      this.#byOrigin.delete(origin);
      if (errands.length > 0) this.#byOrigin.set(origin, errands);
      this.#waiting -= 1;
      return errand;
    }
    return undefined;
  }

  /** Puts an errand back, to be asked for again. */
  retry(errand: Errand): void {
    this.#enqueue({ ...errand, attempt: errand.attempt + 1 });
  }

  /** An errand is over and what it found was added. The last one of a wave lets the next wave through. */
  settle({ member }: Errand): Released {
    if (member === undefined) return { queued: [], overBudget: [] };
    const round = this.#round(member);
    round.open -= 1;
    if (round.open > 0) return { queued: [], overBudget: [] };
    const wave = round.found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const room = Math.max(0, this.#documentsPerMember - round.used);
    const [queued, overBudget] = [wave.slice(0, room), wave.slice(room)];
    round.used += queued.length;
    round.found = [];
    for (const errand of queued) this.#queue(errand);
    return { queued, overBudget };
  }

  #queue(errand: Errand): void {
    if (errand.member !== undefined) this.#round(errand.member).open += 1;
    this.#enqueue(errand);
  }

  #enqueue(errand: Errand): void {
    const { origin } = new URL(errand.document);
    const line = this.#byOrigin.get(origin);
    if (line === undefined) this.#byOrigin.set(origin, [errand]);
    else line.push(errand);
    this.#waiting += 1;
  }

  #fresh(links: readonly Link[], depth: number): Errand[] {
    return links.flatMap((link): Errand[] => {
      if (!URL.canParse(link.document)) return [];
      const key = keyOf(link);
      if (this.#seen.has(key)) return [];
      this.#seen.add(key);
      return [{ ...link, depth, attempt: 0 }];
    });
  }

  #round(member: WebId): Round {
    const round = this.#rounds.get(member) ?? { open: 0, used: 0, found: [] };
    this.#rounds.set(member, round);
    return round;
  }
}

/** One errand per address, reason, member and purpose. Two spellings of an address are two: which of them came first must not matter. */
const keyOf = ({ document, documentKind, member, purpose }: Link): string => `${document} ${documentKind} ${member ?? ''} ${purpose ?? ''}`;

import type { DecisionCode, ProposedEvent } from '../../domain/decision.ts';
import type { Iri } from '../../domain/iri.ts';
import type { DigestReference } from '../../domain/membership.ts';
import type { MotionPlan } from './motion-plan.ts';
import type { Signed } from './site.ts';

/** What an event says, but for what only the writing gives it: its name, and times as documents have them. */
export type EventWords = Omit<ProposedEvent, 'id' | 'effective' | 'until' | 'roles' | 'keys'> &
  Partial<Pick<ProposedEvent, 'roles' | 'keys'>>;

/** Something that the register of a synthetic alliance records, and when. Days count back from T. */
export interface PlannedEvent {
  readonly event: EventWords;
  /** When it takes effect, which is when its motion closes. */
  readonly effective: number;
  /** When it ends by itself. */
  readonly until?: number;
  /** When the register records it; the same day unless it comes late. */
  readonly recorded?: number;
  /** How it is decided; an ordinary motion of the committee unless told. `nobody`: somebody's own act, or put in with the alliance's key alone. */
  readonly by?: MotionPlan | 'nobody';
  /** By which later events and documents refer to it (to its mandate or its right, where it has one). */
  readonly name?: string;
  /** Names of what its evidence and its acceptance are, where only the writing of the register tells. */
  readonly evidence?: string;
  readonly acceptance?: string;
  /** What the register records in place of what was moved. */
  readonly recordedAs?: EventWords;
  /** A candidate who was not elected: moved, and never recorded. */
  readonly isLost?: boolean;
  /** When it is recorded a second time. */
  readonly again?: number;
  /** Why what is recorded was not decided, though the motion was carried. */
  readonly flaw?: DecisionCode;
}

/** A document that can only be written once the register has gone so far: it names an event, a mandate or a right. */
export interface PlannedPaper {
  readonly day: number;
  readonly name: string;
  write(named: Names): Promise<Signed>;
}

/** What has been written so far, by the names of the plan. */
export type Names = (name: string) => DigestReference;

/** Events, mandates, rights and documents as later ones refer to them, by the names of the plan. */
export class NamedReferences {
  readonly #references = new Map<string, DigestReference>();

  readonly get: Names = (name) => {
    const found = this.#references.get(name);
    if (found === undefined) throw new RangeError(`Nothing is called ${name} yet.`);
    return found;
  };

  set(name: string, id: Iri, digestMultibase: string): void {
    this.#references.set(name, { id, digestMultibase });
  }
}

import type { ProposedEvent } from '../../domain/decision.ts';
import type { DocumentUrl, Iri } from '../../domain/iri.ts';
import type { DigestReference, RegisterEvent, RegisterVersion } from '../../domain/membership.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../../rdf/register.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { type EventWords, type Names, NamedReferences, type PlannedEvent } from './events.ts';
import { type SyntheticDocument, at, sign } from './site.ts';
import type { Assembly } from './sitting.ts';
import { slices } from './slices.ts';

/** A version stays well under 256 KiB with so many events, or anchors. */
const eventsPerVersion = 100;
const anchorsPerVersion = 400;
const fewAnchors = 100;
const referencesPerVersion = 100;

/** What is to be recorded: an event as it was moved, and the decision that it rests on. */
export interface Recording {
  readonly planned: PlannedEvent;
  readonly proposal: ProposedEvent;
  readonly decision?: DigestReference;
}

/** What one register version brings. */
interface Contents {
  readonly recordings?: readonly Recording[];
  readonly anchors?: readonly DigestReference[];
  readonly opened?: readonly DigestReference[];
  readonly closed?: readonly DigestReference[];
}

/** The register as it grows: each version names the one before, and is written once. */
export class RegisterWriter {
  readonly #assembly: Assembly;
  readonly #references = new NamedReferences();
  readonly #pointer: DocumentUrl;
  #previous: DigestReference | undefined;
  #number = 0;
  #issued = Infinity;

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
    this.#pointer = at('register/latest', assembly.bodies.pod);
  }

  /** What was written so far, by its name. */
  get names(): Names {
    return this.#references.get;
  }

  /** Remembers a document by a name. */
  name(name: string, { id, digestMultibase }: DigestReference): void {
    this.#references.set(name, id, digestMultibase);
  }

  /** An event in the words of documents, under an address that is still to be its own. */
  words(planned: PlannedEvent, id: Iri, event: EventWords = planned.event): ProposedEvent {
    const { timeline } = this.#assembly;
    const { until, evidence, acceptance, effective } = planned;
    return {
      roles: [],
      keys: [],
      ...event,
      ...(event.mandate === undefined ? {} : { mandate: { ...event.mandate, id: `${id}-mandate` as Iri } }),
      ...(event.kind === 'right-granted' && event.right !== undefined ? { right: { ...event.right, id: `${id}-right` as Iri } } : {}),
      ...(event.kind === 'right-reassigned' && event.right !== undefined
        ? { right: { ...event.right, id: this.names(event.right.id).id } }
        : {}),
      ...(evidence === undefined ? {} : { evidence: this.names(evidence) }),
      ...(acceptance === undefined ? {} : { acceptance: this.names(acceptance) }),
      ...(until === undefined ? {} : { until: timeline.ago(until) }),
      id,
      effective: timeline.ago(effective),
    };
  }

  /** Versions that record all this on a day, in as many parts as it takes. Many anchors go before in versions of their own. */
  async record(day: number, { recordings = [], anchors = [], opened = [], closed = [] }: Contents): Promise<readonly SyntheticDocument[]> {
    const documents: SyntheticDocument[] = [];
    const isApart = anchors.length > fewAnchors;
    for (const part of isApart ? slices(anchors, anchorsPerVersion) : []) documents.push(await this.#append(day, { anchors: part }));
    const [events, begun, ended] = [
      slices(recordings, eventsPerVersion),
      slices(opened, referencesPerVersion),
      slices(closed, referencesPerVersion),
    ];
    const besides = isApart ? [] : anchors;
    const parts = Math.max(events.length, begun.length, ended.length, Math.sign(besides.length));
    for (let part = 0; part < parts; part++) {
      const contents = { recordings: events[part] ?? [], opened: begun[part] ?? [], closed: ended[part] ?? [] };
      documents.push(await this.#append(day, { ...contents, anchors: part === 0 ? besides : [] }));
    }
    return documents;
  }

  /** `register/latest`. */
  pointer(): SyntheticDocument {
    const latest = versionAddress(this.#pointer, this.#number);
    const quads = writeRegisterPointer(this.#pointer, { latest, alliance: this.#assembly.bodies.alliance.webid });
    return { url: this.#pointer, body: serialiseTurtle(quads, { baseIri: this.#pointer }) };
  }

  async #append(day: number, { recordings = [], anchors = [], opened = [], closed = [] }: Contents): Promise<SyntheticDocument> {
    const { bodies, timeline } = this.#assembly;
    // A minute after the version before it, where both are of one day.
    this.#issued = Math.min(day, this.#issued - 1 / 1440);
    const recorded = timeline.ago(this.#issued);
    const id = versionAddress(this.#pointer, (this.#number += 1));
    const events = recordings.map((recording, place) => this.#event(recording, `${id}#event-${place + 1}` as Iri, recorded));
    const version: RegisterVersion = {
      id,
      number: this.#number,
      alliance: bodies.alliance.webid,
      ...(this.#previous === undefined ? {} : { previous: this.#previous }),
      events,
      anchors,
      opened,
      closed,
      issued: recorded,
    };
    const signed = await sign(id, registerDocument(version), bodies.alliance.signer, recorded);
    this.#previous = signed.reference;
    for (const [place, { planned }] of recordings.entries()) {
      const event = events[place];
      if (planned.name === undefined || event === undefined) continue;
      this.#references.set(planned.name, event.mandate?.id ?? event.right?.id ?? event.id, signed.reference.digestMultibase);
    }
    return signed;
  }

  #event({ planned, proposal, decision }: Recording, id: Iri, recorded: string): RegisterEvent {
    const said = planned.recordedAs === undefined ? proposal : this.words(planned, id, planned.recordedAs);
    return {
      ...said,
      ...(said.mandate === undefined ? {} : { mandate: { ...said.mandate, id: `${id}-mandate` as Iri } }),
      id,
      recorded,
      ...(decision === undefined ? {} : { decision }),
    };
  }
}

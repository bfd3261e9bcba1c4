import type { Motion, ProposedEvent } from '../../domain/decision.ts';
import type { Iri } from '../../domain/iri.ts';
import type { DigestReference, RegisterEvent, RegisterVersion } from '../../domain/membership.ts';
import { registerDocument, versionAddress, writeRegisterPointer } from '../../rdf/register.ts';
import { serialiseTurtle } from '../../rdf/serialise.ts';
import { type Bodies, decide } from './decisions.ts';
import type { PlannedEvent } from './events.ts';
import { type Signed, type SyntheticDocument, at, sign } from './site.ts';
import type { Timeline } from './timeline.ts';

/** A version stays well under 256 KiB with so many events, or anchors. */
const eventsPerVersion = 100;
const anchorsPerVersion = 400;

/** What one register version brings, before it is written. */
interface Batch {
  readonly effective: number;
  readonly recorded: number;
  readonly events: readonly PlannedEvent[];
  readonly anchors: readonly DigestReference[];
}

/** The register with its decisions: every planned event in the order of recording, each version naming the one before. */
export async function writeRegister(
  bodies: Bodies,
  timeline: Timeline,
  planned: readonly PlannedEvent[],
  anchors: readonly { readonly day: number; readonly references: readonly DigestReference[] }[],
): Promise<SyntheticDocument[]> {
  const { alliance, pod } = bodies;
  const pointer = at('register/latest', pod);
  const documents: SyntheticDocument[] = [];
  const versions = new Map<string, string>();
  let previous: DigestReference | undefined;
  let number = 0;
  for (const batch of batchesOf(planned, anchors)) {
    number += 1;
    const id = versionAddress(pointer, number);
    const kind: Motion['kind'] = number === 1 ? 'founding' : 'ordinary';
    const recorded = timeline.ago(batch.recorded - 0.02);
    const { events, papers } = await decideBatch(bodies, timeline, batch, { number, kind, version: id, recorded, versions });
    documents.push(...papers);
    const version: RegisterVersion = {
      id,
      number,
      alliance: alliance.webid,
      ...(previous === undefined ? {} : { previous }),
      events,
      anchors: batch.anchors,
      opened: [],
      closed: [],
      issued: recorded,
    };
    const signed: Signed = await sign(id, registerDocument(version), alliance.signer, recorded);
    documents.push(signed);
    previous = signed.reference;
    versions.set(id, signed.reference.digestMultibase);
  }
  const latest = versionAddress(pointer, number);
  const body = serialiseTurtle(writeRegisterPointer(pointer, { latest, alliance: alliance.webid }), { baseIri: pointer });
  return [...documents, { url: pointer, body }];
}

interface Recording {
  readonly number: number;
  readonly kind: Motion['kind'];
  readonly version: string;
  readonly recorded: string;
  /** Digests of the versions before, by address. */
  readonly versions: ReadonlyMap<string, string>;
}

async function decideBatch(
  bodies: Bodies,
  timeline: Timeline,
  { effective, events }: Batch,
  { number, kind, version, recorded, versions }: Recording,
): Promise<{ events: RegisterEvent[]; papers: readonly Signed[] }> {
  const decided = timeline.ago(effective);
  const motion = at(`decisions/${number}-motion.jsonld`, bodies.pod);
  const written = (planned: PlannedEvent, id: string): ProposedEvent => ({
    roles: [],
    keys: [],
    ...planned.event,
    ...(planned.event.mandate === undefined ? {} : { mandate: { ...planned.event.mandate, id: `${id}-mandate` as Iri } }),
    // What an earlier version brought into force is named with the digest of that version.
    ...evidenceIn(versions, planned),
    ...(planned.until === undefined ? {} : { until: timeline.ago(planned.until) }),
    id: id as Iri,
    effective: decided,
  });
  const proposals = events
    .filter(({ undecided }) => undecided !== true)
    .map((planned, at) => written(planned, `${motion}#proposal-${at + 1}`));
  const taken =
    proposals.length === 0
      ? undefined
      : await decide(bodies, number, kind, proposals, {
          opened: timeline.ago(effective + 1),
          voted: timeline.ago(effective + 0.5),
          decided,
        });
  return {
    events: events.map((planned, at) => ({
      ...written(planned, `${version}#event-${at + 1}`),
      recorded,
      ...(planned.undecided === true || taken === undefined ? {} : { decision: taken.decision }),
    })),
    papers: taken?.documents ?? [],
  };
}

function evidenceIn(versions: ReadonlyMap<string, string>, { event: { evidence } }: PlannedEvent): { readonly evidence?: DigestReference } {
  const digestMultibase = evidence === undefined ? undefined : versions.get(withoutFragment(evidence.id));
  return evidence === undefined || digestMultibase === undefined ? {} : { evidence: { id: evidence.id, digestMultibase } };
}

const withoutFragment = (iri: string): string => iri.split('#', 1)[0] ?? iri;

/** Events of one sitting that are recorded together, the oldest first; anchors come in versions of their own. */
function batchesOf(
  planned: readonly PlannedEvent[],
  anchors: readonly { readonly day: number; readonly references: readonly DigestReference[] }[],
): Batch[] {
  const sittings = new Map<string, Batch & { readonly events: PlannedEvent[] }>();
  for (const each of planned) {
    const { effective, recorded = effective } = each;
    const key = `${effective} ${recorded}`;
    const sitting = sittings.get(key) ?? { effective, recorded, events: [], anchors: [] };
    sitting.events.push(each);
    sittings.set(key, sitting);
  }
  const batches: Batch[] = [...sittings.values()].flatMap((sitting) =>
    slices(sitting.events, eventsPerVersion).map((events) => ({ ...sitting, events })),
  );
  for (const { day, references } of anchors) {
    for (const slice of slices(references, anchorsPerVersion)) batches.push({ effective: day, recorded: day, events: [], anchors: slice });
  }
  return batches.sort((one, other) => other.recorded - one.recorded || other.effective - one.effective);
}

const slices = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, part) => values.slice(part * size, (part + 1) * size));

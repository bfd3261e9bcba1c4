/** What opens the sealed votes: kept in the private part of the alliance's pod, for whoever counts. */
import type { ChoiceOpening } from '../domain/decision.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import { stillAs } from './graph-document.ts';
import { parseOpening } from './choice-opening.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, readPrivate, writePrivate } from './private-json.ts';
import { openingPlace } from './vote-places.ts';

export interface KeptOpening {
  /** Of the vote that it opens. */
  readonly digestMultibase: string;
  readonly opening: ChoiceOpening;
}

/** Keeps the opening of a vote. One of another vote that was never published gives way. */
export async function keepOpening(ports: MemberPorts, motion: DocumentUrl, name: string, kept: KeptOpening): Promise<void> {
  const place = openingPlace(ports, motion, name);
  const found = await readPrivate(ports.pod, place);
  if (toKept(found?.value)?.digestMultibase === kept.digestMultibase) return;
  await writePrivate(ports.pod, place, kept, stillAs(found?.document));
}

/** The opening of the vote with these bytes; undefined where none is kept. */
export async function keptOpening(
  ports: MemberPorts,
  motion: DocumentUrl,
  name: string,
  digestMultibase: string,
): Promise<ChoiceOpening | undefined> {
  const kept = toKept((await readPrivate(ports.pod, openingPlace(ports, motion, name)))?.value);
  return kept?.digestMultibase === digestMultibase ? kept.opening : undefined;
}

function toKept(value: unknown): KeptOpening | undefined {
  if (!isRecord(value) || typeof value.digestMultibase !== 'string') return undefined;
  const opening = parseOpening(value.opening);
  return opening === undefined ? undefined : { digestMultibase: value.digestMultibase, opening };
}

/** A vote as its voter keeps it, in the private part of its own pod: the signed bytes, and what opens the sealed choice. */
import type { Choice, ChoiceOpening } from '../domain/decision.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { parseOpening } from './choice-opening.ts';
import type { DocumentUrl } from '../domain/iri.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, preparePrivate, readPrivate, writePrivate } from './private-json.ts';

/** What somebody chose: a choice, or in an election the candidates approved of, by the index of the proposal. */
export type Chosen = Choice | readonly number[];

export interface OwnVote {
  readonly chosen: Chosen;
  /** The exact bytes of the vote. */
  readonly document: string;
  readonly opening?: ChoiceOpening;
}

/** The vote kept at a place, if there is one. */
export async function keptVote({ pod }: Pick<MemberPorts, 'pod'>, place: DocumentUrl): Promise<OwnVote | undefined> {
  const value = (await readPrivate(pod, place))?.value;
  if (!isRecord(value) || typeof value.document !== 'string') return undefined;
  const opening = parseOpening(value.opening);
  return { chosen: value.chosen as Chosen, document: value.document, ...(opening === undefined ? {} : { opening }) };
}

/** Keeps a vote where none stands; answers the one that stands there then. Who acts on two devices signs once. */
export async function keepVote(ports: MemberPorts, place: DocumentUrl, vote: OwnVote): Promise<OwnVote> {
  await preparePrivate(ports);
  try {
    await writePrivate(ports.pod, place, vote, { kind: 'absent' });
    return vote;
  } catch (error) {
    const kept = error instanceof ConflictError ? await keptVote(ports, place) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Whether two choices are the same. */
export const isSameChoice = (one: Chosen, other: Chosen): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (chosen: Chosen): Chosen => (typeof chosen === 'string' ? chosen : [...chosen].sort((one, other) => one - other));

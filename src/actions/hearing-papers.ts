/** Hearing papers: what only the parties to a motion see, and how each can prove that this is what they were told. */
import type { HearingPaper } from '../domain/hearing-paper.ts';
import type { DocumentUrl, WebId } from '../domain/iri.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { PaperTooLongError } from './action-error.ts';
import { noticeReader } from './notices.ts';
import { documentIn, layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, parsed, readPrivate, writePrivate } from './private-json.ts';
import { readInbox } from './read-inbox.ts';

/** What a paper says; salt comes with it. */
export type PaperContent = Pick<HearingPaper, 'reasons'> & Partial<Pick<HearingPaper, 'evidence' | 'complainant'>>;

/** A paper goes in a notice, and an inbox takes no long ones. In bytes of its JSON. */
const mostBytes = 12 * 1024;

/** A paper with fresh salt; undefined where there is nothing that only the parties may know. */
export async function paperOf({ reasons, evidence = [], complainant }: PaperContent): Promise<HearingPaper | undefined> {
  if (reasons.trim() === '' && evidence.length === 0 && complainant === undefined) return undefined;
  const { newPaper } = await import('../credentials/paper-digest.ts');
  return newPaper({ reasons, evidence, ...(complainant === undefined ? {} : { complainant }) });
}

/** Throws PaperTooLongError for more than fits into a notice. */
export function insistOnLength(paper: HearingPaper, document: string): void {
  if (new TextEncoder().encode(JSON.stringify(paper)).length > mostBytes)
    throw new PaperTooLongError(document, 'The reasons and the evidence are longer than an inbox takes.');
}

const placeOf = ({ storage }: MemberPorts, number: number): DocumentUrl => documentIn(layoutOf(storage).papers, `${number}`, 'json');

/**
 * Keeps the paper of motion `number` in the alliance's pod. Where the same words stand there already, they are kept with their salt;
 * answers the paper that stands there then, undefined when it is another one.
 */
export async function keepPaper(ports: MemberPorts, number: number, paper: HearingPaper): Promise<HearingPaper | undefined> {
  try {
    await writePrivate(ports.pod, placeOf(ports, number), paper, { kind: 'absent' });
    return paper;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const kept = await keptPaper(ports, number);
    return kept !== undefined && isSamePaper(kept, paper) ? kept : undefined;
  }
}

/** Whether two papers say the same, their salt set aside. */
export const isSamePaper = (one: HearingPaper, other: PaperContent): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = ({ reasons, evidence = [], complainant }: PaperContent): string => JSON.stringify([reasons, evidence, complainant]);

/** The paper that the alliance keeps of its motion `number`. */
export async function keptPaper(ports: MemberPorts, number: number): Promise<HearingPaper | undefined> {
  const found = await readPrivate(ports.pod, placeOf(ports, number));
  return found && toPaper(found.value);
}

/** The papers that notices in the person's inbox brought, by the motion or appeal that they are about. */
export async function receivedPapers(ports: MemberPorts): Promise<ReadonlyMap<string, readonly HearingPaper[]>> {
  const found = new Map<string, HearingPaper[]>();
  for (const kind of ['motion', 'appeal'] as const) {
    for (const { about, content } of await readInbox(ports, noticeReader(kind))) {
      const paper = content === undefined ? undefined : toPaper(parsed(content));
      if (paper !== undefined) found.set(about, [...(found.get(about) ?? []), paper]);
    }
  }
  return found;
}

/** The one among several papers that a salted digest is of: whoever sent it, this is what was told. */
export async function borneOut(papers: readonly HearingPaper[] = [], digest: string | undefined): Promise<HearingPaper | undefined> {
  if (digest === undefined || papers.length === 0) return undefined;
  const { paperDigest } = await import('../credentials/paper-digest.ts');
  for (const paper of papers) if ((await paperDigest(paper)) === digest) return paper;
  return undefined;
}

/** A paper from JSON that anybody may have written. */
export function toPaper(value: unknown): HearingPaper | undefined {
  if (!isRecord(value)) return undefined;
  const { salt, reasons, evidence, complainant } = value;
  if (typeof salt !== 'string' || typeof reasons !== 'string' || !Array.isArray(evidence)) return undefined;
  if (!evidence.every((each) => typeof each === 'string') || (complainant !== undefined && typeof complainant !== 'string'))
    return undefined;
  return { salt, reasons, evidence, ...(complainant === undefined ? {} : { complainant: complainant as WebId }) };
}

/** Small JSON documents in the private part of a pod, which nobody but its owner reads. */
import type { DocumentUrl } from '../domain/iri.ts';
import { NotFoundError } from '../pod/pod-error.ts';
import type { Pod, PodDocument, Precondition } from '../pod/pod.ts';
import { layoutOf } from './pod-layout.ts';
import type { MemberPorts } from './ports.ts';

export interface PrivateJson {
  readonly document: PodDocument;
  /** What it says; undefined where it is no JSON. */
  readonly value: unknown;
}

/** Writes a private document. Throws ConflictError where the condition does not hold. */
export const writePrivate = (pod: Pod, url: DocumentUrl, value: unknown, on: Precondition): Promise<PodDocument> =>
  pod.write(url, `${JSON.stringify(value, null, 2)}\n`, 'application/ld+json', on);

/** The document, undefined when nothing is there. */
export async function readPrivate(pod: Pod, url: DocumentUrl): Promise<PrivateJson | undefined> {
  try {
    const document = await pod.read(url, ['application/ld+json', 'application/json;q=0.9']);
    return { document, value: parsed(document.body) };
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** JSON that may be anything; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object whose fields can be asked for. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sees to it that nobody but the owner reads the private part of the pod. */
export const preparePrivate = async ({ pod, storage }: MemberPorts): Promise<void> => {
  await pod.prepareContainer(layoutOf(storage).private, 'owner');
};

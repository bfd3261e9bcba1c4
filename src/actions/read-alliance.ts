import { type DocumentUrl, type WebId, documentOf } from '../domain/iri.ts';
import type { Texts } from '../domain/language.ts';
import { readWebIdDocument } from '../rdf/webid.ts';
import { requireGraph } from './graph-document.ts';
import type { MemberPorts } from './ports.ts';
import { readRegisterHead } from './read-register.ts';

/** Whose register it is, what they are called, and where they listen. */
export interface Alliance {
  readonly alliance: WebId;
  readonly name: Texts;
  readonly inbox: DocumentUrl | undefined;
}

/** Follows the register to the alliance that keeps it, as anybody can. */
export async function findAlliance({ anonymous, register }: Pick<MemberPorts, 'anonymous' | 'register'>): Promise<Alliance> {
  const { alliance } = await readRegisterHead(anonymous, register);
  const { quads } = await requireGraph(anonymous, documentOf(alliance));
  const { inbox, name } = readWebIdDocument(quads, alliance);
  return { alliance, name, inbox };
}

import type { DirectoryEntry, NamedAgent } from '../../domain/directory.ts';
import type { WebId } from '../../domain/iri.ts';
import type { Texts } from '../../domain/language.ts';
import { readableAddress } from './address.ts';
import { plainText } from './texts.ts';

/** The name of somebody a verdict names: as their own document tells it, else as a member of the directory. */
export function nameOfAgent(webid: WebId, named: readonly NamedAgent[] = [], entries: readonly DirectoryEntry[] = []): Texts {
  return named.find((agent) => agent.webid === webid)?.name ?? entries.find(({ member }) => member.webid === webid)?.member.name ?? [];
}

/** A name for a sentence; without one the address, whose host is shown as it is. */
export function agentInWords(webid: WebId, name: Texts, languages: readonly string[]): string {
  return plainText(name, languages, readableAddress(webid));
}

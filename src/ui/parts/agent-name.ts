import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DirectoryEntry, NamedAgent } from '../../domain/directory.ts';
import type { WebId } from '../../domain/iri.ts';
import type { Texts } from '../../domain/language.ts';
import { readableAddress } from './address.ts';
import { plainText, say } from './texts.ts';

/** The name of somebody a verdict names: as their own document tells it, else as a member of the directory. */
export function nameOfAgent(webid: WebId, named: readonly NamedAgent[] = [], entries: readonly DirectoryEntry[] = []): Texts {
  return named.find((agent) => agent.webid === webid)?.name ?? entries.find(({ member }) => member.webid === webid)?.member.name ?? [];
}

/** A name for a sentence; without one the address, whose host is shown as it is. */
export function agentInWords(webid: WebId, name: Texts, languages: readonly string[]): string {
  return plainText(name, languages, readableAddress(webid));
}

/** A name with its address beside it, so that nobody passes for another by taking its name. */
export function agentLine(webid: WebId, name: Texts, languages: readonly string[]): TemplateResult {
  const address = html`<bdi dir="ltr" class="quiet small">${readableAddress(webid)}</bdi>`;
  return name.length === 0 ? address : html`${say(name, languages)} ${address}`;
}

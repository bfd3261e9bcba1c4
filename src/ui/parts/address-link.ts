import { html, type TemplateResult } from 'lit';
import { readableAddress, safeAddress } from './address.ts';

/** A link that leaves the site, shown by its address, with the host in ASCII; as plain text where it cannot be followed safely. */
export function addressLink(address: string): TemplateResult {
  const safe = safeAddress(address);
  const shown = html`<bdi dir="ltr">${readableAddress(address)}</bdi>`;
  return safe === undefined ? shown : html`<a href=${safe} rel="noopener noreferrer">${shown}</a>`;
}

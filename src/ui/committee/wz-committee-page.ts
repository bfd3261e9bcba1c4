import { localized } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { committeeTitle } from '../../text/shell.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-committee-page')
@localized()
export class WzCommitteePage extends LitElement {
  override render(): TemplateResult {
    return html`<h1>${committeeTitle()}</h1>`;
  }
  static override styles = [shared, page];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-committee-page': WzCommitteePage;
  }
}

import { localized } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { decisionsTitle } from '../../text/shell.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-decisions-page')
@localized()
export class WzDecisionsPage extends LitElement {
  override render(): TemplateResult {
    return html`<h1>${decisionsTitle()}</h1>`;
  }
  static override styles = [shared, page];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-decisions-page': WzDecisionsPage;
  }
}

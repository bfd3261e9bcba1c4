import { localized } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { decisionTitle } from '../../text/shell.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-decision-page')
@localized()
export class WzDecisionPage extends LitElement {
  override render(): TemplateResult {
    return html`<h1>${decisionTitle()}</h1>`;
  }
  static override styles = [shared, page];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-decision-page': WzDecisionPage;
  }
}

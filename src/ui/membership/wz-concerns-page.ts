import { localized } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { concernsTitle } from '../../text/shell.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-concerns-page')
@localized()
export class WzConcernsPage extends LitElement {
  override render(): TemplateResult {
    return html`<h1>${concernsTitle()}</h1>`;
  }
  static override styles = [shared, page];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-concerns-page': WzConcernsPage;
  }
}

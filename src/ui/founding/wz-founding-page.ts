import { localized } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { memberPage } from '../membership/member-page.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from '../steward/steward-page.ts';

/** A founding, for those who sign it. */
@customElement('wz-founding-page')
@localized()
export class WzFoundingPage extends StewardPage {
  protected readonly heading = '';
  protected readonly lead = '';
  protected read(): Promise<void> {
    return Promise.resolve();
  }
  protected renderDesk(): TemplateResult {
    return html``;
  }
  static override styles = [shared, page, memberPage, stewardPage];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-founding-page': WzFoundingPage;
  }
}

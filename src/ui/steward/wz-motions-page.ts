import { localized } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { memberPage } from '../membership/member-page.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from '../steward/steward-page.ts';

/** Motions that are open, and the last that were recorded. */
@customElement('wz-motions-page')
@localized()
export class WzMotionsPage extends StewardPage {
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
    'wz-motions-page': WzMotionsPage;
  }
}

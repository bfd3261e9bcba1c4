import { localized } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { vettingTitle } from '../../text/shell.ts';
import { MemberPage, memberPage } from './member-page.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-vetting-page')
@localized()
export class WzVettingPage extends MemberPage {
  protected get heading(): string {
    return vettingTitle();
  }

  protected signedIn(): void {
    this.requestUpdate();
  }

  protected renderPage(): TemplateResult {
    return html``;
  }

  static override styles = [shared, page, memberPage];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-vetting-page': WzVettingPage;
  }
}

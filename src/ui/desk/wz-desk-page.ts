import { localized } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { deskTitle } from '../../text/shell.ts';
import { MemberPage, memberPage } from '../membership/member-page.ts';
import { page, shared } from '../styles/shared.ts';

@customElement('wz-desk-page')
@localized()
export class WzDeskPage extends MemberPage {
  protected get heading(): string {
    return deskTitle();
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
    'wz-desk-page': WzDeskPage;
  }
}

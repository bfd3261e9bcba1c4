import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import * as text from '../../text/shell.ts';
import { notFoundTitle } from '../../text/titles.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

/** An address that names no page. */
@customElement('wz-not-found-page')
@localized()
export class WzNotFoundPage extends LitElement {
  override render(): TemplateResult {
    return html`
      <h1>${notFoundTitle()}</h1>
      <p class="lead">${text.notFoundHelp()}</p>
      <wa-button variant="brand" href=${linkTo('/')}>${text.toDirectory()}</wa-button>
    `;
  }

  static override styles = [
    shared,
    page,
    css`
      wa-button {
        margin-block-start: var(--wa-space-l);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-not-found-page': WzNotFoundPage;
  }
}

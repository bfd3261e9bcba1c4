import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import * as text from '../../text/sign-in.ts';
import { appContext } from '../context.ts';
import { Watch } from '../parts/watch.ts';
import { navigate } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import './wz-sign-in-form.ts';

/** Signing in; whoever is signed in is sent on to where they wanted to go (`#/sign-in?from=…`). */
@customElement('wz-sign-in-page')
@localized()
export class WzSignInPage extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  readonly #session = new Watch(
    this,
    () => this.app.session.state,
    ({ status }) => {
      // The shell sets the parameters before the page is drawn.
      if (status === 'signed-in')
        queueMicrotask(() => {
          this.#goOn();
        });
    },
  );

  #goOn(): void {
    const from = this.parameters.get('from') ?? '';
    if (this.isConnected) navigate(/^\/(?!\/)/.test(from) ? from : '/membership', { replace: true });
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${text.heading()}</h1>
      <p class="lead">${text.introduction()}</p>
      ${this.#session.value.status === 'restoring' ? html`<p role="status">${text.restoring()}</p>` : html`<wz-sign-in-form></wz-sign-in-form>`}
    `;
  }

  static override styles = [
    shared,
    page,
    css`
      :host {
        --wz-content-width: 52rem;
      }
      wz-sign-in-form,
      [role='status'] {
        margin-block-start: var(--wa-space-xl);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-sign-in-page': WzSignInPage;
  }
}

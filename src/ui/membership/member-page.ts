import { consume } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import { readerLanguages } from '../../text/language.ts';
import * as signIn from '../../text/sign-in.ts';
import { appContext } from '../context.ts';
import { Watch } from '../parts/watch.ts';
import '../sign-in/wz-sign-in-form.ts';

/**
 * A page that shows a person's own records. Whoever is not signed in is asked to, at this very address, and comes back to it;
 * a sign-in that ends while one edits asks the same way, and drafts keep what was typed.
 */
export abstract class MemberPage extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  #seen: WebId | undefined;
  protected readonly session = new Watch(
    this,
    () => this.app.session.state,
    (session) => {
      const webId = session.status === 'signed-in' ? session.webId : undefined;
      if (webId === undefined || webId === this.#seen) return;
      this.#seen = webId;
      // The shell hands over the address before the page is drawn, not before it is made.
      queueMicrotask(() => {
        this.signedIn(webId);
      });
    },
  );

  protected abstract readonly heading: string;
  /** Called once it is known who is there. */
  protected abstract signedIn(webId: WebId): void;
  /** The page under its heading. */
  protected abstract renderPage(): unknown;
  /** What stands above the heading: the way back. */
  protected renderAbove(): unknown {
    return '';
  }

  protected get languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }
  protected get webId(): WebId | undefined {
    const session = this.session.value;
    return session.status === 'signed-in' ? session.webId : undefined;
  }

  override render(): TemplateResult {
    return html`
      ${this.renderAbove()}
      <h1 tabindex="-1">${this.heading}</h1>
      ${this.#renderBelow()}
    `;
  }

  #renderBelow(): unknown {
    switch (this.session.value.status) {
      case 'restoring':
        return html`<p class="restoring" role="status">${signIn.restoring()}</p>`;
      case 'signed-out':
        return html`<p class="lead">${signIn.neededHere()}</p>
          <wz-sign-in-form></wz-sign-in-form>`;
      case 'signed-in':
        return this.renderPage();
    }
  }
}

/** Add after `shared` and `page`. */
export const memberPage = css`
  :host {
    --wz-content-width: 52rem;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 1.75rem;
    margin-block-end: var(--wa-space-s);
    font-size: var(--wa-font-size-s);
  }
  :host(:dir(rtl)) .back svg.icon {
    transform: scaleX(-1);
  }
  wz-sign-in-form,
  .restoring {
    margin-block-start: var(--wa-space-xl);
  }
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-2xl);
    margin-block-start: var(--wa-space-xl);
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--wa-space-s);
  }
  .section > * {
    max-inline-size: 100%;
  }
  .wide {
    justify-self: stretch;
  }
  wa-callout {
    justify-self: stretch;
  }
  wa-callout p + p {
    margin-block-start: var(--wa-space-xs);
  }
`;

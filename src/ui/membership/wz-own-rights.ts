import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import type { Iri } from '../../domain/iri.ts';
import type { Right } from '../../domain/right.ts';
import * as text from '../../text/concerns.ts';
import { formatDate } from '../../text/dates.ts';
import * as decisions from '../../text/decisions.ts';
import * as signing from '../../text/signing.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import '../parts/wz-sign-what.ts';
import { shared } from '../styles/shared.ts';
import { inWords } from './record-editor.ts';

/**
 * Rights that the person signed in holds, and rights that the alliance wants to transfer to it, each to be accepted with a signature.
 *
 * @fires wz-accepted - once the acceptance stands in the pod.
 */
@customElement('wz-own-rights')
@localized()
export class WzOwnRights extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) held: readonly Right[] = [];
  @property({ attribute: false }) offered: readonly Right[] = [];
  /** Who signs. */
  @property() name = '';
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  @state() private taking: Iri | undefined;
  @state() private taken: Right | undefined;
  @state() private isBusy = false;
  @state() private failure = '';

  override render(): TemplateResult {
    return html`
      <section aria-labelledby="rights">
        <h2 id="rights">${text.rights()}</h2>
        ${
          this.held.length === 0
            ? html`<p class="quiet">${text.noRights()}</p>`
            : html`<ul class="plain">
                ${this.held.map((right) => html`<li>${this.#renderRight(right)}</li>`)}
              </ul>`
        }
        <p role="status" tabindex="-1" class=${this.taken === undefined ? 'visually-hidden' : 'taken'}>
          ${this.taken === undefined ? nothing : html`${icon('check')} ${text.accepted(this.taken.kind)}`}
        </p>
      </section>
      ${
        this.offered.length === 0
          ? nothing
          : html`<section aria-labelledby="offered">
              <h2 id="offered">${text.offered()}</h2>
              <p class="quiet">${text.offeredHelp()}</p>
              <ul class="plain">
                ${this.offered.map((right) => html`<li>${this.#renderRight(right)} ${this.#renderTaking(right)}</li>`)}
              </ul>
            </section>`
      }
    `;
  }

  #renderRight({ kind, basis, from, until }: Right): TemplateResult {
    const day = (iso: string): string => formatDate(iso, this.languages);
    return html`<div class="right">
      ${icon('seal')}
      <div>
        <strong><bdi>${kind}</bdi></strong>
        <p class="small">${decisions.restsOn(basis)}</p>
        <p class="small quiet">${until === undefined ? text.rightFrom(day(from)) : text.rightFromUntil(day(from), day(until))}</p>
      </div>
    </div>`;
  }

  #renderTaking(right: Right): TemplateResult {
    if (this.taking !== right.id)
      return html`<wa-button
        class="accept"
        size="s"
        variant="brand"
        @click=${() => {
          this.taking = right.id;
          this.failure = '';
        }}
        >${text.accept()}<span class="visually-hidden">: ${right.kind}</span></wa-button
      >`;
    return html`<wz-sign-what
      .lines=${[
        { term: signing.what(), words: text.signsRight(right.kind) },
        { term: signing.where(), words: signing.inPublicPod() },
      ]}
      name=${this.name}
      statement=${text.acceptStatement()}
      action=${text.acceptAction()}
      ?busy=${this.isBusy}
      failure=${this.failure}
      @wz-sign=${() => void this.#accept(right)}
    ></wz-sign-what>`;
  }

  async #accept(right: Right): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = '';
    try {
      await this.app.concerns.acceptRight(right.id);
      this.taking = undefined;
      this.taken = right;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.taken')?.focus();
      this.dispatchEvent(new Event('wz-accepted'));
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failure = `${message} ${remedy}`.trim();
    } finally {
      this.isBusy = false;
    }
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-2xl);
      }
      section,
      ul,
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-s);
      }
      ul {
        gap: var(--wa-space-m);
      }
      .right {
        display: flex;
        gap: 0.5rem;
      }
      .right svg.icon {
        margin-block-start: 0.22em;
        color: var(--wa-color-success-border-loud);
      }
      .accept {
        justify-self: start;
      }
      .taken:focus {
        outline: none;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-own-rights': WzOwnRights;
  }
}

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MembershipOverview } from '../../actions/app.ts';
import * as text from '../../text/membership.ts';
import { icon } from '../parts/icons.ts';
import { plainText, say } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { ReadingPage } from './reading-page.ts';
import { inWords } from './record-editor.ts';

type OwnOffering = MembershipOverview['offerings'][number];
type Note =
  | { readonly kind: 'removed'; readonly name: string; readonly restore: () => Promise<void> }
  | { readonly kind: 'restored'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** A member's own services: add, edit, remove; what was removed can be put back, byte for byte. */
@customElement('wz-services-page')
@localized()
export class WzServicesPage extends ReadingPage {
  @state() private offerings: readonly OwnOffering[] | undefined;
  @state() private busy: string | undefined;
  @state() private note: Note | undefined;

  protected get heading(): string {
    return text.servicesHeading();
  }

  protected async readPage(): Promise<void> {
    this.offerings = (await this.app.member.overview()).offerings;
  }

  protected renderPage(): TemplateResult {
    const { offerings, failure } = this;
    return html`
      <p class="lead">${text.servicesLead()}</p>
      <div class="sections">
        ${this.#renderNote()}
        ${
          failure !== undefined
            ? this.renderFailure(text.loadFailed())
            : offerings === undefined
              ? html`<p role="status">${text.loading()}</p>`
              : offerings.length === 0
                ? this.#renderEmpty()
                : this.#renderList(offerings)
        }
      </div>
    `;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="card empty">
      <span class="drawing" aria-hidden="true">${icon('briefcase')}</span>
      <h2>${text.noServices()}</h2>
      <p>${text.noServicesHelp()}</p>
      <wa-button variant="brand" href=${linkTo('/membership/services/new')}>${text.addService()}</wa-button>
    </div>`;
  }

  #renderList(offerings: readonly OwnOffering[]): TemplateResult {
    return html`
      <ul class="plain list">
        ${repeat(
          offerings,
          (offering) => offering.document,
          (offering) => this.#renderOffering(offering),
        )}
      </ul>
      <div><wa-button variant="brand" href=${linkTo('/membership/services/new')}>${text.addService()}</wa-button></div>
    `;
  }

  #renderOffering(offering: OwnOffering): TemplateResult {
    const name = plainText(offering.name, this.languages, text.unnamedService());
    const errors = offering.issues.filter((issue) => issue.severity === 'error').length;
    const href = linkTo('/membership/services/edit', { document: offering.document });
    return html`<li class="card">
      <div class="about">
        <h2><a href=${href}>${offering.name.length === 0 ? name : say(offering.name, this.languages)}</a></h2>
        <span class="badge ${errors > 0 ? 'danger' : 'success'}"
          >${icon(errors > 0 ? 'warning' : 'check')} ${errors > 0 ? text.problems(errors) : text.serviceFine()}</span
        >
      </div>
      <div class="cluster">
        <wa-button size="s" appearance="outlined" href=${href}>${text.edit()}<span class="visually-hidden">: ${name}</span></wa-button>
        <wa-button
          size="s"
          appearance="plain"
          ?loading=${this.busy === offering.document}
          @click=${() => void this.#remove(offering, name)}
        >
          ${text.remove()}<span class="visually-hidden">: ${name}</span>
        </wa-button>
      </div>
    </li>`;
  }

  #renderNote(): TemplateResult {
    const { note } = this;
    return html`<div role="status">
      ${
        note === undefined
          ? nothing
          : html`<wa-callout class="note" variant=${note.kind === 'failed' ? 'danger' : note.kind === 'restored' ? 'success' : 'neutral'}>
              <div class="cluster">
                <span
                  >${note.kind === 'failed' ? note.sentence : note.kind === 'removed' ? text.serviceRemoved(note.name) : text.serviceRestored(note.name)}</span
                >
                ${
                  note.kind === 'removed'
                    ? html`<wa-button
                        class="undo"
                        size="s"
                        appearance="outlined"
                        ?loading=${this.busy === 'undo'}
                        @click=${() => void this.#undo(note)}
                        >${text.undo()}</wa-button
                      >`
                    : nothing
                }
                <wa-button size="s" appearance="plain" @click=${() => (this.note = undefined)}>${text.dismiss()}</wa-button>
              </div>
            </wa-callout>`
      }
    </div>`;
  }

  async #remove(offering: OwnOffering, name: string): Promise<void> {
    this.busy = offering.document;
    try {
      const removal = await this.app.member.removeOffering(offering.document);
      this.offerings = this.offerings?.filter((each) => each !== offering);
      this.note = { kind: 'removed', name, restore: () => removal.restore() };
      await this.updateComplete;
      // What had the focus is gone; the way back takes it, for as long as one likes.
      this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
    } catch (error) {
      this.note = { kind: 'failed', sentence: `${text.removeFailed()} ${inWords(error).message}` };
    } finally {
      this.busy = undefined;
    }
  }

  async #undo(note: Extract<Note, { kind: 'removed' }>): Promise<void> {
    this.busy = 'undo';
    try {
      await note.restore();
      await this.load();
      this.note = { kind: 'restored', name: note.name };
    } catch (error) {
      this.note = { kind: 'failed', sentence: `${text.restoreFailed()} ${inWords(error).message}` };
    } finally {
      this.busy = undefined;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      .list {
        display: grid;
        gap: var(--wa-space-s);
      }
      .list li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-s) var(--wa-space-l);
        padding: var(--wa-space-m) var(--wa-space-l);
      }
      .about {
        display: grid;
        justify-items: start;
        gap: var(--wa-space-xs);
        flex: 1 1 18rem;
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--wa-space-s);
        padding: var(--wa-space-2xl) var(--wa-space-l);
        text-align: center;
      }
      .empty p {
        max-inline-size: 30rem;
      }
      .drawing {
        font-size: 2.5rem;
        color: var(--wz-petrol);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-services-page': WzServicesPage;
  }
}

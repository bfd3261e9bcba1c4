import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AllianceApp, AppConfiguration } from '../../actions/app.ts';
import * as text from '../../text/sign-in.ts';
import { appContext } from '../context.ts';
import { readableAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { Watch } from '../parts/watch.ts';
import { fieldStyles, markInvalid } from '../parts/form/field-element.ts';
import { shared } from '../styles/shared.ts';

type Provider = AppConfiguration['podProviders'][number];
type Phase =
  | { readonly kind: 'asking'; readonly error?: string }
  | { readonly kind: 'looking' }
  /** Found, and not where the typed address is: the reader is told before the browser goes there. */
  | { readonly kind: 'found'; readonly issuers: readonly string[] }
  | { readonly kind: 'leaving'; readonly issuer: string };

/**
 * Signing in with one field, for a WebID or a provider. Says where the browser goes before it does. The reader comes back to the
 * address this stands at, so it can stand on any page that needs to know who is there.
 */
@customElement('wz-sign-in-form')
@localized()
export class WzSignInForm extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @state() private typed = '';
  @state() private phase: Phase = { kind: 'asking' };
  @state() private signedUpAt: Provider | undefined;
  @state() private isExplaining = false;
  @query('wa-input') private readonly field!: HTMLElement;
  readonly #session = new Watch(this, () => this.app.session.state);

  override connectedCallback(): void {
    super.connectedCallback();
    this.typed = this.app.session.lastUsed ?? '';
  }

  override render(): TemplateResult {
    const session = this.#session.value;
    const problem = session.status === 'signed-out' ? session.problem : undefined;
    return html`
      ${problem === undefined || this.phase.kind !== 'asking' ? nothing : html`<wa-callout variant="warning">${icon('info')} ${text.problem(problem)}</wa-callout>`}
      <div class="card">${this.#renderPhase()}</div>
      ${this.phase.kind === 'asking' ? this.#renderNoPod() : nothing} ${this.#renderDialog()}
    `;
  }

  #renderPhase(): TemplateResult {
    const { phase } = this;
    switch (phase.kind) {
      case 'leaving':
        return html`<p class="status" role="status">${text.leaving(hostOf(phase.issuer))}</p>`;
      case 'found':
        return html`
          <p class="status" role="status">
            ${phase.issuers.length > 1 ? text.whichProvider() : text.whereNext(hostOf(phase.issuers[0] ?? ''))}
          </p>
          <div class="cluster">
            ${phase.issuers.map(
              (issuer, index) =>
                html`<wa-button class="go" variant=${index === 0 ? 'brand' : 'neutral'} @click=${() => void this.#leave(issuer)}
                  >${text.goTo(hostOf(issuer))}</wa-button
                >`,
            )}
            <wa-button appearance="plain" @click=${this.#startAgain}>${text.another()}</wa-button>
          </div>
        `;
      default:
        return this.#renderAsking(phase.kind === 'asking' ? phase.error : undefined, phase.kind === 'looking');
    }
  }

  #renderAsking(error: string | undefined, isLooking: boolean): TemplateResult {
    return html`
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#find(this.typed);
        }}
      >
        <wa-input
          class="ltr ${error === undefined ? '' : 'wrong'}"
          inputmode="url"
          autocomplete="url"
          autocapitalize="off"
          .value=${live(this.typed)}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        >
          <span slot="label">${text.fieldLabel()}</span>
          <span slot="hint"
            ><span class="help">${text.fieldHelp()}</span>
            ${error === undefined ? nothing : html`<span class="error">${icon('alert')}<span>${error}</span></span>`}</span
          >
        </wa-input>
        <div class="cluster">
          <wa-button type="submit" variant="brand" ?loading=${isLooking}>${text.go()}</wa-button>
          <span class="quiet small" role="status">${isLooking ? text.looking() : ''}</span>
        </div>
      </form>
      ${this.signedUpAt === undefined ? nothing : html`<p class="small" role="status">${icon('info')} ${text.afterSignUp(this.signedUpAt.name)}</p>`}
      ${
        this.#providers.length === 0
          ? nothing
          : html`<h2>${text.providers()}</h2>
              <ul class="plain providers">
                ${this.#providers.map(
                  (provider) =>
                    html`<li>
                      <button type="button" @click=${() => void this.#choose(provider)}>
                        <span class="name"
                          ><bdi>${provider.name}</bdi
                          >${this.#isLastUsed(provider) ? html` <span class="badge">${text.lastUsed()}</span>` : nothing}</span
                        >
                        <span class="quiet small" dir="auto">${text.providerGoes(hostOf(provider.issuer))}</span>
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    `;
  }

  #renderNoPod(): TemplateResult {
    const offers = this.app.configuration.podProviders.filter((provider) => provider.signUp !== undefined);
    return html`<section class="stack" aria-labelledby="no-pod">
      <h2 id="no-pod">${text.noPod()}</h2>
      <p>
        ${text.noPodHelp()}
        <button type="button" class="link" @click=${() => (this.isExplaining = true)}>${text.whatIsPod()}</button>
      </p>
      <ul class="plain stack">
        ${offers.map(
          (provider) =>
            html`<li>
              <a
                href=${provider.signUp ?? ''}
                target="_blank"
                rel="noopener noreferrer"
                @click=${() => {
                  this.signedUpAt = provider;
                  this.typed = provider.issuer;
                }}
                >${text.getPodAt(provider.name)} ${icon('external')}<span class="visually-hidden">(${text.opensNewTab()})</span></a
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderDialog(): TemplateResult {
    return html`<wa-dialog label=${text.whatIsPod()} ?open=${this.isExplaining} @wa-after-hide=${() => (this.isExplaining = false)}>
      <div class="stack">
        <p>${text.podIs()}</p>
        <p>${text.podKeeps()}</p>
        <p>${text.podControl()}</p>
      </div>
      <wa-button slot="footer" variant="brand" data-dialog="close">${text.understood()}</wa-button>
    </wa-dialog>`;
  }

  /** The last one used comes first. */
  get #providers(): readonly Provider[] {
    return [...this.app.configuration.podProviders].sort((a, b) => Number(this.#isLastUsed(b)) - Number(this.#isLastUsed(a)));
  }

  #isLastUsed(provider: Provider): boolean {
    const last = this.app.session.lastUsed;
    return last !== undefined && hostOf(last) === hostOf(provider.issuer);
  }

  /** The list says where each provider goes: nothing to ask again. */
  async #choose(provider: Provider): Promise<void> {
    this.typed = provider.issuer;
    await this.#find(provider.issuer);
  }

  async #find(typed: string): Promise<void> {
    this.phase = { kind: 'looking' };
    try {
      const found: { issuer: string; others?: readonly string[] } = await this.app.session.findProvider(typed);
      const issuers = [found.issuer, ...(found.others ?? [])];
      if (issuers.length === 1 && hostOf(found.issuer) === hostOf(typed)) await this.#leave(found.issuer);
      else {
        this.phase = { kind: 'found', issuers };
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>('.go')?.focus();
      }
    } catch (error) {
      this.#fail(text.notFound(error instanceof Error && 'code' in error ? String(error.code) : '', typed));
    }
  }

  /** Nothing waits for this: the page is left, or the promise rejects. */
  async #leave(issuer: string): Promise<void> {
    this.phase = { kind: 'leaving', issuer };
    try {
      await this.app.session.signIn(issuer);
    } catch (error) {
      // Back with the browser's Back button is a choice, not a failure.
      if (error instanceof Error && error.name === 'CameBackError') this.phase = { kind: 'asking' };
      else this.#fail(text.couldNotLeave(hostOf(issuer)));
    }
  }

  #fail(error: string): void {
    this.phase = { kind: 'asking', error };
    void this.updateComplete.then(() => {
      this.field.focus();
    });
  }

  #startAgain(): void {
    this.phase = { kind: 'asking' };
    void this.updateComplete.then(() => {
      this.field.focus();
    });
  }

  protected override updated(): void {
    const { phase } = this;
    const input = this.renderRoot.querySelector('wa-input');
    void input?.updateComplete.then(() => {
      markInvalid(input, phase.kind === 'asking' && phase.error !== undefined);
    });
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-xl);
        max-inline-size: var(--wz-text-width);
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      form,
      .card {
        display: grid;
        gap: var(--wa-space-m);
      }
      .status {
        font-size: var(--wa-font-size-l);
      }
      .providers {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .providers button {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 var(--wa-space-m);
        inline-size: 100%;
        padding: var(--wa-space-s) var(--wa-space-m);
        text-align: start;
        color: inherit;
        font: inherit;
        background: none;
        border: 1px solid var(--wa-color-neutral-border-normal);
        border-radius: var(--wa-border-radius-m);
        cursor: pointer;
      }
      .providers button:hover {
        background: var(--wa-color-brand-fill-quiet);
        border-color: var(--wa-color-brand-border-normal);
      }
      .name {
        font-weight: var(--wa-font-weight-semibold);
      }
      .stack {
        --stack-gap: var(--wa-space-s);
      }
      .link {
        min-block-size: 1.5rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        cursor: pointer;
      }
    `,
  ];
}

/** The host as people should see it, also of an address typed without https://. */
function hostOf(address: string): string {
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  return URL.canParse(full) ? new URL(full).host : readableAddress(address);
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-sign-in-form': WzSignInForm;
  }
}

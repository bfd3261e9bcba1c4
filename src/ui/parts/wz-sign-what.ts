import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, KeyView } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Member, Representation } from '../../domain/member.ts';
import { keyInWords } from '../../text/keys.ts';
import { readerLanguages } from '../../text/language.ts';
import { tryAgain } from '../../text/membership.ts';
import * as text from '../../text/signing.ts';
import { appContext } from '../context.ts';
import { signingKey, unlockable } from '../keys/usable-key.ts';
import '../keys/wz-unlock-key.ts';
import { here, linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { fieldStyles, message } from './form/field-element.ts';
import { wrong } from './form/wrong.ts';
import { icon } from './icons.ts';
import { plainText } from './texts.ts';

/** One thing that is signed, and its value: “Version” – “1.1.0”. */
export interface SignedLine {
  readonly term: string;
  readonly words: string;
}

/** The person pressed and confirmed. */
export class SignEvent extends Event {
  static readonly type = 'wz-sign';
  constructor(readonly representative: Pick<Representation, 'name' | 'capacity'> | undefined) {
    super(SignEvent.type);
  }
}

/**
 * Shows in plain words what is about to be signed (who, what, when, with which key), and takes the gesture: a sentence to tick and
 * a button to press. Where this device has no key it offers to unlock or make one, in the same place.
 *
 * @fires wz-sign - after the gesture. The page signs.
 */
@customElement('wz-sign-what')
@localized()
export class WzSignWhat extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) lines: readonly SignedLine[] = [];
  /** What follows from signing, one sentence each. */
  @property({ attribute: false }) consequences: readonly string[] = [];
  /** Who signs, as the person's own membership says; a body signs through one of its representatives. */
  @property({ attribute: false }) member: Member | undefined;
  @property() name = '';
  @property() statement = '';
  @property() action = '';
  @property() variant: 'brand' | 'danger' = 'brand';
  @property({ type: Boolean }) busy = false;
  @property() failure = '';
  @state() private keys: readonly KeyView[] | undefined;
  @state() private hasFailed = false;
  @state() private isConfirmed = false;
  @state() private chosen: string | undefined;
  @state() private issues: readonly Issue[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.hasFailed = false;
    try {
      this.keys = await this.app.keys.list();
    } catch {
      this.hasFailed = true;
    }
  }

  get #isBody(): boolean {
    return this.member?.kind === 'organization';
  }
  /** Who may act for the body today. */
  get #representatives(): readonly Representation[] {
    const today = this.app.now().toISOString().slice(0, 10);
    return (this.member?.representatives ?? []).filter(({ from, until }) => from <= today && (until === undefined || today <= until));
  }
  get #representative(): Representation | undefined {
    const all = this.#representatives;
    return all.length === 1 ? all[0] : all.find(({ id }) => id === this.chosen);
  }
  get #who(): string {
    const name = this.member === undefined ? this.name : plainText(this.member.name, readerLanguages(this.app.languages), this.name);
    const representative = this.#isBody ? this.#representative : undefined;
    return representative === undefined ? name : text.forBody(text.representativeIs(representative.name, representative.capacity), name);
  }

  override render(): TemplateResult {
    const { keys } = this;
    const key = keys === undefined ? undefined : signingKey(keys);
    const languages = readerLanguages(this.app.languages);
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${icon('edit')} ${text.heading()}</h2>
      <dl>
        ${line(text.who(), this.#who)} ${this.lines.map(({ term, words }) => line(term, words))} ${line(text.when(), text.now())}
        ${key === undefined ? nothing : line(text.key(), keyInWords(key.id, languages))}
      </dl>
      ${
        this.consequences.length === 0
          ? nothing
          : html`<ul class="consequences">
              ${this.consequences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
      }
      ${this.#renderGesture(keys, key)}
    </section>`;
  }

  #renderGesture(keys: readonly KeyView[] | undefined, key: KeyView | undefined): TemplateResult {
    if (this.hasFailed)
      return html`<wa-callout variant="danger" role="alert">
        <p>${text.keysFailed()}</p>
        <wa-button size="s" appearance="outlined" @click=${() => void this.#load()}>${tryAgain()}</wa-button>
      </wa-callout>`;
    if (keys === undefined) return html`<p class="quiet" role="status">${text.lookingForKeys()}</p>`;
    if (key === undefined) return this.#renderKeyNeeded(keys);
    if (this.#isBody && this.#representatives.length === 0)
      return html`<wa-callout variant="warning">
        <p>${text.noRepresentative()}</p>
        <p><a href=${linkTo('/membership/profile')}>${text.toProfile()}</a></p>
      </wa-callout>`;
    const issuesOf = (path: string): readonly Issue[] => this.issues.filter((issue) => issue.path === path);
    return html`
      ${
        this.#isBody && this.#representatives.length > 1
          ? html`<wa-radio-group
              class=${issuesOf('representative').length > 0 ? 'wrong' : ''}
              .value=${this.chosen ?? ''}
              @change=${(event: Event) => {
                this.chosen = (event.target as HTMLInputElement).value;
                this.issues = this.issues.filter(({ path }) => path !== 'representative');
              }}
            >
              <span slot="label">${text.representative()}</span>
              <span slot="hint">${message(text.representativeHelp(), issuesOf('representative'))}</span>
              ${this.#representatives.map(({ id, name, capacity }) => html`<wa-radio .value=${id}>${text.representativeIs(name, capacity)}</wa-radio>`)}
            </wa-radio-group>`
          : nothing
      }
      <div class="statement">
        <wa-checkbox
          .checked=${this.isConfirmed}
          @change=${(event: Event) => {
            this.isConfirmed = (event.target as HTMLInputElement).checked;
            this.issues = this.issues.filter(({ path }) => path !== 'statement');
          }}
          >${this.statement}</wa-checkbox
        >
        <span role="status">${message('', issuesOf('statement'))}</span>
      </div>
      ${
        this.failure === ''
          ? nothing
          : html`<wa-callout variant="danger" role="alert">
              <p><strong>${text.failed()}</strong></p>
              <p>${this.failure}</p>
            </wa-callout>`
      }
      <div class="cluster">
        <wa-button class="sign" variant=${this.variant} ?loading=${this.busy} @click=${this.#sign}>${this.action}</wa-button>
        <span class="quiet small" role="status">${this.busy ? text.signing() : ''}</span>
      </div>
    `;
  }

  #renderKeyNeeded(keys: readonly KeyView[]): TemplateResult {
    const { path, parameters } = here();
    const query = parameters.toString();
    const toKeys = linkTo('/membership/keys', { from: query === '' ? path : `${path}?${query}` });
    return html`<div class="needed">
      <p>${icon('key')} <strong>${text.keyNeeded()}</strong></p>
      ${
        unlockable(keys).length > 0
          ? html`<wz-unlock-key pod-only .keys=${keys} @wz-unlocked=${() => void this.#load()}></wz-unlock-key>
              <p class="small"><a href=${toKeys}>${text.toKeys()}</a></p>`
          : html`<wa-button variant="brand" href=${toKeys}>${keys.length === 0 ? text.makeKey() : text.toKeys()}</wa-button>`
      }
    </div>`;
  }

  readonly #sign = (): void => {
    if (this.busy) return;
    const representative = this.#isBody ? this.#representative : undefined;
    this.issues = [
      ...(this.#isBody && representative === undefined ? [wrong('representative', text.chooseRepresentative())] : []),
      ...(this.isConfirmed ? [] : [wrong('statement', text.confirmFirst())]),
    ];
    const [first] = this.issues;
    if (first !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(first.path === 'statement' ? 'wa-checkbox' : 'wa-radio-group')?.focus();
      return;
    }
    this.dispatchEvent(
      new SignEvent(representative === undefined ? undefined : { name: representative.name, capacity: representative.capacity }),
    );
  };

  static override styles = [
    shared,
    fieldStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
        border-color: var(--wa-color-brand-border-normal);
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      dl div {
        display: contents;
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      dd {
        overflow-wrap: anywhere;
      }
      .consequences {
        padding-inline-start: 1.25rem;
      }
      .consequences li + li {
        margin-block-start: var(--wa-space-2xs);
      }
      .needed {
        display: grid;
        justify-items: start;
        gap: var(--wa-space-s);
        padding: var(--wa-space-m);
        background: var(--wa-color-surface-lowered);
        border-radius: var(--wa-border-radius-m);
      }
      wz-unlock-key {
        justify-self: stretch;
      }
      @media (width < 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd + dt,
        div + div dt {
          margin-block-start: var(--wa-space-xs);
        }
      }
    `,
  ];
}

function line(term: string, words: string): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd><bdi>${words}</bdi></dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-sign-what': WzSignWhat;
  }
}

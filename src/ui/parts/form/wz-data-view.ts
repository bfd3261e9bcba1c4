import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as text from '../../../text/form.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';

/** “Show the data”: what stands, or will stand, in the pod, folded until somebody wants to see it. */
@customElement('wz-data-view')
@localized()
export class WzDataView extends LitElement {
  /** Answers the data when it is unfolded, and again whenever this changes while it is. */
  @property({ attribute: false }) load: (() => Promise<string>) | undefined;
  /** Where it stands, once it does. */
  @property() document = '';
  /** The data is not saved yet. */
  @property({ type: Boolean }) pending = false;
  @state() private isOpen = false;
  @state() private data: string | undefined;
  @state() private hasFailed = false;
  @state() private wasCopied = false;
  #asked: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('load')) this.#asked = undefined;
    if (this.isOpen && this.#asked !== this.load) void this.#load();
  }

  async #load(): Promise<void> {
    const { load } = this;
    this.#asked = load;
    this.wasCopied = false;
    this.hasFailed = false;
    try {
      const data = await load?.();
      if (load === this.load) this.data = data;
    } catch {
      this.hasFailed = load === this.load;
    }
  }

  override render(): TemplateResult {
    return html`<details
      @toggle=${(event: Event) => {
        this.isOpen = (event.target as HTMLDetailsElement).open;
      }}
    >
      <summary>${text.showData()}</summary>
      <div class="stack">
        <p class="quiet small">${this.pending ? text.dataWillBe() : text.dataHelp()}</p>
        ${
          this.hasFailed
            ? html`<p role="status">${text.dataFailed()}</p>`
            : this.data === undefined
              ? html`<p role="status">${text.dataLoading()}</p>`
              : html`<pre tabindex="0" role="region" aria-label=${text.showData()} lang="zxx">${this.data}</pre>
                  <div class="cluster">
                    <wa-button size="s" appearance="outlined" @click=${this.#copy}
                      >${this.wasCopied ? text.copied() : text.copy()}</wa-button
                    >
                    ${
                      this.document === ''
                        ? nothing
                        : html`<a href=${this.document} target="_blank" rel="noopener noreferrer"
                            >${text.openDocument()} ${icon('external')}</a
                          >`
                    }
                  </div>`
        }
      </div>
    </details>`;
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.data ?? '');
    this.wasCopied = true;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      summary {
        inline-size: fit-content;
        color: var(--wa-color-text-link);
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      .stack {
        margin-block-start: var(--wa-space-s);
      }
      pre {
        max-block-size: 28rem;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-data-view': WzDataView;
  }
}

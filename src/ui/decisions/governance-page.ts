import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AllianceApp, DirectoryState, Governance } from '../../actions/app.ts';
import * as text from '../../text/decisions.ts';
import { readerLanguages } from '../../text/language.ts';
import { tryAgain } from '../../text/membership.ts';
import { loadSubdivisions } from '../../text/places.ts';
import { appContext } from '../context.ts';
import '../discover/wz-reading-status.ts';
import { inWords } from '../membership/record-editor.ts';
import { Watch } from '../parts/watch.ts';

/** A page of what the alliance decides, by what this device has read: for everybody, without an account. */
export abstract class GovernancePage extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();
  /** `none`: nothing was read yet. Undefined while it is looked up. */
  @state() protected governance: Governance | 'none' | undefined;
  @state() private failure: { readonly message: string; readonly remedy: string } | undefined;
  /** The reading that {@link governance} is by. */
  #lookedAt: string | undefined;
  #isLooking = false;
  protected readonly directory = new Watch(
    this,
    () => this.app.directory.state,
    (directory) => {
      const isNew = this.governance === undefined || directory.readAt !== this.#lookedAt;
      if (isNew && !this.#isLooking) void this.#look(directory);
    },
  );

  protected get languages(): readonly string[] {
    return readerLanguages(this.app.languages);
  }

  /** The page, once it is known what was decided. */
  protected abstract renderGovernance(governance: Governance): TemplateResult;
  /** Its heading until then. */
  protected abstract renderHeading(): TemplateResult;

  protected override firstUpdated(): void {
    void loadSubdivisions().then(() => {
      this.requestUpdate();
    });
  }

  async #look({ status, readAt }: DirectoryState): Promise<void> {
    if (status === 'opening') return;
    this.#isLooking = true;
    this.failure = undefined;
    try {
      this.governance = (await this.app.directory.governance()) ?? 'none';
      this.#lookedAt = readAt;
    } catch (error) {
      this.failure = inWords(error);
    } finally {
      this.#isLooking = false;
    }
  }

  /** The heading changes with the answer: whoever was sent to it stays on it. */
  protected override update(changed: Map<PropertyKey, unknown>): void {
    const wasOnHeading = this.shadowRoot?.activeElement?.tagName === 'H1';
    super.update(changed);
    const heading = this.renderRoot.querySelector('h1');
    if (!wasOnHeading || heading === null || this.shadowRoot.activeElement === heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { governance, failure } = this;
    if (failure !== undefined)
      return html`${this.renderHeading()}
        <wa-callout variant="danger" role="alert">
          <p><strong>${text.loadFailed()}</strong></p>
          <p>${failure.message} ${failure.remedy}</p>
          <wa-button size="s" appearance="outlined" @click=${() => void this.#look(this.directory.value)}>${tryAgain()}</wa-button>
        </wa-callout>`;
    if (governance === undefined)
      return html`${this.renderHeading()}
        <p role="status">${text.loading()}</p>`;
    if (governance === 'none')
      return html`${this.renderHeading()}
        <div class="card empty">
          <h2>${text.neverRead()}</h2>
          <p>${text.neverReadHelp()}</p>
          <wz-reading-status></wz-reading-status>
        </div>`;
    return this.renderGovernance(governance);
  }
}

/** Add after `shared` and `page`. */
export const governancePage = css`
  wa-callout,
  .empty,
  [role='status'] {
    margin-block-start: var(--wa-space-l);
  }
  .empty {
    display: grid;
    gap: var(--wa-space-s);
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
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-2xl);
    margin-block-start: var(--wa-space-xl);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-2xl) var(--wa-space-3xl);
  }
  @media (width >= 62rem) {
    .columns {
      grid-template-columns: minmax(0, 1.75fr) minmax(17rem, 1fr);
      align-items: start;
    }
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-2xl);
  }
  section,
  .versions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-s);
  }
  aside.column h2 {
    font-size: var(--wa-font-size-l);
  }
`;

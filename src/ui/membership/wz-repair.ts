import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, StoredRecord } from '../../actions/app.ts';
import type { Issue } from '../../domain/issue.ts';
import * as text from '../../text/repair.ts';
import { appContext } from '../context.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { shared } from '../styles/shared.ts';
import { inWords } from './record-editor.ts';

/**
 * A document in the pod that cannot be read: shown as it stands, with the place where it breaks, and mended by its owner.
 * It is never written over by a form that could not see what was in it.
 *
 * @fires wz-repaired - once the pod has the mended text.
 */
@customElement('wz-repair')
@localized()
export class WzRepair extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) record!: StoredRecord;
  @state() private source = '';
  @state() private issues: readonly Issue[] = [];
  @state() private failure: string | undefined;
  @state() private isSaving = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('record')) return;
    this.source = this.record.source;
    this.issues = this.record.issues;
  }

  override render(): TemplateResult {
    return html`
      <wa-callout variant="warning">
        <p><strong>${text.heading()}</strong></p>
        <p>${text.help()}</p>
      </wa-callout>
      <wa-textarea
        class="wrong"
        rows="14"
        resize="auto"
        spellcheck="false"
        autocapitalize="off"
        dir="ltr"
        lang="zxx"
        .value=${this.source}
        @input=${(event: Event) => (this.source = (event.target as HTMLTextAreaElement).value)}
      >
        <span slot="label">${text.label()}</span>
        <span slot="hint">
          ${this.issues.map(
            (issue) =>
              html`<span class="error"
                >${issue.line === undefined ? nothing : text.place(issue.line, issue.column ?? 1)} ${issue.message} ${issue.remedy}</span
              >`,
          )}
        </span>
      </wa-textarea>
      ${this.failure === undefined ? nothing : html`<wa-callout variant="danger" role="alert">${this.failure}</wa-callout>`}
      <div><wa-button variant="brand" ?loading=${this.isSaving} @click=${() => void this.#repair()}>${text.repair()}</wa-button></div>
    `;
  }

  async #repair(): Promise<void> {
    this.isSaving = true;
    this.failure = undefined;
    try {
      const outcome = await this.app.member.repair(this.record, this.source);
      if (outcome.kind === 'invalid') this.issues = outcome.issues;
      else if (outcome.kind === 'failed') this.failure = `${outcome.message} ${outcome.remedy}`;
      // Saved, or changed by somebody else in between: either way it is read again.
      else this.dispatchEvent(new Event('wz-repaired'));
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.failure = `${message} ${remedy}`;
    } finally {
      this.isSaving = false;
    }
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-l);
      }
      wa-textarea::part(textarea) {
        font-family: var(--wa-font-family-code);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-repair': WzRepair;
  }
}

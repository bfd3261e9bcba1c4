import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js';
import { css, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { RecordKind } from '../../actions/app.ts';
import type { FormData } from '../../domain/form-field.ts';
import type { Issue } from '../../domain/issue.ts';
import { formatTime } from '../../text/dates.ts';
import * as text from '../../text/membership.ts';
import '../parts/form/wz-conflict.ts';
import type { MergedEvent } from '../parts/form/wz-conflict.ts';
import '../parts/form/wz-data-view.ts';
import '../parts/form/wz-form.ts';
import type { WzForm } from '../parts/form/wz-form.ts';
import { MemberPage } from './member-page.ts';
import { RecordEditor } from './record-editor.ts';
import { summariseTerms } from './terms-summary.ts';
import './wz-repair.ts';
import './wz-save-state.ts';

/** A page that edits one record: what all of them share between opening it and having saved it. */
export abstract class RecordPage extends MemberPage {
  protected abstract readonly kind: RecordKind;
  @query('wz-form') protected readonly form!: WzForm | null;
  #editor: RecordEditor | undefined;
  #preview: { readonly data: FormData; readonly load: () => Promise<string> } | undefined;

  protected get editor(): RecordEditor {
    this.#editor ??= new RecordEditor(this, () => this.app, this.kind);
    return this.#editor;
  }

  /** The form itself, or the step that is shown, once nothing stands before it. */
  protected abstract renderEditing(): unknown;

  protected renderPage(): unknown {
    const { opening, record, draft, conflict } = this.editor;
    if (opening.kind === 'loading') return renderLoading();
    if (opening.kind === 'failed') {
      return html`<wa-callout class="gap" variant="danger" role="alert">
        <p><strong>${text.loadFailed()}</strong></p>
        <p>${opening.message} ${opening.remedy}</p>
        <wa-button
          size="s"
          appearance="outlined"
          @click=${() => {
            this.openAgain();
          }}
          >${text.tryAgain()}</wa-button
        >
      </wa-callout>`;
    }
    if (record !== undefined && record.issues.length > 0) {
      return html`<wz-repair
        class="gap"
        .record=${record}
        @wz-repaired=${() => {
          this.openAgain();
        }}
      ></wz-repair>`;
    }
    if (draft !== undefined) return this.#renderDraft(draft.at);
    if (conflict !== undefined) {
      return html`<wz-conflict
        class="gap"
        .description=${this.editor.description}
        .base=${record?.data ?? {}}
        .mine=${conflict.mine}
        .theirs=${conflict.theirs.data}
        .languages=${this.languages}
        .summarise=${summariseTerms}
        @wz-merged=${(event: MergedEvent) => void this.#merge(event.data)}
      ></wz-conflict>`;
    }
    return this.renderEditing();
  }

  protected openAgain(): void {
    if (this.webId !== undefined) this.signedIn(this.webId);
  }

  protected renderForm(groups: readonly string[], withoutHeadings: boolean): TemplateResult {
    const { description, data } = this.editor;
    return html`<wz-form
      .description=${description}
      .data=${data}
      .groups=${groups}
      .languages=${this.languages}
      .check=${this.check}
      .write=${this.write}
      .summarise=${summariseTerms}
      ?without-headings=${withoutHeadings}
      @wz-edit=${(event: CustomEvent<FormData>) => {
        this.editor.edit(event.detail);
      }}
    ></wz-form>`;
  }

  protected renderData(): TemplateResult {
    const { record, data, isChanged } = this.editor;
    if (this.#preview?.data !== data)
      this.#preview = {
        data,
        load: isChanged || record?.document === undefined ? () => this.write(data) : () => Promise.resolve(record.source),
      };
    return html`<wz-data-view .load=${this.#preview.load} .document=${record?.document ?? ''} ?pending=${isChanged}></wz-data-view>`;
  }

  protected readonly check = (data: FormData): Promise<readonly Issue[]> => this.app.member.check(this.kind, data);
  protected readonly write = async (data: FormData): Promise<string> => {
    const { record } = this.editor;
    return record === undefined ? '' : this.app.member.preview(record, data);
  };

  /** Issues that came back from a save: shown where they can be mended. */
  protected abstract showIssues(issues: readonly Issue[]): void;

  protected async save(): Promise<void> {
    const issues = await this.editor.save();
    await this.#afterSave(issues);
  }

  async #merge(data: FormData): Promise<void> {
    await this.#afterSave(await this.editor.merge(data));
  }

  async #afterSave(issues: readonly Issue[]): Promise<void> {
    await this.updateComplete;
    if (this.editor.conflict !== undefined) this.renderRoot.querySelector('wz-conflict')?.focus();
    else if (issues.length > 0) this.showIssues(issues);
    else if (this.editor.state.kind === 'saved') this.form?.showIssues([]);
  }

  #renderDraft(at: string): TemplateResult {
    return html`<wa-callout class="gap" variant="brand">
      <p>${text.foundDraft(formatTime(at, this.languages))}</p>
      <div class="cluster">
        <wa-button
          variant="brand"
          size="s"
          @click=${() => {
            this.editor.continueDraft();
          }}
          >${text.continueDraft()}</wa-button
        >
        <wa-button appearance="outlined" size="s" @click=${() => void this.editor.discardDraft()}>${text.discardDraft()}</wa-button>
      </div>
    </wa-callout>`;
  }
}

function renderLoading(): TemplateResult {
  return html`<div class="loading">
    <p class="visually-hidden" role="status">${text.loading()}</p>
    ${[1, 2, 3].map(() => html`<div aria-hidden="true"><wa-skeleton class="short"></wa-skeleton><wa-skeleton class="field"></wa-skeleton></div>`)}
  </div>`;
}

/** Add after `memberPage`. */
export const recordPage = css`
  .gap {
    display: block;
    margin-block-start: var(--wa-space-xl);
  }
  wa-callout.gap {
    display: flex;
  }
  .gap .cluster,
  .gap wa-button {
    margin-block-start: var(--wa-space-s);
  }
  .gap .cluster wa-button {
    margin-block-start: 0;
  }
  wz-form {
    margin-block-start: var(--wa-space-xl);
  }
  .save {
    display: grid;
    justify-items: start;
    gap: var(--wa-space-m);
    margin-block-start: var(--wa-space-2xl);
    padding-block-start: var(--wa-space-l);
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .save > * {
    justify-self: stretch;
  }
  .save > .cluster,
  .save > wa-button {
    justify-self: start;
  }
  .loading {
    display: grid;
    gap: var(--wa-space-xl);
    margin-block-start: var(--wa-space-xl);
  }
  .loading > div {
    display: grid;
    gap: var(--wa-space-xs);
  }
  wa-skeleton.short {
    inline-size: 8rem;
    block-size: 1rem;
  }
  wa-skeleton.field {
    block-size: var(--wa-form-control-height);
  }
`;

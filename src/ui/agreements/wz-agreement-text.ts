import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AgreementText } from '../../actions/app.ts';
import * as text from '../../text/agreements.ts';
import { directionOf } from '../../text/language.ts';
import { renderMarkdown } from '../parts/markdown.ts';
import { shared } from '../styles/shared.ts';
import type { ChangedLine, Run } from './changed-lines.ts';

/** An agreement as one reads it: the text itself, or the text with what changed since the version before. */
@customElement('wz-agreement-text')
@localized()
export class WzAgreementText extends LitElement {
  @property({ attribute: false }) agreement!: AgreementText;
  @property({ type: Boolean }) changes = false;
  @state() private lines: readonly ChangedLine[] | 'failed' | undefined;
  @state() private isSame = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('agreement')) this.lines = undefined;
    if (this.changes && this.lines === undefined) void this.#compare();
  }

  async #compare(): Promise<void> {
    const { agreement } = this;
    const { before } = agreement;
    if (before === undefined) return;
    try {
      const { changedLines, hasChanges } = await import('./changed-lines.ts');
      if (agreement !== this.agreement) return;
      const lines = changedLines(before.text, agreement.text);
      this.isSame = !hasChanges(lines);
      this.lines = lines;
    } catch {
      this.lines = 'failed';
    }
  }

  /** Goes to a section of the outline. */
  goTo(id: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
  }

  override render(): TemplateResult {
    const { agreement, lines } = this;
    const isMarked = this.changes && Array.isArray(lines);
    return html`
      ${this.changes && lines === 'failed' ? html`<p role="alert">${text.changesFailed()}</p>` : nothing}
      ${isMarked ? html`<p class="legend" role="status">${this.isSame ? text.noChanges() : text.changesLegend()}</p>` : nothing}
      <article class="prose" lang=${agreement.language} dir=${directionOf(agreement.language)}>
        ${isMarked ? (lines as readonly ChangedLine[]).map((line) => renderLine(line)) : renderMarkdown(agreement.text, 2)}
      </article>
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .legend {
        margin-block-end: var(--wa-space-m);
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      article {
        font-family: var(--wa-font-family-longform);
        font-size: 1.0625rem;
      }
      article h2 {
        font-size: var(--wa-font-size-2xl);
      }
      article h3,
      article h4 {
        margin-block-start: var(--wa-space-xl);
        font-family: var(--wa-font-family-heading);
        scroll-margin-block-start: var(--wa-space-l);
      }
      article li + li,
      .item + .item {
        margin-block-start: var(--wa-space-xs);
      }
      .item {
        display: grid;
        grid-template-columns: 2rem minmax(0, 1fr);
      }
      blockquote {
        margin-inline: 0;
        padding-inline-start: var(--wa-space-m);
        border-inline-start: 3px solid var(--wa-color-neutral-border-normal);
        color: var(--wa-color-text-quiet);
      }
      ins {
        color: var(--wa-color-success-on-quiet);
        background: var(--wa-color-success-fill-quiet);
        text-decoration: underline;
        text-decoration-thickness: 2px;
      }
      del {
        color: var(--wa-color-danger-on-quiet);
        background: var(--wa-color-danger-fill-quiet);
        text-decoration: line-through;
      }
      @media print {
        article {
          font-size: 11pt;
        }
        article h3,
        article h4 {
          break-after: avoid;
        }
      }
    `,
  ];
}

function renderLine(line: ChangedLine): TemplateResult {
  const runs = line.runs.map((run) => renderRun(run));
  switch (line.kind) {
    case 'heading':
      return line.level <= 1 ? html`<h2>${runs}</h2>` : html`<h3>${runs}</h3>`;
    case 'quote':
      return html`<blockquote><p>${runs}</p></blockquote>`;
    case 'item':
      return html`<p class="item"><span>${line.marker === '' ? '•' : line.marker}</span><span>${runs}</span></p>`;
    case 'paragraph':
      return html`<p>${runs}</p>`;
  }
}

/** Struck and underlined for the eye; said in words for who listens. */
function renderRun({ text: words, change }: Run): TemplateResult | string {
  if (change === undefined) return words;
  const said = (sentence: string): TemplateResult => html`<span class="visually-hidden">${sentence}</span>`;
  return change === 'added'
    ? html`${said(`${text.added()} `)}<ins>${words}</ins>${said(text.endOfChange())}`
    : html`${said(`${text.removed()} `)}<del>${words}</del>${said(text.endOfChange())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-agreement-text': WzAgreementText;
  }
}

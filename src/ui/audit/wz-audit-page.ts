import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AllianceApp, Audit, TimedTable } from '../../actions/app.ts';
import * as text from '../../text/audit.ts';
import { formatDateTime } from '../../text/dates.ts';
import { appContext } from '../context.ts';
import { here, navigate } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import type { WzQueryEditor } from './wz-query-editor.ts';
import './wz-result-table.ts';

const limitMs = 20_000;
/** What most people come to ask. */
const firstQuestion = 'members-listed';

/** Prepared questions first, their query on request, edit and run: `#/audit?question=listed-members` or `?query=…`. */
@localized()
@customElement('wz-audit-page')
export class WzAuditPage extends LitElement {
  static override styles = [
    shared,
    page,
    css`
      h1 ~ * {
        margin-block-start: var(--wa-space-m);
      }
      h1 ~ h2 {
        margin-block-start: var(--wa-space-2xl);
      }
      .columns {
        display: grid;
        gap: var(--wa-space-l);
        grid-template-columns: minmax(0, 1fr);
      }
      @media (min-width: 60rem) {
        .columns {
          grid-template-columns: 18rem minmax(0, 1fr);
        }
      }
      nav ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      nav a {
        border-inline-start: 3px solid transparent;
        color: inherit;
        display: block;
        min-height: 1.5rem;
        padding: var(--wa-space-2xs) var(--wa-space-s);
        text-decoration: none;
      }
      nav a:hover {
        background: var(--wa-color-surface-raised);
      }
      nav a[aria-current='true'] {
        background: var(--wa-color-surface-raised);
        border-inline-start-color: var(--wz-petrol);
        font-weight: 600;
      }
      section > * + * {
        margin-block-start: var(--wa-space-s);
      }
      nav h2 {
        margin-block-end: var(--wa-space-s);
      }
      .question {
        font-size: var(--wa-font-size-l);
      }
      @media (max-width: 59.99rem) {
        nav ul {
          max-block-size: 14rem;
          overflow-y: auto;
        }
      }
      .actions {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-s);
        margin-block: var(--wa-space-s);
      }
      details {
        margin-block: var(--wa-space-m);
      }
      summary {
        cursor: pointer;
        padding-block: var(--wa-space-2xs);
      }
    `,
  ];

  @consume({ context: appContext }) @state() app!: AllianceApp;
  @property({ attribute: false }) parameters = new URLSearchParams();

  @state() private audits: readonly Audit[] = [];
  @state() private edited = '';
  @state() private table: TimedTable | undefined;
  @state() private running = false;
  @state() private told = '';
  @state() private problem: { message: string; line?: number; column?: number } | undefined;
  @state() private editorReady = false;
  @query('wz-query-editor') private readonly editor!: WzQueryEditor | null;
  #abort: AbortController | undefined;
  #shown = '';
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.app.directory.state.subscribe(() => {
      this.requestUpdate();
    });
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#abort?.abort();
  }

  async #load(): Promise<void> {
    this.audits = await this.app.audit.list();
    this.#follow();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('parameters') && this.audits.length > 0) this.#follow();
  }

  get #chosen(): Audit | undefined {
    const question = this.parameters.get('question');
    if (this.parameters.has('query')) return undefined;
    return this.audits.find(({ name }) => name === question) ?? this.audits.find(({ name }) => name === firstQuestion) ?? this.audits[0];
  }

  /** Runs what the address asks for, once per address. */
  #follow(): void {
    const asked = this.parameters.get('query') ?? this.#chosen?.query ?? '';
    if (asked === this.#shown) return;
    this.#shown = asked;
    this.edited = asked;
    this.table = undefined;
    if (this.app.directory.state.value.readAt !== undefined) void this.#run();
  }

  async #run(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.running = true;
    this.problem = undefined;
    this.told = text.running();
    try {
      this.table = await this.app.audit.run(this.edited, { signal: abort.signal, limitMs });
      this.told = text.rows(this.table.rows.length, (this.table.milliseconds / 1000).toFixed(2));
    } catch (error) {
      if (abort.signal.aborted) {
        if (this.#abort === abort) this.told = text.stopped();
      } else {
        this.#refuse(error);
      }
    } finally {
      if (this.#abort === abort) this.running = false;
    }
  }

  #refuse(error: unknown): void {
    const { name, message, line, column } = error as { name?: string; message?: string; line?: number; column?: number };
    this.told = '';
    this.problem = {
      message: name === 'QueryTooSlowError' ? text.tooSlow(limitMs / 1000) : (message ?? String(error)),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    };
  }

  #runEdited(): void {
    const audit = this.#chosen;
    if (audit !== undefined && audit.query !== this.edited) {
      this.#shown = this.edited;
      navigate(`${here().path}?${new URLSearchParams({ query: this.edited }).toString()}`, { replace: true });
    }
    void this.#run();
  }

  async #openEditor(event: Event): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.editorReady) return;
    await import('./wz-query-editor.ts');
    this.editorReady = true;
  }

  async #download(): Promise<void> {
    if (this.table === undefined) return;
    const address = URL.createObjectURL(new Blob([await this.app.audit.toCsv(this.table)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.#chosen?.name ?? 'query'}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }

  override render(): TemplateResult {
    const { readAt, reading } = this.app.directory.state.value;
    return html`
      <h1 tabindex="-1">${text.heading()}</h1>
      <p class="lead">${text.introduction()}</p>
      ${
        readAt === undefined
          ? html`<wa-callout variant="neutral">
              <p>${text.noIndex()}</p>
              <wa-button variant="brand" ?loading=${reading !== undefined} @click=${() => void this.#readFirst()}
                >${text.readNow()}</wa-button
              >
            </wa-callout>`
          : html`<div class="columns">${this.#renderQuestions()} ${this.#renderAnswer(readAt)}</div>`
      }
    `;
  }

  async #readFirst(): Promise<void> {
    await this.app.directory.refresh();
    this.#shown = '';
    this.#follow();
  }

  #renderQuestions(): TemplateResult {
    return html`<nav aria-labelledby="questions">
      <h2 id="questions">${text.questions()}</h2>
      <ul>
        ${this.audits.map(
          (audit) =>
            html`<li>
              <a href="#/audit?question=${audit.name}" aria-current=${audit === this.#chosen ? 'true' : 'false'}>${audit.title}</a>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderAnswer(readAt: string): TemplateResult {
    const audit = this.#chosen;
    return html`<section aria-labelledby="answer">
      <h2 id="answer">${audit?.title ?? text.answer()}</h2>
      ${audit ? html`<p class="question">${audit.question}</p>` : nothing}
      <p class="quiet">${text.askedAt(formatDateTime(readAt, this.app.languages))}</p>
      <details ?open=${audit === undefined} @toggle=${(event: Event) => void this.#openEditor(event)}>
        <summary>${text.showQuery()}</summary>
        ${
          this.editorReady
            ? html`<wz-query-editor
                .value=${this.edited}
                .problem=${this.problem}
                label=${text.queryLabel()}
                @input=${() => (this.edited = this.editor?.value ?? this.edited)}
                @wz-run=${() => {
                  this.#runEdited();
                }}
              ></wz-query-editor>`
            : nothing
        }
        <p class="quiet">${text.runHint()}</p>
      </details>
      <div class="actions">
        ${
          this.running
            ? html`<wa-button
                @click=${() => {
                  this.#abort?.abort();
                  this.running = false;
                }}
                >${text.stop()}</wa-button
              >`
            : html`<wa-button
                variant="brand"
                @click=${() => {
                  this.#runEdited();
                }}
                >${text.run()}</wa-button
              >`
        }
        ${
          this.table && this.table.rows.length > 0
            ? html`<wa-button appearance="outlined" @click=${() => void this.#download()}>${text.exportCsv()}</wa-button>`
            : nothing
        }
        <span role="status">${this.told}</span>
      </div>
      ${
        this.problem
          ? html`<wa-callout variant="danger" role="alert">
              <strong>${text.refused()}</strong>
              ${this.problem.line === undefined ? nothing : html`<div>${text.place(this.problem.line, this.problem.column ?? 1)}</div>`}
              <div>${this.problem.message}</div>
            </wa-callout>`
          : nothing
      }
      ${this.table ? html`<wz-result-table .table=${this.table} .caption=${audit?.title ?? text.answer()}></wz-result-table>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-audit-page': WzAuditPage;
  }
}

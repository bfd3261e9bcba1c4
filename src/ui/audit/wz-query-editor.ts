import { setDiagnostics } from '@codemirror/lint';
import { keymap } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import { sparql } from 'codemirror-lang-sparql';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/**
 * A SPARQL editor. Fires `input` when the text changed and `wz-run` on Ctrl-Enter; `problem` underlines the place the
 * engine stumbled at. Escape, then Tab, leaves it by keyboard (CodeMirror's convention).
 */
@customElement('wz-query-editor')
export class WzQueryEditor extends LitElement {
  static override styles = css`
    .editor {
      border: 1px solid var(--wa-color-neutral-border-normal);
      border-radius: var(--wa-border-radius-m);
      overflow: hidden;
    }
  `;

  @property() value = '';
  @property() label = '';
  @property({ attribute: false }) problem: { message: string; line?: number; column?: number } | undefined;
  #view: EditorView | undefined;

  protected override firstUpdated(): void {
    const place = this.renderRoot.querySelector('.editor');
    if (place === null) return;
    this.#view = new EditorView({
      doc: this.value,
      parent: place,
      root: this.renderRoot as ShadowRoot,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run: () => this.dispatchEvent(new Event('wz-run')) }]),
        basicSetup,
        sparql(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': this.label }),
        EditorView.theme({
          '&': { backgroundColor: 'var(--wa-color-surface-default)', color: 'var(--wa-color-text-normal)', fontSize: '0.875rem' },
          '.cm-gutters': { backgroundColor: 'var(--wa-color-surface-raised)', color: 'var(--wa-color-text-quiet)', border: 'none' },
          '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
          '.cm-cursor': { borderLeftColor: 'var(--wa-color-text-normal)' },
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          this.value = update.state.doc.toString();
          this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }),
      ],
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const view = this.#view;
    if (view === undefined) return;
    const present = view.state.doc.toString();
    if (changed.has('value') && present !== this.value) {
      view.dispatch({ changes: { from: 0, to: present.length, insert: this.value } });
    }
    if (changed.has('problem')) {
      const { line, column, message } = this.problem ?? {};
      const known = line !== undefined && message !== undefined && line <= view.state.doc.lines;
      const at = known ? Math.min(view.state.doc.line(line).from + (column ?? 1) - 1, view.state.doc.length) : 0;
      view.dispatch(
        setDiagnostics(view.state, known ? [{ from: at, to: Math.min(at + 1, view.state.doc.length), severity: 'error', message }] : []),
      );
    }
  }

  override render(): TemplateResult {
    return html`<div class="editor" dir="ltr"></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-query-editor': WzQueryEditor;
  }
}

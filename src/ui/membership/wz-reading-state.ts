import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import { formatDateTime } from '../../text/dates.ts';
import { readerLanguages } from '../../text/language.ts';
import * as text from '../../text/membership.ts';
import { appContext } from '../context.ts';
import { Watch } from '../parts/watch.ts';
import { shared } from '../styles/shared.ts';

/** Is my change in the directory yet? When the pods were last read, and reading them now. */
@customElement('wz-reading-state')
@localized()
export class WzReadingState extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  /** When something was saved that the directory may not have yet, ISO 8601. */
  @property() since = '';
  readonly #directory = new Watch(this, () => this.app.directory.state);

  override render(): TemplateResult {
    const { reading, readAt } = this.#directory.value;
    const isBehind = this.since !== '' && (readAt === undefined || readAt < this.since);
    if (reading !== undefined) {
      return html`<div class="cluster">
        <span role="status">${text.readingNow(reading.read)}</span>
        <wa-button
          size="s"
          appearance="outlined"
          @click=${() => {
            this.app.directory.stop();
          }}
          >${text.stopReading()}</wa-button
        >
      </div>`;
    }
    return html`<div class="cluster">
      <span role="status"
        >${isBehind ? html`${text.notInYet()} ` : nothing}${
          readAt === undefined ? text.neverRead() : text.lastRead(formatDateTime(readAt, readerLanguages(this.app.languages)))
        }</span
      >
      <wa-button size="s" appearance="outlined" @click=${() => void this.app.directory.refresh()}>${text.readNow()}</wa-button>
    </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-reading-state': WzReadingState;
  }
}

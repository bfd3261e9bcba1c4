import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AllianceApp, DirectoryState } from '../../actions/app.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/discover.ts';
import { readerLanguages } from '../../text/language.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import { Watch } from '../parts/watch.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/** Said aloud at most this often while a reading runs. */
const announceEvery = 5000;

/** How fresh the directory is: when it last read the pods, how far a reading has come, and the means to begin or stop one. */
@customElement('wz-reading-status')
@localized()
export class WzReadingStatus extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  private announced = '';
  private announcedAt = 0;
  private wasReading = false;
  private readonly directory = new Watch(
    this,
    () => this.app.directory.state,
    (state) => {
      this.announce(state);
    },
  );

  /** Screen readers hear the beginning, now and then how far it is, and the end; not every document. */
  private announce({ reading }: DirectoryState): void {
    const now = this.app.now().getTime();
    if (reading !== undefined && (!this.wasReading || now - this.announcedAt >= announceEvery)) {
      this.announced = `${text.readingPods()}: ${text.progress(reading.read, reading.waiting, reading.failed)}`;
      this.announcedAt = now;
    } else if (reading === undefined && this.wasReading) this.announced = text.readingDone();
    this.wasReading = reading !== undefined;
  }

  override render(): TemplateResult {
    const { reading, readAt, status, problems } = this.directory.value;
    const languages = readerLanguages(this.app.languages);
    return html`
      <span class="visually-hidden" role="status">${this.announced}</span>
      ${
        reading === undefined
          ? html`<p>
              ${icon('clock')}
              <span>
                ${readAt === undefined ? (status === 'opening' ? text.opening() : text.neverRead()) : text.lastRead(formatDateTime(readAt, languages))}
                ${problems.length > 0 ? html`<a href=${linkTo('/index-report')}>${text.openReport()}</a>` : nothing}
              </span>
              <wa-button
                size="s"
                appearance="plain"
                variant="brand"
                ?disabled=${status === 'opening'}
                @click=${() => {
                  void this.app.directory.refresh();
                }}
              >
                <span slot="start">${icon('refresh')}</span>${readAt === undefined ? text.readNow() : text.readAgain()}
              </wa-button>
            </p>`
          : html`<p>
              <span class="going">
                <span class="words"
                  ><strong>${text.readingPods()}</strong>
                  <span class="number">${text.progress(reading.read, reading.waiting, reading.failed)}</span></span
                >
                <progress
                  aria-label=${text.readingPods()}
                  max=${Math.max(1, reading.read + reading.failed + reading.waiting)}
                  .value=${reading.read + reading.failed}
                ></progress>
              </span>
              <wa-button
                size="s"
                appearance="outlined"
                @click=${() => {
                  this.app.directory.stop();
                }}
              >
                <span slot="start">${icon('stop')}</span>${text.stop()}
              </wa-button>
            </p>`
      }
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      p {
        display: flex;
        align-items: center;
        gap: 0.375rem 0.625rem;
      }
      p > span {
        flex: 0 1 auto;
      }
      .going {
        flex: 1;
        max-inline-size: 26rem;
      }
      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
      }
      strong {
        color: var(--wa-color-text-normal);
      }
      progress {
        display: block;
        inline-size: 100%;
        block-size: 0.375rem;
        margin-block-start: 0.375rem;
        appearance: none;
        border: 0;
        border-radius: var(--wa-border-radius-pill);
        overflow: hidden;
        background: var(--wa-color-neutral-fill-normal);
      }
      progress::-webkit-progress-bar {
        background: var(--wa-color-neutral-fill-normal);
      }
      progress::-webkit-progress-value {
        background: var(--wa-color-brand-fill-loud);
        transition: inline-size var(--wa-transition-normal);
      }
      progress::-moz-progress-bar {
        background: var(--wa-color-brand-fill-loud);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-reading-status': WzReadingStatus;
  }
}

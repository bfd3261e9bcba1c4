import '@awesome.me/webawesome/dist/components/button/button.js';
import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AllianceApp } from '../../actions/app.ts';
import * as text from '../../text/discover.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import { Watch } from '../parts/watch.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';

/** Why the pods could not be read, and what to do; nothing while all is well. */
@customElement('wz-reading-failure')
@localized()
export class WzReadingFailure extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  private readonly directory = new Watch(this, () => this.app.directory.state);

  override render(): TemplateResult | typeof nothing {
    const { status, failure, entries } = this.directory.value;
    if (status !== 'failed' || failure === undefined) return nothing;
    return html`<div class="failure" role="alert">
      ${icon('warning')}
      <div class="stack">
        <h2>${text.failedHeading()}</h2>
        <p>${failure.message} ${failure.remedy} ${entries.length > 0 ? text.failedKept() : nothing}</p>
        <div class="cluster">
          <wa-button
            size="s"
            variant="brand"
            @click=${() => {
              void this.app.directory.refresh();
            }}
            >${text.tryAgain()}</wa-button
          >
          <a href=${linkTo('/index-report')}>${text.openReport()}</a>
        </div>
      </div>
    </div>`;
  }

  static override styles = [
    shared,
    css`
      .failure {
        display: flex;
        align-items: flex-start;
        gap: var(--wa-space-s);
        margin-block-start: var(--wa-space-m);
        padding: var(--wa-space-l);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-danger-fill-quiet);
        border: 1px solid var(--wa-color-danger-border-quiet);
      }
      .failure > svg {
        color: var(--wa-color-danger-on-quiet);
        inline-size: 1.5rem;
        block-size: 1.5rem;
      }
      h2 {
        font-size: var(--wa-font-size-l);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-reading-failure': WzReadingFailure;
  }
}

import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MotionOutcome } from '../../domain/decision.ts';
import { statusInWords } from '../../text/motions.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { statusLooks } from './motion-names.ts';

/** How a motion stands: a drawing and the words. */
@customElement('wz-motion-status')
@localized()
export class WzMotionStatus extends LitElement {
  @property() status: MotionOutcome['status'] = 'open';

  override render(): TemplateResult {
    const { icon: drawing, look } = statusLooks[this.status];
    return html`<span class="badge ${look}">${icon(drawing)} ${statusInWords(this.status)}</span>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }
      .badge.brand {
        color: var(--wa-color-brand-on-quiet);
        background: var(--wa-color-brand-fill-quiet);
        border-color: var(--wa-color-brand-border-normal);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motion-status': WzMotionStatus;
  }
}

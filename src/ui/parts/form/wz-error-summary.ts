import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Issue } from '../../../domain/issue.ts';
import * as text from '../../../text/form.ts';
import { shared } from '../../styles/shared.ts';
import { icon } from '../icons.ts';

/** Somebody wants to go to the field that an issue speaks of. */
export class GoToIssueEvent extends Event {
  static readonly type = 'wz-go-to-issue';
  constructor(readonly issue: Issue) {
    super(GoToIssueEvent.type);
  }
}

/**
 * Everything that is wrong, at the top, with a link to each field (GOV.UK design system, error summary). Focus it when it
 * appears: it is what the reader has to know next.
 */
@customElement('wz-error-summary')
@localized()
export class WzErrorSummary extends LitElement {
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** Which issues have a field to go to. */
  @property({ attribute: false }) hasField: (issue: Issue) => boolean = () => true;

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role="alert"]')?.focus());
  }

  override render(): TemplateResult {
    return html`<div class="box" role="alert" tabindex="-1" aria-labelledby="heading">
      <h2 id="heading">${icon('alert')} ${text.summaryHeading()}</h2>
      <p class="quiet">${text.summaryIntroduction()}</p>
      <ul class="plain">
        ${this.issues.map(
          (issue) =>
            html`<li>
              ${
                this.hasField(issue)
                  ? html`<a
                      href="#"
                      @click=${(event: Event) => {
                        event.preventDefault();
                        this.dispatchEvent(new GoToIssueEvent(issue));
                      }}
                      >${text.issueSentence(issue)}</a
                    >`
                  : html`<strong>${text.issueSentence(issue)}</strong>`
              }
            </li>`,
        )}
      </ul>
    </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .box {
        padding: var(--wa-space-m) var(--wa-space-l);
        border: 2px solid var(--wa-color-danger-border-loud);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-raised);
      }
      .box:focus {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      h2 {
        font-size: var(--wa-font-size-l);
        color: var(--wa-color-danger-on-quiet);
      }
      ul {
        display: grid;
        gap: var(--wa-space-xs);
        margin-block-start: var(--wa-space-s);
      }
      a {
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-error-summary': WzErrorSummary;
  }
}

import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WebId } from '../../domain/iri.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/motions-move.ts';
import { conflictInWords } from '../../text/motions.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import type { Course } from './course.ts';

/** Who decides what is moved, who cannot vote, how many votes it needs, and when it can be decided. */
@customElement('wz-course')
@localized()
export class WzCourse extends LitElement {
  @property({ attribute: false }) course!: Course;
  /** When votes close, where that was said. */
  @property() closes = '';
  @property({ attribute: false }) nameOf: (webid: WebId) => string = (webid) => webid;
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { course, languages } = this;
    const day = (iso: string): string => formatDate(iso, languages);
    const share = new Intl.NumberFormat([...languages], { style: 'percent' }).format(course.majority);
    const who =
      course.body === 'appeal'
        ? text.byOthers()
        : course.body === 'ordinary'
          ? text.byCommittee(course.voters)
          : text.byMembers(course.voters);
    return html`
      <h3>${icon('people')} ${text.course()}</h3>
      <dl>
        <dt>${text.body()}</dt>
        <dd>${who}</dd>
        <dt>${text.cannotVote()}</dt>
        <dd>
          ${
            course.conflicts.length === 0
              ? text.nobodyExcluded()
              : html`<ul class="plain">
                  ${course.conflicts.map(
                    ({ holder, conflict }) =>
                      html`<li>${this.nameOf(holder)}: <span class="quiet">${conflictInWords(conflict)}</span></li>`,
                  )}
                </ul>`
          }
          <p class="small quiet">${text.tiesLater()}</p>
        </dd>
        <dt>${text.needed()}</dt>
        <dd>${text.neededIs(course.quorum, share)}</dd>
        <dt>${text.reply()}</dt>
        <dd>${course.replyUntil === undefined ? text.noReply() : text.replyUntil(day(course.replyUntil))}</dd>
        <dt>${text.earliest()}</dt>
        <dd>${course.replyUntil === undefined ? text.onceVoted() : day(course.replyUntil)}</dd>
        <dt>${text.votesUntil()}</dt>
        <dd>${formatDateTime(this.closes === '' ? course.closes : this.closes, languages)}</dd>
      </dl>
      ${course.isPossible ? nothing : html`<p class="warning" role="status">${icon('warning')} <span>${text.tooFew()}</span></p>`}
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: var(--wa-space-m);
        background: var(--wa-color-surface-lowered);
        border-radius: var(--wa-border-radius-m);
      }
      h3 {
        margin-block-end: var(--wa-space-s);
        font-size: var(--wa-font-size-m);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
        gap: var(--wa-space-2xs) var(--wa-space-l);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      @media (width < 30rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dd + dt {
          margin-block-start: var(--wa-space-xs);
        }
      }
      .warning {
        display: flex;
        gap: var(--wa-space-xs);
        margin-block-start: var(--wa-space-s);
        color: var(--wa-color-warning-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
      .warning svg {
        margin-block-start: 0.2em;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-course': WzCourse;
  }
}

import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MotionDraft } from '../../actions/app.ts';
import { toWebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/motions-move.ts';
import type { SearchChoice } from '../parts/find-choices.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';
import { focusOnIssue, inputFor, markWrong, pickerFor, textAreaFor } from './plain-controls.ts';

/** Why something is moved, as it is typed. */
export interface Grounds {
  readonly principle: string;
  readonly reasons: string;
  readonly evidence: string;
  readonly complainant: string;
  /** Day and time of day where the steward is, as the control has it; empty: as the policy says. */
  readonly closes: string;
}

export const noGrounds: Grounds = { principle: '', reasons: '', evidence: '', complainant: '', closes: '' };

/** What a motion says of its grounds. */
export function toDraft(grounds: Grounds): Omit<MotionDraft, 'kind' | 'proposals'> {
  const evidence = grounds.evidence
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    principle: grounds.principle.trim(),
    reasons: grounds.reasons.trim(),
    ...(evidence.length > 0 && { evidence }),
    ...(grounds.complainant !== '' && { complainant: toWebId(grounds.complainant) }),
    ...(grounds.closes !== '' && { closes: new Date(grounds.closes).toISOString() }),
  };
}

/**
 * The principle that everybody reads, and what only the parties see: reasons, evidence, who complained.
 *
 * @fires wz-grounds - with each change. Read `grounds`.
 */
@customElement('wz-grounds')
@localized()
export class WzGrounds extends LitElement {
  @property({ attribute: false }) grounds: Grounds = noGrounds;
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** Who may have complained. */
  @property({ attribute: false }) people: readonly SearchChoice[] = [];
  @property({ attribute: false }) languages: readonly string[] = ['en'];
  /** An appeal has a paper of its own. */
  @property({ type: Boolean, attribute: 'principle-only' }) principleOnly = false;
  /** Nobody complains about rules. */
  @property({ type: Boolean, attribute: 'without-complainant' }) withoutComplainant = false;
  /** When votes close unless said otherwise, and the time after which they may; ISO 8601. */
  @property() usualEnd = '';
  @property() earliest = '';

  /** What is missing. */
  check(): readonly Issue[] {
    const { principle, reasons, closes } = this.grounds;
    return [
      ...(principle.trim() === '' ? [wrong('principle', text.givePrinciple())] : []),
      ...(!this.principleOnly && reasons.trim() === '' ? [wrong('reasons', text.giveReasons())] : []),
      ...(closes !== '' && new Date(closes) <= new Date(this.earliest)
        ? [wrong('closes', text.wrongCloses(formatDateTime(this.earliest, this.languages)))]
        : []),
    ];
  }

  focusIssue(): void {
    void focusOnIssue(
      this,
      this.issues.filter(({ path }) => ['principle', 'reasons', 'closes'].includes(path ?? '')),
    );
  }

  override render(): TemplateResult {
    const { grounds, issues } = this;
    return html`
      ${textAreaFor({
        path: 'principle',
        label: text.principle(),
        help: text.principleHelp(),
        issues,
        value: grounds.principle,
        onInput: (principle) => {
          this.#change({ principle });
        },
      })}
      ${this.principleOnly ? nothing : this.#renderPaper()}
      ${
        this.principleOnly
          ? nothing
          : inputFor({
              path: 'closes',
              type: 'datetime-local',
              label: text.closes(),
              help: this.usualEnd === '' ? '' : text.closesHelp(formatDateTime(this.usualEnd, this.languages)),
              issues,
              value: grounds.closes,
              onInput: (closes) => {
                this.#change({ closes });
              },
            })
      }
    `;
  }

  #renderPaper(): TemplateResult {
    const { grounds, issues } = this;
    return html`<fieldset class="paper">
      <legend>${icon('eye')} ${text.partiesOnly()}</legend>
      <p class="small quiet">${text.partiesOnlyHelp()}</p>
      ${textAreaFor({
        path: 'reasons',
        label: text.reasons(),
        rows: 4,
        issues,
        value: grounds.reasons,
        onInput: (reasons) => {
          this.#change({ reasons });
        },
      })}
      ${textAreaFor({
        path: 'evidence',
        label: text.evidence(),
        help: text.evidenceHelp(),
        issues,
        value: grounds.evidence,
        onInput: (evidence) => {
          this.#change({ evidence });
        },
      })}
      ${
        this.withoutComplainant
          ? nothing
          : pickerFor({
              path: 'complainant',
              label: text.complainant(),
              help: text.complainantHelp(),
              issues,
              isOptional: true,
              value: grounds.complainant,
              choices: this.people,
              onPick: (complainant) => {
                this.#change({ complainant });
              },
            })
      }
    </fieldset>`;
  }

  #change(part: Partial<Grounds>): void {
    this.grounds = { ...this.grounds, ...part };
    this.dispatchEvent(new Event('wz-grounds'));
  }

  protected override updated(): void {
    markWrong(this, this.issues);
  }

  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-l);
      }
      .paper {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--wa-space-m);
        padding: var(--wa-space-m) var(--wa-space-l) var(--wa-space-l);
        border: 1px solid var(--wa-color-surface-border);
        border-inline-start: 3px solid var(--wz-petrol);
        border-radius: var(--wa-border-radius-m);
      }
      .paper legend {
        padding-inline: var(--wa-space-xs);
        margin-inline-start: calc(-1 * var(--wa-space-xs));
      }
      wa-input[type='datetime-local'] {
        max-inline-size: 18rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-grounds': WzGrounds;
  }
}

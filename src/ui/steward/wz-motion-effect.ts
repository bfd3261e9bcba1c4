import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, DirectoryActions, StandingShift } from '../../actions/app.ts';
import { labelOf } from '../../text/concepts.ts';
import { formatDate } from '../../text/dates.ts';
import { reasonInWords } from '../../text/issues.ts';
import { readerLanguages } from '../../text/language.ts';
import * as text from '../../text/steward-effect.ts';
import { appContext } from '../context.ts';
import { readableAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { groupShifts, type ShiftGroup } from './group-shifts.ts';

/** What is moved, as the directory can judge by it. */
export type Previewed = Parameters<DirectoryActions['previewMotion']>[0];

/** What a motion would change for whom, if it were carried: grouped by what changes and why, with names to unfold. */
@customElement('wz-motion-effect')
@localized()
export class WzMotionEffect extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property({ attribute: false }) moved: Previewed | undefined;
  @state() private shifts: readonly StandingShift[] | 'failed' | undefined;
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('moved') && JSON.stringify(changed.get('moved')) !== JSON.stringify(this.moved)) void this.#work();
  }

  async #work(): Promise<void> {
    const asked = ++this.#asked;
    this.shifts = undefined;
    if (this.moved === undefined) return;
    const shifts = await this.app.directory.previewMotion(this.moved).catch(() => 'failed' as const);
    if (asked === this.#asked) this.shifts = shifts;
  }

  override render(): TemplateResult | typeof nothing {
    const { moved } = this;
    if (moved === undefined) return nothing;
    const languages = readerLanguages(this.app.languages);
    const isLater = Date.parse(moved.at) - this.app.now().getTime() > 86_400_000;
    return html`
      <h3>${icon('eye')} ${isLater ? text.headingOn(formatDate(moved.at, languages)) : text.heading()}</h3>
      <div role="status">${this.#renderShifts(languages)}</div>
    `;
  }

  #renderShifts(languages: readonly string[]): TemplateResult {
    const { shifts } = this;
    const { readAt } = this.app.directory.state.value;
    const basis = readAt === undefined ? nothing : html`<p class="small quiet">${text.basis(formatDate(readAt, languages))}</p>`;
    if (shifts === undefined) return html`<p class="quiet">${text.working()}</p>`;
    if (shifts === 'failed') return html`<p class="quiet">${text.failed()}</p>`;
    if (shifts.length === 0)
      return html`<p>${text.none()}</p>
        ${basis}`;
    return html`<p>${text.members(shifts.length)}</p>
      <ul class="plain">
        ${groupShifts(shifts).map((group) => this.#renderGroup(group, languages))}
      </ul>
      ${basis}`;
  }

  #renderGroup({ what, codes, members }: ShiftGroup, languages: readonly string[]): TemplateResult {
    const count = members.length;
    const words =
      what.kind === 'role'
        ? text.roleShiftInWords(what.shift, labelOf(what.role, languages), count)
        : what.kind === 'state'
          ? text.stateShiftInWords(what.state, count)
          : text.listShiftInWords(what.isListed, count);
    return html`<li>
      <strong>${words}</strong>
      ${codes.map((code) => html`<p class="small">${reasonInWords({ code })}</p>`)}
      <details ?open=${count <= 3}>
        <summary class="small">${text.who()}<span class="visually-hidden">: ${words}</span></summary>
        <ul class="names small">
          ${members.map(
            ({ webid, name }) =>
              html`<li><a href=${linkTo('/why', { webid })}>${plainText(name, languages, readableAddress(webid))}</a></li>`,
          )}
        </ul>
      </details>
    </li>`;
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
        margin-block-end: var(--wa-space-xs);
        font-size: var(--wa-font-size-m);
      }
      .plain {
        display: grid;
        gap: var(--wa-space-s);
        margin-block: var(--wa-space-s);
      }
      .names {
        padding-inline-start: 1.25rem;
      }
      .names a {
        display: inline-block;
        min-block-size: 1.5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-motion-effect': WzMotionEffect;
  }
}

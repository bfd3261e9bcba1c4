import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, VettingChange } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import type { RoleStanding, Verdict } from '../../domain/membership.ts';
import * as text from '../../text/desk.ts';
import { reasonInWords } from '../../text/issues.ts';
import { readerLanguages } from '../../text/language.ts';
import { roleInWords, roleStandingInWords } from '../../text/standing.ts';
import { appContext } from '../context.ts';
import { icon } from '../parts/icons.ts';
import { standingStyles } from '../parts/standing-line.ts';
import { shared } from '../styles/shared.ts';

/** What a change would do to a member's standing: each role as it stands now and as a reading of the pods would then show it. */
@customElement('wz-effect')
@localized()
export class WzEffect extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property() webid = '';
  @property({ attribute: false }) change!: VettingChange;
  @state() private effect: { readonly before: Verdict; readonly after: Verdict } | 'unknown' | undefined;
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('change') || changed.has('webid')) void this.#work();
  }

  async #work(): Promise<void> {
    const asked = ++this.#asked;
    this.effect = undefined;
    const webid = this.webid as WebId;
    // Without a preview one can still decide; the directory may never have read this member.
    const [check, after] = await Promise.all([this.app.directory.show(webid), this.app.directory.preview(webid, this.change)]).catch(
      () => [undefined, undefined] as const,
    );
    if (asked !== this.#asked) return;
    this.effect = check === undefined || after === undefined ? 'unknown' : { before: check.verdict, after };
  }

  override render(): TemplateResult {
    const { effect } = this;
    return html`
      <h3>${icon('eye')} ${text.effect()}</h3>
      <div role="status">
        ${
          effect === undefined
            ? html`<p class="quiet">${text.effectLoading()}</p>`
            : effect === 'unknown'
              ? html`<p class="quiet">${text.effectUnknown()}</p>`
              : this.#renderRoles(effect.before, effect.after)
        }
      </div>
    `;
  }

  #renderRoles(before: Verdict, after: Verdict): TemplateResult {
    const languages = readerLanguages(this.app.languages);
    const rows = after.roles.map((then) => ({ then, now: before.roles.find((role) => sameGrant(role, then)) }));
    const hasChanged = ({ now, then }: (typeof rows)[number]): boolean =>
      now?.standing !== then.standing || now.codes.join() !== then.codes.join();
    if (!rows.some(hasChanged)) return html`<p>${text.effectNone()}</p>`;
    return html`<ul class="plain">
      ${rows.map(
        (row) =>
          html`<li>
            <strong>${roleInWords(row.then, languages)}</strong>
            ${hasChanged(row) ? html`<span class="badge">${text.changes()}</span>` : nothing}
            <p class="way">
              <span class="visually-hidden">${text.effectNow()}: </span>${row.now === undefined ? '–' : pill(row.now, languages)}
              ${
                hasChanged(row)
                  ? html`<span class="arrow" aria-hidden="true">${icon('back')}</span
                      ><span class="visually-hidden">${text.effectThen()}: </span>${pill(row.then, languages)}`
                  : nothing
              }
            </p>
            ${
              hasChanged(row) && row.then.standing !== 'good'
                ? row.then.codes.map((code) => html`<p class="small quiet">${reasonInWords({ code })}</p>`)
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  static override styles = [
    shared,
    standingStyles,
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
      ul {
        display: grid;
        gap: var(--wa-space-s);
      }
      .way {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
        margin-block-start: 0.125rem;
      }
      .arrow {
        transform: scaleX(-1);
      }
      :host(:dir(rtl)) .arrow {
        transform: none;
      }
    `,
  ];
}

const pill = (role: RoleStanding, languages: readonly string[]): TemplateResult =>
  html`<span class="standing ${role.standing}"><strong class="how">${roleStandingInWords(role, languages)}</strong></span>`;

const sameGrant = (a: RoleStanding, b: RoleStanding): boolean =>
  a.role === b.role && [...a.jurisdictions].sort().join() === [...b.jurisdictions].sort().join();

declare global {
  interface HTMLElementTagNameMap {
    'wz-effect': WzEffect;
  }
}

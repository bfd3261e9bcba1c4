import '@awesome.me/webawesome/dist/components/input/input.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MemberCheck } from '../../actions/app.ts';
import { stateInWords } from '../../text/standing.ts';
import * as text from '../../text/steward-members.ts';
import { memberPage } from '../membership/member-page.ts';
import { readableAddress } from '../parts/address.ts';
import { findChoices } from '../parts/find-choices.ts';
import { plainText } from '../parts/texts.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { StewardPage, stewardPage } from './steward-page.ts';

/** Everybody whom the register knows, and the way to move something about them. */
@customElement('wz-members-page')
@localized()
export class WzMembersPage extends StewardPage {
  @state() private members: readonly MemberCheck[] = [];
  @state() private typed = '';

  protected get heading(): string {
    return text.heading();
  }
  protected get lead(): string {
    return text.introduction();
  }

  protected async read(): Promise<void> {
    this.members = (await this.app.directory.members()).filter(({ verdict }) => verdict.state !== 'none');
  }

  protected renderDesk(): TemplateResult {
    if (this.members.length === 0) return html`<p class="card">${text.none()}</p>`;
    const byWebId = new Map(this.members.map((member) => [member.webid as string, member]));
    const choices = this.members.map(({ webid, name }) => ({
      value: webid,
      label: plainText(name, this.languages, readableAddress(webid)),
    }));
    const found = findChoices(choices, this.typed);
    return html`
      <wa-input
        class="find"
        type="search"
        label=${text.find()}
        .value=${this.typed}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
        }}
      ></wa-input>
      <p class="quiet small" role="status">${text.found(found.length)}</p>
      <ul class="plain list">
        ${found.slice(0, 200).map(({ value, label }) => {
          const member = byWebId.get(value);
          return member === undefined ? nothing : this.#renderMember(member, label);
        })}
      </ul>
    `;
  }

  #renderMember({ webid, verdict }: MemberCheck, name: string): TemplateResult {
    const isMember = verdict.state === 'member';
    return html`<li>
      <span class="who"
        ><strong>${name}</strong> <span class="badge ${isMember ? '' : 'warning'}">${stateInWords(verdict.state)}</span></span
      >
      <a href=${linkTo('/why', { webid })}>${text.why()}<span class="visually-hidden">: ${name}</span></a>
      <a href=${linkTo('/steward/move', { member: webid })}>${text.move()}<span class="visually-hidden"> ${text.moveAbout(name)}</span></a>
    </li>`;
  }

  static override styles = [
    shared,
    page,
    memberPage,
    stewardPage,
    css`
      .find {
        max-inline-size: 28rem;
      }
      .sections {
        gap: var(--wa-space-m);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-2xs) var(--wa-space-l);
        padding-block: var(--wa-space-s);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      .who {
        flex: 1 1 16rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-members-page': WzMembersPage;
  }
}

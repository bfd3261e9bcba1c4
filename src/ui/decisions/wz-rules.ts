import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RolePolicy } from '../../domain/role-policy.ts';
import * as text from '../../text/decisions.ts';
import { safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { shared } from '../styles/shared.ts';

/** How an alliance decides, as its policy has it, in sentences. */
@customElement('wz-rules')
@localized()
export class WzRules extends LitElement {
  @property({ attribute: false }) policy: RolePolicy | undefined;
  @property({ attribute: false }) languages: readonly string[] = ['en'];

  override render(): TemplateResult {
    const { policy, languages } = this;
    if (policy === undefined) return html`<p>${text.noRules()}</p>`;
    const share = (value: number): string => text.shareInWords(value, languages);
    const time = (duration: string): string => text.durationInWords(duration, languages);
    const sentences = [
      text.ruleQuorum(share(policy.quorum), policy.leastVotes),
      text.ruleMajority(share(policy.majority)),
      text.ruleQualified(share(policy.qualifiedMajority)),
      text.ruleMeeting(share(policy.meetingQuorum)),
      text.ruleVoting(time(policy.votingPeriod)),
      text.ruleReply(time(policy.replyPeriod)),
      text.ruleInterim(time(policy.interimSuspension)),
      text.ruleConflict(),
      text.ruleAppeal(),
      text.ruleTerm(time(policy.seatTerm)),
      text.ruleReadmission(time(policy.readmission)),
    ];
    const document = safeAddress(policy.id);
    return html`<ul>
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${
        document === undefined
          ? nothing
          : html`<p class="small">
              <a href=${document} rel="noopener noreferrer">${icon('document')} ${text.rulesDocument(policy.number)}</a>
            </p>`
      }`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--wa-space-s);
      }
      ul {
        display: grid;
        gap: 0.375rem;
        padding-inline-start: 1.125rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-rules': WzRules;
  }
}

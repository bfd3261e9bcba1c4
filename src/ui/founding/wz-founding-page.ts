import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { AgreementText, FoundingActions } from '../../actions/app.ts';
import type { AgreementVersion } from '../../domain/agreement.ts';
import type { FormData, FormDescription } from '../../domain/form-field.ts';
import type { DocumentUrl, WebId } from '../../domain/iri.ts';
import { formatDateTime } from '../../text/dates.ts';
import * as text from '../../text/founding.ts';
import { directionOf } from '../../text/language.ts';
import { proposalInWords } from '../../text/motions.ts';
import { languageName } from '../../text/places.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import { readableAddress, safeAddress } from '../parts/address.ts';
import { icon } from '../parts/icons.ts';
import { renderMarkdown } from '../parts/markdown.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import './wz-rules-view.ts';

type Invitation = Awaited<ReturnType<FoundingActions['invitation']>>;

/** A founding to read in full and to sign, for each of its founders. `?motion=…`; without it, those that notices speak of. */
@customElement('wz-founding-page')
@localized()
export class WzFoundingPage extends ReadingPage {
  @state() private motion: DocumentUrl | undefined;
  @state() private choices: readonly DocumentUrl[] | undefined;
  @state() private invitation: Invitation | undefined;
  @state() private description: FormDescription | undefined;
  @state() private rules: FormData = {};
  @state() private names: ReadonlyMap<WebId, string> = new Map();
  @state() private texts: ReadonlyMap<string, AgreementText | 'failed' | 'loading'> = new Map();
  @state() private isSigning = false;
  @state() private signFailure = '';

  protected get heading(): string {
    return text.invitation();
  }

  protected async readPage(): Promise<void> {
    const { founding } = this.app;
    const asked = this.parameters.get('motion');
    if (asked === null) {
      this.choices = await founding.invitations();
      const [only, ...others] = this.choices;
      if (only === undefined || others.length > 0) return;
      this.motion = only;
    } else this.motion = asked as DocumentUrl;
    await this.#read(this.motion);
  }

  async #read(motion: DocumentUrl): Promise<void> {
    const { founding, steward } = this.app;
    const invitation = await founding.invitation(motion);
    const [description, rules] = await Promise.all([steward.describePolicy(), steward.policyToForm(invitation.policy)]);
    this.description = description;
    this.rules = rules;
    this.invitation = invitation;
    const named = [...new Set([...invitation.motion.electorate.map(({ holder }) => holder), invitation.motion.alliance])];
    // A name that cannot be read is shown by its address.
    const found = await Promise.all(
      named.map(async (webid) => [webid, await founding.examineFounder(webid).catch(() => undefined)] as const),
    );
    this.names = new Map(found.map(([webid, who]) => [webid, plainText(who?.name ?? [], this.languages, readableAddress(webid))]));
  }

  protected renderPage(): TemplateResult {
    if (this.failure !== undefined) return html`<div class="sections">${this.renderFailure(text.loadFailed())}</div>`;
    const { invitation, choices } = this;
    if (invitation === undefined) {
      if (choices === undefined) return html`<p role="status">${text.loading()}</p>`;
      if (choices.length === 0) return html`<p class="lead">${text.invitationNone()}</p>`;
      return html`<div class="sections">
        <h2>${text.invitationChoose()}</h2>
        <ul>
          ${choices.map((motion) => html`<li><a href=${linkTo('/founding', { motion })}>${readableAddress(motion)}</a></li>`)}
        </ul>
      </div>`;
    }
    const { motion, isFounder, signed } = invitation;
    const nameOf = (webid: WebId): string => this.names.get(webid) ?? readableAddress(webid);
    return html`
      <p class="lead">${text.invitationIntroduction()}</p>
      <div class="sections">
        ${isFounder ? nothing : html`<wa-callout variant="warning">${text.notAFounder()}</wa-callout>`}
        <section class="section" aria-labelledby="decided">
          <h2 id="decided">${text.whatIsFounded()}</h2>
          <p><bdi>${motion.principle}</bdi></p>
          <ul>
            ${motion.proposals.map((proposal) => {
              const version = invitation.agreements.find(({ id }) => id === proposal.evidence?.id);
              const which = version === undefined ? '' : `: ${plainText(version.title, this.languages)} ${version.version}`;
              return html`<li>${proposalInWords(proposal, nameOf, this.languages)}<bdi>${which}</bdi></li>`;
            })}
          </ul>
          <p class="quiet small">${text.openUntil(formatDateTime(motion.closes, this.languages))}</p>
        </section>
        <section class="section" aria-labelledby="texts">
          <h2 id="texts">${text.stepInWords('texts')}</h2>
          ${invitation.agreements.map((version) => this.#renderAgreement(version))}
        </section>
        <section class="section" aria-labelledby="rules">
          <h2 id="rules">${text.stepInWords('rules')}</h2>
          ${
            this.description === undefined
              ? nothing
              : html`<wz-rules-view
                  class="wide"
                  .description=${this.description}
                  .data=${this.rules}
                  .languages=${this.languages}
                ></wz-rules-view>`
          }
        </section>
        ${signed ? this.#renderSigned() : isFounder ? this.#renderSign(motion.id) : nothing}
      </div>
    `;
  }

  #renderAgreement(version: AgreementVersion): TemplateResult {
    const title = plainText(version.title, this.languages);
    const read = this.texts.get(version.id);
    return html`<details
      class="card wide"
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open && read === undefined) void this.#load(version);
      }}
    >
      <summary>${text.readText(title)} <span class="quiet small">${version.version}</span></summary>
      ${
        read === undefined || read === 'loading'
          ? html`<p class="quiet" role="status">${text.textLoading()}</p>`
          : read === 'failed'
            ? html`<p>${text.textFailed()}</p>`
            : html`<div class="prose" lang=${read.language} dir=${directionOf(read.language)}>${renderMarkdown(read.text, 3)}</div>`
      }
      <p class="cluster small">
        ${version.texts.map(
          ({ id, language }) =>
            html`<a href=${safeAddress(id) ?? ''} target="_blank" rel="noopener noreferrer"
              >${languageName(language, this.languages)} ${icon('external')}</a
            >`,
        )}
      </p>
    </details>`;
  }

  async #load(version: AgreementVersion): Promise<void> {
    this.texts = new Map([...this.texts, [version.id, 'loading']]);
    const read = await this.app.founding.text(version, this.languages).catch(() => 'failed' as const);
    this.texts = new Map([...this.texts, [version.id, read]]);
  }

  #renderSigned(): TemplateResult {
    return html`<wa-callout class="signed" variant="success" role="status" tabindex="-1">
      <p>${icon('seal')} <strong>${text.signed()}</strong></p>
    </wa-callout>`;
  }

  #renderSign(motion: DocumentUrl): TemplateResult {
    const session = this.session.value;
    return html`<wz-sign-what
      name=${session.status === 'signed-in' ? plainText(session.name, this.languages, readableAddress(session.webId)) : ''}
      statement=${text.signStatement()}
      action=${text.sign()}
      .lines=${[{ term: text.signs(), words: readableAddress(motion) }]}
      .consequences=${[text.signConsequence()]}
      ?busy=${this.isSigning}
      failure=${this.signFailure}
      @wz-sign=${() => void this.#sign(motion)}
    ></wz-sign-what>`;
  }

  async #sign(motion: DocumentUrl): Promise<void> {
    if (this.isSigning) return;
    this.isSigning = true;
    this.signFailure = '';
    try {
      await this.app.founding.sign(motion);
      await this.#read(motion);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.signed')?.focus();
    } catch (error) {
      const { message, remedy } = inWords(error);
      this.signFailure = `${message} ${remedy}`;
    } finally {
      this.isSigning = false;
    }
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      details .prose {
        padding-block: var(--wa-space-m);
      }
      .section ul {
        padding-inline-start: 1.25rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-founding-page': WzFoundingPage;
  }
}

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MembershipOverview } from '../../actions/app.ts';
import type { InterestsDeclaration } from '../../domain/attestation.ts';
import { parseIri, type Iri } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { toApply } from '../../text/agreements.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/declarations.ts';
import * as signing from '../../text/signing.ts';
import { memberPage } from '../membership/member-page.ts';
import { ReadingPage } from '../membership/reading-page.ts';
import { inWords } from '../membership/record-editor.ts';
import '../membership/wz-reading-state.ts';
import { safeAddress } from '../parts/address.ts';
import { fieldStyles, markInvalid, message } from '../parts/form/field-element.ts';
import { wrong } from '../parts/form/wrong.ts';
import { icon } from '../parts/icons.ts';
import { plainText } from '../parts/texts.ts';
import '../parts/wz-sign-what.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

const fields = ['offices', 'employers', 'affiliates'] as const;
type Field = (typeof fields)[number];
type Typed = Readonly<Record<Field, string>>;

/** Offices, employers and affiliates, one per line each, signed as one declaration. */
@customElement('wz-interests-page')
@localized()
export class WzInterestsPage extends ReadingPage {
  @state() private declared: InterestsDeclaration | undefined;
  @state() private typed: Typed | undefined;
  @state() private overview: MembershipOverview | undefined;
  @state() private issues: readonly Issue[] = [];
  @state() private isBusy = false;
  @state() private signFailure = '';
  @state() private signedAt: string | undefined;

  protected get heading(): string {
    return text.heading();
  }

  protected async readPage(): Promise<void> {
    [this.declared, this.overview] = await Promise.all([this.app.agreements.interests(), this.app.member.overview()]);
    this.typed = typedOf(this.declared);
  }

  protected renderPage(): TemplateResult {
    const { typed, failure } = this;
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${this.renderFailure(text.loadFailed())}
        ${typed === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderForm(typed)}
      </div>
    `;
  }

  #renderForm(typed: Typed): TemplateResult {
    const { declared } = this;
    const isChanged =
      declared === undefined || fields.some((field) => linesOf(typed[field]).join('\n') !== linesOf(typedOf(declared)[field]).join('\n'));
    return html`
      <div class="section">
        <p class="badge">${icon('info')} ${text.selfDeclared()}</p>
        <p>${declared === undefined ? text.never() : text.lastDeclared(formatDate(declared.validFrom, this.languages))}</p>
      </div>
      <div class="fields">
        ${this.#renderField('offices', text.offices(), text.officesHelp(), typed)}
        ${this.#renderField('employers', text.employers(), text.employersHelp(), typed)}
        ${this.#renderField('affiliates', text.affiliates(), text.affiliatesHelp(), typed)}
      </div>
      ${this.#renderSigned()}
      ${
        isChanged
          ? html`<p class="quiet" role="status">${declared === undefined ? nothing : text.unsigned()}</p>
              ${this.#renderSigning(typed)}`
          : this.signedAt === undefined
            ? html`<p class="quiet">${text.unchanged()}</p>`
            : nothing
      }
      <p><a href=${linkTo('/membership/values')}>${text.toValues()}</a></p>
    `;
  }

  #renderField(field: Field, label: string, help: string, typed: Typed): TemplateResult {
    const issues = this.issues.filter(({ path }) => path === field);
    return html`<wa-textarea
      class="${issues.length > 0 ? 'wrong' : ''} ${field === 'affiliates' ? 'addresses' : ''}"
      data-field=${field}
      rows="2"
      resize="auto"
      spellcheck=${field === 'affiliates' ? 'false' : 'true'}
      .value=${typed[field]}
      @input=${(event: Event) => {
        this.typed = { ...typed, [field]: (event.target as HTMLTextAreaElement).value };
        this.signedAt = undefined;
        if (this.issues.length > 0) this.issues = this.#check(this.typed);
      }}
    >
      <span slot="label">${label}</span>
      <span slot="hint">${message(help, issues)}</span>
    </wa-textarea>`;
  }

  #renderSigning(typed: Typed): TemplateResult {
    const said = fields.flatMap((field) => linesOf(typed[field]));
    return html`<wz-sign-what
      .lines=${[
        { term: signing.what(), words: text.signsInterests() },
        { term: text.says(), words: said.length === 0 ? text.nothing() : said.join(' · ') },
        { term: signing.where(), words: signing.inPublicPod() },
      ]}
      .consequences=${this.declared === undefined ? [] : [text.replaces()]}
      .member=${this.overview?.member}
      name=${plainText(this.overview?.name ?? [], this.languages, this.webId)}
      statement=${text.statement()}
      action=${text.sign()}
      ?busy=${this.isBusy}
      failure=${this.signFailure}
      @wz-sign=${() => void this.#sign(typed)}
    ></wz-sign-what>`;
  }

  #renderSigned(): TemplateResult | typeof nothing {
    if (this.signedAt === undefined) return nothing;
    return html`<wa-callout class="done" variant="success" role="status" tabindex="-1">
      <p><strong>${icon('check')} ${text.signed()}</strong></p>
      <wz-reading-state .since=${this.signedAt}></wz-reading-state>
      ${
        this.parameters.get('from') === '/membership/apply'
          ? html`<wa-button size="s" variant="brand" href=${linkTo('/membership/apply')}>${toApply()}</wa-button>`
          : nothing
      }
    </wa-callout>`;
  }

  #check(typed: Typed): readonly Issue[] {
    return linesOf(typed.affiliates).flatMap((line) => (toAddress(line) === undefined ? wrong('affiliates', text.notAnAddress(line)) : []));
  }

  async #sign(typed: Typed): Promise<void> {
    this.issues = this.#check(typed);
    if (this.issues.length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[data-field="affiliates"]')?.focus();
      return;
    }
    this.isBusy = true;
    this.signFailure = '';
    try {
      await this.app.agreements.declareInterests({
        offices: linesOf(typed.offices),
        employers: linesOf(typed.employers),
        affiliates: linesOf(typed.affiliates).flatMap((line) => toAddress(line) ?? []),
      });
      this.declared = await this.app.agreements.interests();
      this.signedAt = this.app.now().toISOString();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
    } catch (error) {
      const { message: sentence, remedy } = inWords(error);
      this.signFailure = `${sentence} ${remedy}`;
    } finally {
      this.isBusy = false;
    }
  }

  protected override updated(): void {
    for (const area of this.renderRoot.querySelectorAll('wa-textarea')) {
      void area.updateComplete.then(() => {
        markInvalid(
          area,
          this.issues.some(({ path }) => path === area.dataset.field),
        );
      });
    }
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    memberPage,
    css`
      .fields {
        display: grid;
        gap: var(--wa-space-l);
      }
      .badge {
        border-radius: var(--wa-border-radius-m);
      }
      .addresses::part(textarea) {
        direction: ltr;
      }
      .done > * + * {
        margin-block-start: var(--wa-space-s);
      }
    `,
  ];
}

function typedOf(declared: InterestsDeclaration | undefined): Typed {
  return {
    offices: (declared?.offices ?? []).join('\n'),
    employers: (declared?.employers ?? []).join('\n'),
    affiliates: (declared?.affiliates ?? []).join('\n'),
  };
}

function linesOf(typed: string): readonly string[] {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function toAddress(line: string): Iri | undefined {
  return safeAddress(line) === undefined ? undefined : parseIri(line);
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-interests-page': WzInterestsPage;
  }
}

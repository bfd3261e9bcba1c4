import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { DocumentUrl, WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import * as text from '../../text/membership.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { RecordPage, recordPage } from './record-page.ts';

/** A page that edits one group of the member's own record. Both groups are one record in the pod, and one draft. */
export abstract class MemberGroupPage extends RecordPage {
  protected readonly kind = 'member';
  /** The group's name in the shapes: the fragment of its IRI. */
  protected abstract readonly group: string;
  protected abstract readonly lead: string;
  /** Where the other group is edited. */
  protected abstract readonly other: { readonly path: string; readonly title: string };
  /** What stands in the way of saving, and is not on this page. */
  @state() private elsewhere: readonly Issue[] = [];

  protected signedIn(webId: WebId): void {
    void this.editor.open(webId, undefined as DocumentUrl | undefined, this.parameters.has('resume'));
  }

  protected override renderAbove(): unknown {
    return html`<a class="back" href=${linkTo('/membership')}>${icon('back')}${text.backToMembership()}</a>`;
  }

  protected renderEditing(): unknown {
    const { state: saveState } = this.editor;
    return html`
      <p class="lead">${this.lead}</p>
      ${this.renderForm(this.#groups, true)}
      <div class="save">
        ${
          this.elsewhere.length === 0
            ? nothing
            : html`<wa-callout class="elsewhere" variant="warning" role="alert" tabindex="-1">
                <p>${text.otherPageFirst()}</p>
                <ul>
                  ${this.elsewhere.map((issue) => html`<li>${issue.message}</li>`)}
                </ul>
                <p><a href=${linkTo(this.other.path, { resume: '1' })}>${this.other.title}</a></p>
              </wa-callout>`
        }
        <wa-button variant="brand" ?loading=${saveState.kind === 'saving'} @click=${() => void this.save()}>${text.save()}</wa-button>
        <wz-save-state .state=${saveState} .languages=${this.languages} @wz-retry=${() => void this.save()}></wz-save-state>
        ${this.renderData()}
      </div>
    `;
  }

  protected override async save(): Promise<void> {
    this.elsewhere = [];
    await super.save();
  }

  protected showIssues(issues: readonly Issue[]): void {
    const here = issues.filter((issue) => !this.#isElsewhere(issue));
    const isHere = this.form?.showIssues(here) === true;
    this.elsewhere = isHere ? [] : issues.filter((issue) => issue.severity === 'error');
    if (!isHere) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.elsewhere')?.focus());
  }

  /** Whether the other group has the field, and this page does not. */
  #isElsewhere(issue: Issue): boolean {
    if (this.form?.hasField(issue) === true) return false;
    const others = this.editor.description?.fields.filter((field) => !this.#groups.includes(field.group)) ?? [];
    return others.some((field) => field.path === issue.path || field.record?.fields.some((nested) => nested.path === issue.path) === true);
  }

  get #groups(): readonly string[] {
    return (this.editor.description?.groups ?? []).map(({ id }) => id).filter((id) => id.replace(/^.*[#/]/, '') === this.group);
  }

  static override styles = [
    shared,
    page,
    memberPage,
    recordPage,
    css`
      .elsewhere ul {
        margin-block: var(--wa-space-xs);
        padding-inline-start: 1.25rem;
      }
    `,
  ];
}

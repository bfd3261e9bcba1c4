import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MembershipOverview } from '../../actions/app.ts';
import type { WebId } from '../../domain/iri.ts';
import type { MembershipTask } from '../../domain/membership-task.ts';
import * as text from '../../text/membership.ts';
import * as standing from '../../text/own-standing.ts';
import '../parts/form/wz-task-list.ts';
import type { Task } from '../parts/form/wz-task-list.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { ReadingPage } from './reading-page.ts';
import { inWords } from './record-editor.ts';
import './wz-own-standing.ts';
import './wz-reading-state.ts';

const paths: Readonly<Record<MembershipTask['id'], string>> = {
  profile: '/membership/profile',
  where: '/membership/where',
  services: '/membership/services',
  key: '/membership/keys',
  agreements: '/membership/agreements',
  interests: '/membership/interests',
  apply: '/membership/apply',
  vetting: '/membership/vetting',
};

/** A member's own desk: what there is to do, who can read it, and what the directory makes of it. */
@customElement('wz-membership-page')
@localized()
export class WzMembershipPage extends ReadingPage {
  @state() private overview: MembershipOverview | undefined;
  @state() private preparing: 'no' | 'yes' | 'done' = 'no';
  #readAt: string | undefined;
  #stopWatching: (() => void) | undefined;

  protected get heading(): string {
    return text.heading();
  }

  /** This is where the other pages lead back to. */
  protected override renderAbove(): unknown {
    return nothing;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = this.app.directory.state.subscribe(({ readAt }) => {
      const isNew = readAt !== this.#readAt;
      this.#readAt = readAt;
      // A finished reading may have changed what the directory concludes.
      if (isNew && this.overview !== undefined) void this.load();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected async readPage(): Promise<void> {
    this.overview = await this.app.member.overview();
  }

  async #prepare(): Promise<void> {
    this.preparing = 'yes';
    try {
      await this.app.member.preparePod();
      this.preparing = 'done';
      await this.load();
    } catch (error) {
      this.preparing = 'no';
      this.failure = inWords(error);
    }
  }

  protected renderPage(): TemplateResult {
    const { overview, failure } = this;
    return html`
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${this.renderFailure(text.loadFailed())}
        ${overview === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderOverview(overview)}
      </div>
    `;
  }

  #renderOverview(overview: MembershipOverview): TemplateResult {
    const done = overview.tasks.filter((task) => task.status === 'done').length;
    return html`
      ${overview.isSteward ? html`<p>${icon('key')} <a href=${linkTo('/steward')}>${text.stewardLink()}</a></p>` : nothing}
      ${overview.mayVote ? html`<p>${icon('scales')} <a href=${linkTo('/committee')}>${text.committeeLink()}</a></p>` : nothing}
      ${overview.isAuthority ? html`<p>${icon('seal')} <a href=${linkTo('/desk')}>${text.deskLink()}</a></p>` : nothing}
      ${overview.access === undefined ? this.#renderPrepare() : nothing}
      <section class="section" aria-labelledby="tasks">
        <h2 id="tasks">${text.tasks()}</h2>
        <p class="quiet">${text.tasksDone(done, overview.tasks.length)}</p>
        <wz-task-list class="wide" .tasks=${overview.tasks.map((task) => this.#taskOf(task, overview.webId))}></wz-task-list>
      </section>
      ${overview.applied ? html`<p>${icon('speech')} <a href=${linkTo('/membership/decisions')}>${text.concernsLink()}</a></p>` : nothing}
      ${this.#renderStanding(overview)} ${this.#renderAccess(overview)}
      <p class="quiet small">
        ${text.foundingsHelp()} <a href=${linkTo('/founding')}>${text.foundingLink()}</a> ·
        <a href=${linkTo('/found')}>${text.foundLink()}</a>
      </p>
    `;
  }

  #taskOf({ id, status, issues }: MembershipTask, webid: WebId): Task {
    // Once somebody was admitted there is nothing to fill in: the reasons say how far it is.
    const isDecided = id === 'apply' && (status === 'waiting' || status === 'done');
    return {
      href: isDecided ? linkTo('/why', { webid }) : linkTo(paths[id]),
      title: text.taskTitle(id),
      hint: text.taskHint(id, status),
      status,
      problems: issues.length,
    };
  }

  #renderPrepare(): TemplateResult {
    return html`<wa-callout variant="brand">
      <h2>${text.prepareHeading()}</h2>
      <p>${text.prepareHelp()}</p>
      <wa-button variant="brand" size="s" ?loading=${this.preparing === 'yes'} @click=${() => void this.#prepare()}
        >${text.prepare()}</wa-button
      >
      <p class="visually-hidden" role="status">${this.preparing === 'yes' ? text.preparing() : ''}</p>
    </wa-callout>`;
  }

  #renderStanding({ check, webId }: MembershipOverview): TemplateResult {
    const verdict = check?.verdict;
    return html`<section class="section" aria-labelledby="standing">
      <h2 id="standing">${standing.heading()}</h2>
      <wz-own-standing class="wide" .verdict=${verdict} .languages=${this.languages}></wz-own-standing>
      <p class="cluster">
        ${verdict === undefined ? nothing : html`<a href=${linkTo('/why', { webid: webId })}>${standing.goTo('why')}</a>`}
        ${verdict?.listed === true ? html`<a href=${linkTo('/provider', { webid: webId })}>${text.showMyPage()}</a>` : nothing}
      </p>
      <wz-reading-state></wz-reading-state>
    </section>`;
  }

  #renderAccess({ access }: MembershipOverview): TemplateResult | typeof nothing {
    if (access === undefined) return nothing;
    const mustPrepare = access.public === 'not-readable' || access.private === 'readable';
    const line = (state: 'fine' | 'wrong' | 'unknown', sentence: string) =>
      html`<li class=${state}>${icon(state === 'fine' ? 'check' : state === 'wrong' ? 'warning' : 'info')}<span>${sentence}</span></li>`;
    return html`<section class="section" aria-labelledby="access">
      <h2 id="access">${text.accessHeading()}</h2>
      <p class="quiet small">${text.accessHow()}</p>
      <ul class="plain access">
        ${
          access.public === 'readable'
            ? line('fine', text.publicReadable())
            : access.public === 'unreachable'
              ? line('unknown', text.accessUnknown())
              : line('wrong', text.publicNotReadable())
        }
        ${
          access.private === 'not-readable'
            ? line('fine', text.privateSafe())
            : access.private === 'unreachable'
              ? line('unknown', text.accessUnknown())
              : line('wrong', text.privateReadable())
        }
      </ul>
      ${
        mustPrepare
          ? html`<wa-button size="s" appearance="outlined" ?loading=${this.preparing === 'yes'} @click=${() => void this.#prepare()}
              >${text.prepare()}</wa-button
            >`
          : nothing
      }
      ${this.preparing === 'done' ? html`<p role="status">${text.prepared()}</p>` : nothing}
    </section>`;
  }

  static override styles = [
    shared,
    page,
    memberPage,
    css`
      wa-callout h2 {
        font-size: var(--wa-font-size-l);
        margin-block-end: var(--wa-space-xs);
      }
      wa-callout wa-button {
        margin-block-start: var(--wa-space-s);
      }
      .access {
        display: grid;
        gap: var(--wa-space-xs);
      }
      .access li {
        display: flex;
        gap: var(--wa-space-xs);
      }
      .access svg.icon {
        margin-block-start: 0.2em;
      }
      .fine svg {
        color: var(--wa-color-success-on-quiet);
      }
      .wrong {
        color: var(--wa-color-danger-on-quiet);
        font-weight: var(--wa-font-weight-semibold);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-membership-page': WzMembershipPage;
  }
}

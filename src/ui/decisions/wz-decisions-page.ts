import { localized } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Governance, MotionView } from '../../actions/app.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/decisions.ts';
import { mandateInWords, mandatePeriod } from '../../text/desk.ts';
import { proposalInWords } from '../../text/motions.ts';
import { safeAddress } from '../parts/address.ts';
import { agentInWords } from '../parts/agent-name.ts';
import { ConceptNames } from '../parts/concept-names.ts';
import { fieldStyles } from '../parts/form/field-element.ts';
import { icon } from '../parts/icons.ts';
import { linkTo, navigate } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';
import { GovernancePage, governancePage } from './governance-page.ts';
import { everybodyIn, namer } from './motion-names.ts';
import './wz-motion-list.ts';
import './wz-rules.ts';
import './wz-seats.ts';

/**
 * Who decides in the alliance, by which rules, what is open, what was decided, and what was tried and does not count:
 * `#/decisions?about=…&whom=…`. Everything on it was counted again on this device.
 */
@customElement('wz-decisions-page')
@localized()
export class WzDecisionsPage extends GovernancePage {
  protected readonly concepts = new ConceptNames(this);

  protected renderHeading(): TemplateResult {
    return html`<h1 tabindex="-1">${text.heading()}</h1>
      <p class="lead">${text.lead()}</p>`;
  }

  protected renderGovernance(governance: Governance): TemplateResult {
    const { languages } = this;
    const open = governance.motions.filter(({ status }) => status === 'open' || status === 'closed');
    const past = governance.motions.filter((view) => !open.includes(view));
    return html`
      ${this.renderHeading()}
      <div class="parts">
        <section aria-labelledby="seats">
          <h2 id="seats">${text.seats()}</h2>
          <p class="quiet">${text.seatsHelp()}</p>
          <wz-seats .seats=${governance.seats} .languages=${languages}></wz-seats>
        </section>
        <div class="columns">
          <div class="column">
            <section aria-labelledby="open">
              <h2 id="open">${text.open()}</h2>
              ${open.length === 0 ? html`<p class="quiet">${text.noneOpen()}</p>` : html`<wz-motion-list .motions=${open} .languages=${languages}></wz-motion-list>`}
            </section>
            ${this.#renderPast(past)} ${this.#renderTried(governance)}
          </div>
          <aside class="column">
            <section aria-labelledby="rules">
              <h2 id="rules">${text.rules()}</h2>
              <wz-rules .policy=${governance.policy} .languages=${languages}></wz-rules>
            </section>
            ${this.#renderAuthorities(governance)} ${this.#renderVersions(governance)}
          </aside>
        </div>
        <wz-reading-status></wz-reading-status>
      </div>
    `;
  }

  #renderPast(past: readonly MotionView[]): TemplateResult {
    const about = this.parameters.get('about') ?? '';
    const whom = this.parameters.get('whom') ?? '';
    const fits = past.filter(
      (view) =>
        (about === '' || view.motion.proposals.some(({ kind }) => text.topicOf(kind) === about)) &&
        (whom === '' || everybodyIn(view).some((webid) => webid === whom)),
    );
    return html`<section aria-labelledby="past">
      <h2 id="past">${text.past()}</h2>
      ${
        past.length === 0
          ? html`<p class="quiet">${text.nonePast()}</p>`
          : html`${this.#renderFilters(past, about, whom)}
              <p class="small quiet" role="status">${fits.length === 0 ? text.noneFits() : text.shown(fits.length, past.length)}</p>
              ${fits.length === 0 ? nothing : html`<wz-motion-list .motions=${fits} .languages=${this.languages}></wz-motion-list>`}`
      }
    </section>`;
  }

  #renderFilters(past: readonly MotionView[], about: string, whom: string): TemplateResult {
    const topics = (Object.keys(text.topics) as text.Topic[]).filter((topic) =>
      past.some(({ motion }) => motion.proposals.some(({ kind }) => text.topicOf(kind) === topic)),
    );
    const sorter = new Intl.Collator([...this.languages, 'en']);
    const names = past.flatMap((view) => view.names);
    const everybody = [...new Set(past.flatMap(everybodyIn))]
      .map((webid) => ({ value: webid, words: namer(names, this.languages)(webid) }))
      .sort((a, b) => sorter.compare(a.words, b.words));
    return html`<div class="filters" role="group" aria-label=${text.filters()}>
      ${this.#renderFilter(
        'about',
        text.about(),
        text.aboutAll(),
        about,
        topics.map((topic) => ({ value: topic, words: text.topicInWords(topic) })),
      )}
      ${this.#renderFilter('whom', text.whom(), text.whomAll(), whom, everybody)}
      ${about === '' && whom === '' ? nothing : html`<a class="all" href=${linkTo('/decisions')}>${text.showAll()}</a>`}
    </div>`;
  }

  #renderFilter(
    name: string,
    label: string,
    all: string,
    chosen: string,
    choices: readonly { readonly value: string; readonly words: string }[],
  ): TemplateResult {
    return html`<label
      ><span class="label small">${label}</span>
      <select
        name=${name}
        @change=${(event: Event) => {
          this.#choose(name, (event.target as HTMLSelectElement).value);
        }}
      >
        <option value="" ?selected=${chosen === ''}>${all}</option>
        ${choices.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
      </select>
    </label>`;
  }

  /** The choice stands in the address, so that it can be shared. */
  #choose(name: string, value: string): void {
    const given = { about: this.parameters.get('about') ?? '', whom: this.parameters.get('whom') ?? '', [name]: value };
    this.parameters = new URLSearchParams(Object.entries(given).filter(([, each]) => each !== ''));
    navigate(linkTo('/decisions', given), { replace: true });
  }

  #renderTried({ undecided, motions }: Governance): TemplateResult {
    const motionOf = (event: string): MotionView | undefined =>
      motions.find((view) => view.decision !== undefined && view.events.some(({ id }) => id === event));
    return html`<section aria-labelledby="tried">
      <h2 id="tried">${text.tried()}</h2>
      ${
        undecided.length === 0
          ? html`<p class="quiet">${icon('check')} ${text.nothingTried()}</p>`
          : html`<p class="quiet">${text.triedHelp()}</p>
              <ul class="plain tried">
                ${undecided.map(({ event, kind, member, code, why }) => {
                  const view = motionOf(event);
                  const words = proposalInWords(
                    { kind, member, roles: [] },
                    namer(
                      motions.flatMap(({ names }) => names),
                      this.languages,
                    ),
                    this.languages,
                  );
                  const document = safeAddress(event);
                  return html`<li>
                    ${icon('warning')}
                    <div>
                      <strong
                        >${view === undefined ? words : html`<a href=${linkTo('/decision', { motion: view.motion.id })}>${words}</a>`}</strong
                      >
                      <p>${text.codeInWords(code, why)} <code>${code}</code></p>
                      ${document === undefined ? nothing : html`<p class="small"><a href=${document} rel="noopener noreferrer">${text.seeDocument()}</a></p>`}
                    </div>
                  </li>`;
                })}
              </ul>`
      }
    </section>`;
  }

  #renderAuthorities({ mandates }: Governance): TemplateResult {
    const now = this.app.now().toISOString();
    return html`<section aria-labelledby="authorities">
      <h2 id="authorities">${text.authorities()}</h2>
      ${
        mandates.length === 0
          ? html`<p class="quiet">${text.noAuthorities()}</p>`
          : html`<ul class="plain authorities">
              ${mandates.map(
                ({ webid, name, mandates: granted }) =>
                  html`<li>
                    <a href=${linkTo('/provider', { webid })}
                      ><strong><bdi>${agentInWords(webid, name, this.languages)}</bdi></strong></a
                    >
                    ${granted.map(
                      (mandate) =>
                        html`<p class="small">
                          ${mandateInWords(mandate, this.languages)},
                          <span class="quiet">${mandatePeriod(mandate, now, this.languages)}</span>
                        </p>`,
                    )}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #renderVersions({ versions }: Governance): TemplateResult {
    return html`<div class="versions">
      <h2 id="versions">${text.versions()}</h2>
      <p class="small quiet">${text.versionsHelp()}</p>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="versions">
        <table>
          <thead>
            <tr>
              <th scope="col">${text.columnVersion()}</th>
              <th scope="col">${text.columnIssued()}</th>
              <th scope="col">${text.columnEvents()}</th>
              <th scope="col">${text.columnAnchors()}</th>
            </tr>
          </thead>
          <tbody>
            ${versions.map(({ document, issued, events, anchors }) => {
              const address = safeAddress(document);
              const number = /(\d+)\.\w+$/.exec(document)?.[1] ?? document;
              return html`<tr>
                <th scope="row">${address === undefined ? number : html`<a href=${address} rel="noopener noreferrer">${number}</a>`}</th>
                <td>${formatDate(issued, this.languages)}</td>
                <td class="number">${events}</td>
                <td class="number">${anchors}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </div>`;
  }

  static override styles = [
    shared,
    page,
    fieldStyles,
    governancePage,
    css`
      .filters {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--wa-space-s) var(--wa-space-m);
      }
      .filters label {
        display: grid;
        gap: 0.25rem;
        flex: 0 1 16rem;
        min-inline-size: 0;
      }
      .all {
        padding-block: 0.5rem;
      }
      .tried,
      .authorities {
        display: grid;
        gap: var(--wa-space-m);
      }
      .tried li {
        display: flex;
        gap: 0.5rem;
      }
      .tried svg.icon {
        margin-block-start: 0.2em;
        color: var(--wa-color-danger-on-quiet);
      }
      .scroll {
        max-block-size: 22rem;
        overflow: auto;
      }
      th,
      td {
        padding: 0.375rem 0.5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-decisions-page': WzDecisionsPage;
  }
}

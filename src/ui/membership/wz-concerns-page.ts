import { localized } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Concerns } from '../../actions/app.ts';
import * as text from '../../text/concerns.ts';
import { loadSubdivisions } from '../../text/places.ts';
import { namer } from '../decisions/motion-names.ts';
import { plainText } from '../parts/texts.ts';
import { page, shared } from '../styles/shared.ts';
import { memberPage } from './member-page.ts';
import { ReadingPage } from './reading-page.ts';
import './wz-own-decision.ts';
import './wz-own-motion.ts';
import './wz-own-rights.ts';

/**
 * Motions and decisions about the person signed in, with the reply and the appeal, and the rights it holds or is offered. Open to
 * whomever the register ever named, suspended or expelled as well.
 */
@customElement('wz-concerns-page')
@localized()
export class WzConcernsPage extends ReadingPage {
  @state() private concerns: Concerns | undefined;

  protected get heading(): string {
    return text.heading();
  }

  protected async readPage(): Promise<void> {
    await loadSubdivisions();
    this.concerns = await this.app.concerns.open();
  }

  protected renderPage(): TemplateResult {
    const { concerns, failure } = this;
    return html`
      <p class="lead">${text.lead()}</p>
      <div class="sections">
        ${this.renderFailure(text.loadFailed())}
        ${concerns === undefined ? (failure === undefined ? html`<p role="status">${text.loading()}</p>` : nothing) : this.#renderConcerns(concerns)}
      </div>
    `;
  }

  #renderConcerns({ motions, appealable, rights, offeredRights }: Concerns): TemplateResult {
    const { languages } = this;
    const session = this.session.value;
    const own = session.status === 'signed-in' ? [{ webid: session.webId, name: session.name }] : [];
    const name = session.status === 'signed-in' ? plainText(session.name, languages, session.webId) : '';
    const nameOf = namer([...motions.flatMap(({ names }) => names), ...own], languages);
    return html`
      <section class="section" aria-labelledby="motions">
        <h2 id="motions">${text.motions()}</h2>
        ${
          motions.length === 0
            ? html`<p class="quiet">${text.noMotions()}</p>`
            : motions.map((view) => html`<wz-own-motion class="wide" .view=${view} .languages=${languages}></wz-own-motion>`)
        }
      </section>
      <section class="section" aria-labelledby="decisions">
        <h2 id="decisions">${text.decisions()}</h2>
        ${
          appealable.length === 0
            ? html`<p class="quiet">${text.noDecisions()}</p>`
            : appealable.map(
                (decided) =>
                  html`<wz-own-decision
                    class="wide"
                    .decided=${decided}
                    .nameOf=${nameOf}
                    name=${name}
                    .languages=${languages}
                    @wz-appealed=${() => void this.load()}
                  ></wz-own-decision>`,
              )
        }
      </section>
      <wz-own-rights
        class="wide"
        .held=${rights}
        .offered=${offeredRights}
        name=${name}
        .languages=${languages}
        @wz-accepted=${() => void this.load()}
      ></wz-own-rights>
    `;
  }

  static override styles = [shared, page, memberPage];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-concerns-page': WzConcernsPage;
  }
}

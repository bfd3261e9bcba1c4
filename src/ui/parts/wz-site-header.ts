import { consume } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AllianceApp, SessionState } from '../../actions/app.ts';
import { interfaceLanguage, interfaceLanguages, isInterfaceLanguage, readerLanguages } from '../../text/language.ts';
import * as text from '../../text/shell.ts';
import { appContext } from '../context.ts';
import { here, linkTo } from '../routes.ts';
import { shared } from '../styles/shared.ts';
import { chooseTheme, currentTheme, watchTheme } from '../theme.ts';
import { readableAddress } from './address.ts';
import { icon } from './icons.ts';
import { mark } from './mark.ts';
import { plainText } from './texts.ts';
import { Watch } from './watch.ts';

/**
 * Mark and name, the ways through the site, language, colours, and who is signed in. On a narrow screen all but the mark
 * folds into a menu.
 *
 * @fires wz-language - with the tag of the language chosen for the screens.
 */
@customElement('wz-site-header')
@localized()
export class WzSiteHeader extends LitElement {
  @consume({ context: appContext }) app!: AllianceApp;
  @property() path = '/';
  @state() private isOpen = false;
  private unwatchTheme: (() => void) | undefined;
  /** Whoever holds a mandate is shown the way to the vetting desk. */
  @state() private isAuthority = false;
  private readonly session = new Watch(
    this,
    () => this.app.session.state,
    (session) => {
      void this.findDesk(session);
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatchTheme = watchTheme(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatchTheme?.();
  }

  private async findDesk(session: SessionState): Promise<void> {
    try {
      this.isAuthority = session.status === 'signed-in' && (await this.app.member.overview()).isAuthority;
    } catch {
      // The pages that need the overview say what is wrong with it.
      this.isAuthority = false;
    }
  }

  override render(): TemplateResult {
    return html`
      <header>
        <slot name="skip"></slot>
        <a class="home" href=${linkTo('/')} @click=${this.fold}>${mark()}<span>${text.productName()}</span></a>
        <button
          type="button"
          class="menu quiet-button"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-controls="ways"
          @click=${() => {
            this.isOpen = !this.isOpen;
          }}
        >
          ${icon(this.isOpen ? 'cross' : 'menu')} ${text.menu()}
        </button>
        <div id="ways" class="ways" ?data-open=${this.isOpen}>
          <nav aria-label=${text.mainNavigation()}>
            <ul class="plain">
              ${this.renderWay('/', text.discoverTitle())} ${this.renderWay('/membership', text.membershipTitle())}
              ${this.renderWay('/audit', text.navAudit())} ${this.renderWay('/index-report', text.indexReportTitle())}
              ${this.isAuthority ? this.renderWay('/desk', text.deskTitle()) : nothing}
            </ul>
          </nav>
          <div class="tools">${this.renderLanguage()} ${this.renderTheme()} ${this.renderSession()}</div>
        </div>
      </header>
    `;
  }

  private renderWay(path: string, label: string): TemplateResult {
    const isHere = path === '/' ? this.path === '/' || this.path === '/provider' : this.path === path || this.path.startsWith(`${path}/`);
    return html`<li>
      <a href=${linkTo(path)} aria-current=${isHere ? (this.path === path ? 'page' : 'true') : 'false'} @click=${this.fold}>${label}</a>
    </li>`;
  }

  private renderLanguage(): TemplateResult {
    const offered = this.app.configuration.languages.filter(isInterfaceLanguage);
    const tags = offered.length > 0 ? offered : Object.keys(interfaceLanguages).filter(isInterfaceLanguage);
    const now = interfaceLanguage();
    return html`<label class="language">
      ${icon('speech')}<span class="visually-hidden">${text.languageLabel()}</span>
      <select
        @change=${(event: Event) => {
          this.dispatchEvent(new CustomEvent('wz-language', { detail: (event.target as HTMLSelectElement).value }));
        }}
      >
        ${tags.map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === now}>${interfaceLanguages[tag]}</option>`)}
      </select>
    </label>`;
  }

  private renderTheme(): TemplateResult {
    const isDark = currentTheme() === 'dark';
    const label = isDark ? text.toLight() : text.toDark();
    return html`<button
      type="button"
      class="quiet-button theme"
      title=${label}
      @click=${() => {
        chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
        this.requestUpdate();
      }}
    >
      ${icon(isDark ? 'sun' : 'moon')}<span class="label">${label}</span>
    </button>`;
  }

  private renderSession(): TemplateResult {
    const session = this.session.value;
    if (session.status === 'restoring') return html`<span class="quiet restoring">${text.signingIn()}</span>`;
    if (session.status === 'signed-out') {
      const { path, parameters } = here();
      const query = parameters.toString();
      const from = path === '/' || path === '/sign-in' ? undefined : `${path}${query === '' ? '' : `?${query}`}`;
      return html`<a class="sign-in" href=${linkTo('/sign-in', { from })} @click=${this.fold}>${text.signIn()}</a>`;
    }
    const name = plainText(session.name, readerLanguages(this.app.languages), readableAddress(session.webId));
    return html`<span class="who">
      <a href=${linkTo('/membership')} title=${text.signedInAs(name)} @click=${this.fold}>${icon('person')}<bdi>${name}</bdi></a>
      <button
        type="button"
        class="quiet-button"
        @click=${() => {
          void this.app.session.signOut();
        }}
      >
        ${text.signOut()}
      </button>
    </span>`;
  }

  private readonly fold = (): void => {
    this.isOpen = false;
  };

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        background: var(--wa-color-surface-raised);
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--wa-space-l);
        max-inline-size: var(--wz-content-width);
        min-block-size: 4rem;
        margin-inline: auto;
        padding-inline: var(--wz-page-padding);
      }
      .home {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        padding-block: 0.5rem;
        font-family: var(--wa-font-family-heading);
        font-size: 1.25rem;
        font-weight: 600;
        letter-spacing: -0.015em;
        color: var(--wa-color-text-normal);
        text-decoration: none;
        white-space: nowrap;
      }
      .mark {
        inline-size: 2rem;
        block-size: 2rem;
        flex: none;
      }
      .ways {
        display: flex;
        flex: 1;
        align-items: center;
        justify-content: space-between;
        gap: var(--wa-space-m);
      }
      nav ul {
        display: flex;
        gap: 0.25rem;
      }
      nav a {
        position: relative;
        display: block;
        padding: 0.5rem 0.5625rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: none;
        white-space: nowrap;
        border-radius: var(--wa-border-radius-m);
      }
      nav a:hover {
        color: var(--wa-color-text-normal);
        background: var(--wa-color-neutral-fill-quiet);
      }
      nav a:not([aria-current='false']) {
        color: var(--wz-petrol);
      }
      nav a:not([aria-current='false'])::after {
        content: '';
        position: absolute;
        inset-inline: 0.5625rem;
        inset-block-end: 0.125rem;
        block-size: 2px;
        background: currentColor;
        border-radius: 1px;
      }
      .tools {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        font-size: var(--wa-font-size-s);
      }
      .quiet-button,
      .language {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-block-size: 2.5rem;
        padding: 0 0.625rem;
        border: 0;
        border-radius: var(--wa-border-radius-m);
        background: none;
        color: var(--wa-color-text-quiet);
        font: inherit;
        font-weight: var(--wa-font-weight-semibold);
        cursor: pointer;
        white-space: nowrap;
      }
      .quiet-button:hover,
      .language:hover {
        color: var(--wa-color-text-normal);
        background: var(--wa-color-neutral-fill-quiet);
      }
      .language:focus-within {
        outline: var(--wa-focus-ring);
        outline-offset: var(--wa-focus-ring-offset);
      }
      .language select {
        appearance: none;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
        padding-block: 0.375rem;
      }
      .language select:focus {
        outline: none;
      }
      .language option {
        background: var(--wa-color-surface-raised);
        color: var(--wa-color-text-normal);
      }
      .sign-in {
        display: inline-flex;
        align-items: center;
        min-block-size: 2.25rem;
        padding-inline: 1rem;
        margin-inline-start: 0.375rem;
        border: 1px solid var(--wa-color-brand-border-normal);
        border-radius: var(--wa-border-radius-pill);
        color: var(--wz-petrol);
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: none;
        white-space: nowrap;
      }
      .sign-in:hover {
        background: var(--wa-color-brand-fill-quiet);
      }
      .restoring {
        padding-inline: 0.75rem;
      }
      .who {
        display: inline-flex;
        align-items: center;
      }
      .who a {
        display: inline-flex;
        align-items: center;
        gap: 0.375rem;
        min-block-size: 2.5rem;
        padding-inline: 0.625rem;
        max-inline-size: 12rem;
        font-weight: var(--wa-font-weight-semibold);
        text-decoration: none;
      }
      .who bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .menu {
        display: none;
        margin-inline-start: auto;
      }

      @media (max-width: 65.99rem) {
        .menu {
          display: inline-flex;
        }
        .ways {
          display: none;
          flex-basis: 100%;
          flex-direction: column;
          align-items: stretch;
          padding-block: 0.25rem 1rem;
        }
        .ways[data-open] {
          display: flex;
        }
        nav ul {
          flex-direction: column;
        }
        nav a {
          padding: 0.75rem 0.5rem;
          font-size: var(--wa-font-size-m);
        }
        nav a:not([aria-current='false'])::after {
          inset-inline: auto;
          inset-inline-start: -0.5rem;
          inset-block: 0.75rem;
          inline-size: 3px;
          block-size: auto;
        }
        .tools {
          flex-wrap: wrap;
          padding-block-start: 0.75rem;
          border-block-start: 1px solid var(--wa-color-surface-border);
        }
        header {
          gap: 0 var(--wa-space-xs);
        }
        .sign-in {
          flex-basis: 100%;
          justify-content: center;
          min-block-size: 2.75rem;
          margin: 0.5rem 0 0;
        }
      }
      @media (min-width: 66rem) {
        .theme .label {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-site-header': WzSiteHeader;
  }
}

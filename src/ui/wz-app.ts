import { provide } from '@lit/context';
import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { join } from 'lit/directives/join.js';
import type { AllianceApp } from '../actions/app.ts';
import { formatDateTime } from '../text/dates.ts';
import {
  bestInterfaceLanguage,
  directionOf,
  interfaceLanguage,
  isInterfaceLanguage,
  readerLanguages,
  setInterfaceLanguage,
} from '../text/language.ts';
import * as text from '../text/shell.ts';
import { appContext } from './context.ts';
import { registerIcons } from './parts/icons.ts';
import { Watch } from './parts/watch.ts';
import './parts/wz-page-outlet.ts';
import './parts/wz-site-header.ts';
import { remember, remembered } from './preferences.ts';
import { here, linkTo, watchPlace, type Place } from './routes.ts';
import { shared } from './styles/shared.ts';
import { applyTheme } from './theme.ts';

registerIcons();
applyTheme();

/**
 * The whole product on the screen: header, the page of the present address, footer. Everything below reaches the product
 * through {@link appContext}; `main.ts` and the tests hand it in as `app`.
 */
@customElement('wz-app')
@localized()
export class WzApp extends LitElement {
  @provide({ context: appContext }) @property({ attribute: false }) app!: AllianceApp;

  @state() private place: Place = here();
  /** Nothing is drawn before the texts of the reader's language are there. */
  @state() private isSpoken = false;
  private unwatchPlace: (() => void) | undefined;
  private readonly directory = new Watch(this, () => this.app.directory.state);

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatchPlace = watchPlace((place) => {
      this.place = place;
    });
    this.addEventListener('click', this.followWithinPage);
    void this.speak(remembered('language') ?? bestInterfaceLanguage(this.app.languages));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.followWithinPage);
    this.unwatchPlace?.();
  }

  /** Turns the screens to a language; the page keeps what it holds. */
  private async speak(language: string): Promise<void> {
    try {
      if (isInterfaceLanguage(language)) await setInterfaceLanguage(language);
    } finally {
      const spoken = interfaceLanguage();
      document.documentElement.lang = spoken;
      document.documentElement.dir = directionOf(spoken);
      this.isSpoken = true;
    }
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.isSpoken && super.shouldUpdate(changed);
  }

  override render(): TemplateResult {
    return html`
      <wz-site-header
        .path=${this.place.path}
        @wz-language=${(event: CustomEvent<string>) => {
          remember('language', event.detail);
          void this.speak(event.detail);
        }}
      >
        <a slot="skip" class="skip" href="#main">${text.skipToContent()}</a>
      </wz-site-header>
      <main id="main" tabindex="-1">
        <wz-page-outlet .place=${this.place}></wz-page-outlet>
      </main>
      ${this.renderFooter()}
    `;
  }

  private renderFooter(): TemplateResult {
    const languages = readerLanguages(this.app.languages);
    const { readAt } = this.directory.value;
    const names = this.app.configuration.alliances.map(
      (alliance) => html`<a href=${alliance.register} rel="noopener noreferrer"><bdi>${alliance.name}</bdi></a>`,
    );
    return html`<footer>
      <div class="inner">
        <p>
          ${text.footerSource()} ${join(names, ', ')}. ${readAt === undefined ? '' : text.footerRead(formatDateTime(readAt, languages))}
        </p>
        <nav aria-label=${text.footerNavigation()}>
          <a href=${linkTo('/about')}>${text.aboutTitle()}</a>
          <a href=${linkTo('/decisions')}>${text.decisionsTitle()}</a>
          <a href=${linkTo('/index-report')}>${text.indexReportTitle()}</a>
          <a href=${linkTo('/vocabulary')}>${text.vocabularyTitle()}</a>
        </nav>
      </div>
    </footer>`;
  }

  /** The hash names pages here, so a link to a place within a page moves the focus and leaves the address alone. */
  private readonly followWithinPage = (event: MouseEvent): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const id = link?.getAttribute('href') ?? '';
    if (link === undefined || !id.startsWith('#') || id.startsWith('#/') || event.defaultPrevented) return;
    event.preventDefault();
    const goal = (link.getRootNode() as Document | ShadowRoot).getElementById(id.slice(1));
    if (goal === null) return;
    if (goal.tabIndex < 0 && !goal.hasAttribute('tabindex')) goal.tabIndex = -1;
    goal.focus();
    goal.scrollIntoView({ block: 'nearest' });
  };

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 100vb;
      }
      main {
        flex: 1;
        outline: none;
      }
      .skip {
        position: absolute;
        inset-block-start: 0.5rem;
        inset-inline-start: 0.5rem;
        z-index: 100;
        padding: 0.625rem 1rem;
        background: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-loud);
        border-radius: var(--wa-border-radius-m);
      }
      .skip:not(:focus) {
        transform: translateY(-200%);
      }
      footer {
        border-block-start: 1px solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-lowered);
        font-size: var(--wa-font-size-s);
        color: var(--wa-color-text-quiet);
      }
      footer .inner {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--wa-space-m) var(--wa-space-2xl);
        max-inline-size: var(--wz-content-width);
        margin-inline: auto;
        padding: var(--wa-space-xl) var(--wz-page-padding);
      }
      footer p {
        flex: 1 1 24rem;
        max-inline-size: 38rem;
      }
      footer nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--wa-space-xs) var(--wa-space-l);
      }
      footer nav a {
        display: inline-block;
        padding-block: 0.25rem;
      }
      @media print {
        wz-site-header,
        footer nav,
        .skip {
          display: none;
        }
        footer {
          background: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-app': WzApp;
  }
}

import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as text from '../../text/shell.ts';
import { PageTitleEvent, routeOf, type Page, type PageElement, type Place, type Route } from '../routes.ts';
import { page as pageStyles, shared } from '../styles/shared.ts';

/**
 * Shows the page of a place: loads it, hands it the query, names the tab after it, and puts the focus on its heading when
 * the reader came from another page (a screen reader then begins there). Going back finds the place on the page again.
 */
@customElement('wz-page-outlet')
@localized()
export class WzPageOutlet extends LitElement {
  @property({ attribute: false }) place: Place | undefined;
  @state() private shown: PageElement | undefined;
  @state() private hasFailed = false;
  private route: Route | undefined;
  private isFirst = true;
  /** Where each entry of the history was scrolled to. */
  private readonly scrolled = new Map<number, number>();
  private entry = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(PageTitleEvent.type, this.name as EventListener);
    addEventListener('scroll', this.noteScroll, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(PageTitleEvent.type, this.name as EventListener);
    removeEventListener('scroll', this.noteScroll);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') && this.place !== undefined) void this.go(this.place);
  }

  private async go({ path, parameters }: Place): Promise<void> {
    const route = routeOf(path);
    const isReturn = this.enter();
    if (route === this.route && this.shown !== undefined) {
      this.shown.parameters = parameters;
      return;
    }
    this.route = route;
    this.hasFailed = false;
    let page: Page;
    try {
      page = await route.page();
      await page.load();
    } catch {
      if (this.route === route) this.hasFailed = true;
      return;
    }
    // Meanwhile the reader may have gone on.
    if (this.route !== route) return;
    const shown = document.createElement(page.tag) as PageElement;
    shown.parameters = this.place?.parameters ?? parameters;
    document.title = this.titleWith(page.title());
    this.shown = shown;
    await this.updateComplete;
    await (shown as Partial<LitElement>).updateComplete;
    if (isReturn) this.scrollBack();
    else if (!this.isFirst) {
      scrollTo({ top: 0, behavior: 'instant' });
      focusHeading(shown);
    }
    this.isFirst = false;
  }

  /** Marks the present entry of the history. True when it was there before: the reader went back or forth. */
  private enter(): boolean {
    const known = (history.state as { wzEntry?: number } | null)?.wzEntry;
    this.entry = known ?? Date.now();
    if (known === undefined) history.replaceState({ ...(history.state as object | null), wzEntry: this.entry }, '');
    return known !== undefined && this.scrolled.has(known);
  }

  private readonly noteScroll = (): void => {
    this.scrolled.set(this.entry, scrollY);
  };

  /** What is above may still be loading: tries until the page is long enough, for a second. */
  private scrollBack(triesLeft = 20): void {
    const wanted = this.scrolled.get(this.entry) ?? 0;
    if (document.documentElement.scrollHeight - innerHeight >= wanted || triesLeft === 0) scrollTo({ top: wanted, behavior: 'instant' });
    else
      setTimeout(() => {
        this.scrollBack(triesLeft - 1);
      }, 50);
  }

  private readonly name = (event: PageTitleEvent): void => {
    document.title = this.titleWith(event.pageTitle);
  };

  private titleWith(title: string): string {
    return `${title} · ${text.productName()}`;
  }

  override render(): TemplateResult {
    if (this.hasFailed) {
      return html`<div class="message" role="alert">
        <h1>${text.pageFailedHeading()}</h1>
        <p class="lead">${text.pageFailedHelp()}</p>
        <wa-button
          variant="brand"
          @click=${() => {
            location.reload();
          }}
          >${text.reload()}</wa-button
        >
      </div>`;
    }
    return html`${this.shown ?? html`<p class="message quiet">${text.loadingPage()}</p>`}`;
  }

  static override styles = [
    shared,
    pageStyles,
    css`
      :host {
        display: block;
        max-inline-size: none;
        padding: 0;
      }
      .message {
        max-inline-size: var(--wz-content-width);
        margin-inline: auto;
        padding: var(--wa-space-2xl) var(--wz-page-padding);
      }
      /* A page that comes at once shows no message on the way. */
      p.message {
        animation: appear 0s 400ms backwards;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      wa-button {
        margin-block-start: var(--wa-space-l);
      }
    `,
  ];
}

/** Puts the focus on the heading of a page, once it has one. */
function focusHeading(page: HTMLElement, triesLeft = 40): void {
  const heading = page.shadowRoot?.querySelector('h1') ?? page.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  } else if (triesLeft > 0 && page.isConnected)
    setTimeout(() => {
      focusHeading(page, triesLeft - 1);
    }, 50);
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-page-outlet': WzPageOutlet;
  }
}

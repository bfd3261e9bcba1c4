import '@awesome.me/webawesome/dist/components/button/button.js';
import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import * as text from '../../text/about.ts';
import * as shell from '../../text/shell.ts';
import { linkTo } from '../routes.ts';
import { page, shared } from '../styles/shared.ts';

/** What the alliance is, what a pod is, and how the directory comes about, in plain words. */
@customElement('wz-about-page')
@localized()
export class WzAboutPage extends LitElement {
  override render(): TemplateResult {
    const sections = [
      [text.podHeading(), text.podText()],
      [text.directoryHeading(), text.directoryText()],
      [text.membershipHeading(), text.membershipText()],
      [text.trustHeading(), text.trustText()],
      [text.homeHeading(), text.homeText()],
      [text.nowHeading(), text.nowText()],
    ] as const;
    return html`
      <h1>${shell.aboutTitle()}</h1>
      <p class="lead">${text.introduction()}</p>
      <div class="sections">
        ${sections.map(
          ([heading, words]) =>
            html`<section>
              <h2>${heading}</h2>
              <p>${words}</p>
            </section>`,
        )}
        <section>
          <h2>${text.decidingHeading()}</h2>
          <p>${text.decidingText()}</p>
          <wa-button appearance="outlined" href=${linkTo('/decisions')}>${text.decidingLink()}</wa-button>
        </section>
        <section>
          <h2>${text.joinHeading()}</h2>
          <p>${text.joinText()}</p>
          <wa-button variant="brand" href=${linkTo('/membership')}>${text.joinLink()}</wa-button>
          <a href=${linkTo('/found')}>${text.foundLink()}</a>
        </section>
      </div>
      <h2 class="small">${text.licencesHeading()}</h2>
      <p class="quiet small">${text.licencesText()}</p>
    `;
  }

  static override styles = [
    shared,
    page,
    css`
      .sections {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: var(--wa-space-xl) var(--wa-space-3xl);
        margin-block: var(--wa-space-2xl);
      }
      section {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--wa-space-s);
        padding-block-start: var(--wa-space-m);
        border-block-start: 2px solid var(--wa-color-brand-border-quiet);
      }
      h2.small {
        font-family: inherit;
        font-size: var(--wa-font-size-s);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-about-page': WzAboutPage;
  }
}

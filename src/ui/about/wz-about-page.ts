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
      [text.homeHeading(), text.homeText()],
      [text.nowHeading(), text.nowText()],
    ] as const;
    return html`
      <h1>${shell.aboutTitle()}</h1>
      <p class="lead">${text.introduction()}</p>
      <div class="prose">
        ${sections.map(
          ([heading, words]) =>
            html`<h2>${heading}</h2>
              <p>${words}</p>`,
        )}
        <h2>${text.joinHeading()}</h2>
        <p>${text.joinText()}</p>
        <wa-button variant="brand" href=${linkTo('/membership')}>${text.joinLink()}</wa-button>
        <h2>${text.licencesHeading()}</h2>
        <p class="quiet small">${text.licencesText()}</p>
      </div>
    `;
  }

  static override styles = [
    shared,
    page,
    css`
      .prose > h2:first-child {
        margin-block-start: var(--wa-space-xl);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-about-page': WzAboutPage;
  }
}

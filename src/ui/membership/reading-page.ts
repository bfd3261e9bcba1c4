import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { backToMembership, tryAgain } from '../../text/membership.ts';
import { icon } from '../parts/icons.ts';
import { linkTo } from '../routes.ts';
import { MemberPage } from './member-page.ts';
import { inWords } from './record-editor.ts';

/** A page that reads something before it can show it; what goes wrong is said, and can be tried again. */
export abstract class ReadingPage extends MemberPage {
  @state() protected failure: { readonly message: string; readonly remedy: string } | undefined;

  /** Reads what the page shows. Whatever it throws is told in words. */
  protected abstract readPage(): Promise<void>;

  protected override renderAbove(): unknown {
    return html`<a class="back" href=${linkTo('/membership')}>${icon('back')}${backToMembership()}</a>`;
  }

  protected signedIn(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failure = undefined;
    try {
      await this.readPage();
    } catch (error) {
      this.failure = inWords(error);
    }
  }

  /** What went wrong, under the page's own sentence; nothing while all is well. */
  protected renderFailure(sentence: string, again = tryAgain()): TemplateResult | typeof nothing {
    const { failure } = this;
    if (failure === undefined) return nothing;
    return html`<wa-callout variant="danger" role="alert">
      <p><strong>${sentence}</strong></p>
      <p>${failure.message} ${failure.remedy}</p>
      <wa-button size="s" appearance="outlined" @click=${() => void this.load()}>${again}</wa-button>
    </wa-callout>`;
  }
}

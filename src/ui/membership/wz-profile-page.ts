import { localized } from '@lit/localize';
import { customElement } from 'lit/decorators.js';
import * as text from '../../text/membership.ts';
import { MemberGroupPage } from './member-group-page.ts';

/** Who a member is. */
@customElement('wz-profile-page')
@localized()
export class WzProfilePage extends MemberGroupPage {
  protected readonly group = 'profile';
  protected get heading(): string {
    return text.profileHeading();
  }
  protected get lead(): string {
    return text.profileLead();
  }
  protected get other(): { path: string; title: string } {
    return { path: '/membership/where', title: text.whereHeading() };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-profile-page': WzProfilePage;
  }
}

import { localized } from '@lit/localize';
import { customElement } from 'lit/decorators.js';
import * as text from '../../text/membership.ts';
import { MemberGroupPage } from './member-group-page.ts';

/** Where a member is at home and works. */
@customElement('wz-where-page')
@localized()
export class WzWherePage extends MemberGroupPage {
  protected readonly group = 'where';
  protected get heading(): string {
    return text.whereHeading();
  }
  protected get lead(): string {
    return text.whereLead();
  }
  protected get other(): { path: string; title: string } {
    return { path: '/membership/profile', title: text.profileHeading() };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wz-where-page': WzWherePage;
  }
}

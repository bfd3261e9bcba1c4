import { isInStorage } from '../../domain/storage-scope.ts';
import { fromContainer } from './container.ts';
import type { Link, MemberPage, Page } from './link.ts';
import { fromMembershipDocument } from './membership-document.ts';
import { fromRegisterChain } from './register-chain.ts';
import { fromRegisterEvents } from './register-events.ts';
import { fromRegisterPointer } from './register-pointer.ts';
import { fromTypeIndex } from './registrations.ts';
import { fromWebIdDocument } from './type-index.ts';

/**
 * The addresses that a page leads to: only those that the domain names for a page of its kind, never “all links”.
 * `outside` are those that lie where nothing speaks for the member: reading them could prove nothing, and would let anybody
 * send the crawl anywhere.
 */
export function follow(page: Page): { readonly links: readonly Link[]; readonly outside: readonly Link[] } {
  const found = linksOf(page);
  const isOutside = (link: Link): boolean =>
    page.documentKind !== 'webid' && link.storages !== undefined && !isInStorage(link.document, link.storages);
  return { links: found.filter((link) => !isOutside(link)), outside: found.filter(isOutside) };
}

function linksOf(page: Page): readonly Link[] {
  if (page.documentKind === 'register') {
    return page.format === 'rdf' ? fromRegisterPointer(page) : [...fromRegisterChain(page), ...fromRegisterEvents(page)];
  }
  const { member } = page;
  if (member === undefined) return [];
  const memberPage: MemberPage = { ...page, member };
  switch (page.documentKind) {
    case 'webid':
      return fromWebIdDocument(memberPage);
    case 'type-index':
      return fromTypeIndex(memberPage);
    case 'membership':
      return fromMembershipDocument(memberPage);
    case 'container':
      return fromContainer(memberPage);
    case 'alliance':
    case 'acceptance':
    case 'application':
    case 'offering':
      return [];
  }
}

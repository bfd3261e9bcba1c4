import type { DocumentKind } from '../crawl-event.ts';
import { isInStorage } from '../../domain/storage-scope.ts';
import { fromAgreement } from './agreement.ts';
import { fromAttestation } from './attestation.ts';
import { fromContainer } from './container.ts';
import { fromDecision } from './decision.ts';
import { fromKeyDocument } from './key-document.ts';
import type { Link, MemberPage, Page } from './link.ts';
import { fromMembershipDocument } from './membership-document.ts';
import { fromMotion } from './motion.ts';
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
  const found = page.purpose === undefined ? linksOf(page) : onTheWay(linksOf(page), page.purpose);
  const isOutside = (link: Link): boolean =>
    page.documentKind !== 'webid' && link.storages !== undefined && !isInStorage(link.document, link.storages);
  return { links: found.filter((link) => !isOutside(link)), outside: found.filter(isOutside) };
}

/** WebID document, type index, membership document, declaration: the way to what somebody declares, without what lies beside it. */
const wayToInterests: readonly DocumentKind[] = ['type-index', 'membership', 'interests'];

const onTheWay = (links: readonly Link[], purpose: NonNullable<Link['purpose']>): readonly Link[] =>
  links.filter(({ documentKind }) => wayToInterests.includes(documentKind)).map((link) => ({ ...link, purpose }));

function linksOf(page: Page): readonly Link[] {
  const { member, documentKind } = page;
  switch (documentKind) {
    case 'register':
      return page.format === 'rdf' ? fromRegisterPointer(page) : [...fromRegisterChain(page), ...fromRegisterEvents(page)];
    case 'decision':
      return fromDecision(page);
    case 'motion':
      return fromMotion(page);
    case 'agreement':
      return fromAgreement(page);
    case 'attestation':
      return fromAttestation(page);
    default:
      return member === undefined ? [] : linksOfMember({ ...page, member });
  }
}

function linksOfMember(page: MemberPage): readonly Link[] {
  switch (page.documentKind) {
    case 'webid':
      return fromWebIdDocument(page);
    case 'key':
      return fromKeyDocument(page);
    case 'type-index':
      return fromTypeIndex(page);
    case 'membership':
      return fromMembershipDocument(page);
    case 'container':
      return fromContainer(page);
    default:
      return [];
  }
}

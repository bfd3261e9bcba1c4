import { type WebId, documentOf } from '../../domain/iri.ts';
import type { RegisterEvent } from '../../domain/membership.ts';
import { isVoteAddress } from '../../domain/vote-address.ts';
import { readRegisterVersion } from '../../rdf/register.ts';
import { credentials, documentsOf, type Link, type Page } from './link.ts';

/**
 * From a register version: the motions that it opens, the decisions that it records, and the votes that it anchors; from its
 * events whom they concern (their WebID documents), the credentials that an event names, by their exact addresses, and the
 * decision that it rests on. The register is the only list of members there is.
 */
export function fromRegisterEvents({ quads, address }: Page): Link[] {
  const version = readRegisterVersion(quads, address);
  if (version === undefined) return [];
  const { events, opened, closed, anchors } = version;
  return [
    ...credentials('motion', ...opened.map(({ id }) => id)),
    ...credentials('decision', ...closed.map(({ id }) => id)),
    // Whether a decision names them or not: everybody can see which votes came, and that none of them was left out.
    ...credentials('vote', ...anchors.map(({ id }) => id).filter(isVoteAddress)),
    ...events.flatMap((event): Link[] => [...credentials('decision', event.decision?.id), ...linksOf(event)]),
  ];
}

function linksOf(event: RegisterEvent): readonly Link[] {
  const { member, acceptance, application, evidence, right } = event;
  switch (event.kind) {
    case 'policy-adopted':
      return credentials('policy', evidence?.id);
    case 'agreement-adopted':
      return credentials('agreement', evidence?.id);
    // Authorities and the holders of seats are no members: only their keys, names and declared interests matter.
    case 'mandate-granted':
    case 'mandate-narrowed':
    case 'mandate-withdrawn':
    case 'seat-filled':
    case 'seat-vacated':
    case 'key-pinned':
    case 'key-revoked':
      return [keysOf(member)];
    default:
      return [
        { document: documentOf(member), documentKind: 'webid', format: 'rdf', member },
        ...(event.kind === 'right-reassigned'
          ? rightTaken(event)
          : documentsOf(acceptance?.id).map((document): Link => ({ document, documentKind: 'acceptance', format: 'credential', member }))),
        ...(right === undefined ? [] : [keysOf(right.holder)]),
        ...documentsOf(application).map((document): Link => ({ document, documentKind: 'application', format: 'credential', member })),
        ...documentsOf(event.kind === 'withdrawn' ? evidence?.id : undefined).map((document): Link => ({
          ...{ document, documentKind: 'withdrawal', format: 'credential', member },
        })),
        ...documentsOf(event.kind === 'appeal-lodged' ? evidence?.id : undefined).map((document): Link => ({
          ...{ document, documentKind: 'appeal', format: 'credential', member },
        })),
      ];
  }
}

/** The WebID document of somebody, for its keys. */
export const keysOf = (webid: WebId): Link => ({ document: documentOf(webid), documentKind: 'key', format: 'rdf', member: webid });

/** The word of the new holder that it takes a right over. */
export const rightTaken = ({ right, acceptance }: Pick<RegisterEvent, 'right' | 'acceptance'>): readonly Link[] =>
  right === undefined
    ? []
    : documentsOf(acceptance?.id).map((document) => ({
        ...{ document, documentKind: 'right-acceptance', format: 'credential', member: right.holder },
      }));

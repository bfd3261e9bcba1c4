import type { ProposedEvent } from '../../domain/decision.ts';
import { type WebId, documentOf } from '../../domain/iri.ts';
import { type EventKind, memberEventKinds } from '../../domain/membership.ts';
import { readMotion } from '../../rdf/motion.ts';
import { credentials, type Link, type Page } from './link.ts';
import { keysOf, rightTaken } from './register-events.ts';

/**
 * From a motion: the WebID documents of those who can vote on it and of those whom it concerns, for their keys, names and
 * declared interests; and the documents that its proposals would bring into force, so that everybody sees what is moved.
 */
export function fromMotion({ quads }: Page): readonly Link[] {
  const { electorate = [], proposals = [] } = readMotion(quads) ?? {};
  return [
    ...electorate.flatMap(({ holder }): Link[] => [
      keysOf(holder),
      // Whoever holds a seat may declare interests as a member does. They decide whether a vote counts, for every reader alike.
      { ...podOf(holder), purpose: 'interests' },
    ]),
    ...proposals.flatMap(fromProposal),
  ];
}

function fromProposal(proposal: ProposedEvent): readonly Link[] {
  const { kind, member, evidence, right } = proposal;
  if (kind === 'policy-adopted') return credentials('policy', evidence?.id);
  if (kind === 'agreement-adopted') return credentials('agreement', evidence?.id);
  if (!isOfMember(kind)) return [keysOf(member)];
  return [
    podOf(member),
    ...(right === undefined ? [] : [keysOf(right.holder)]),
    ...(kind === 'right-reassigned' ? rightTaken(proposal) : []),
  ];
}

const isOfMember = (kind: EventKind): boolean => (memberEventKinds as readonly string[]).includes(kind);

/** What somebody publishes as a member, starting from the WebID document. */
const podOf = (webid: WebId): Link => ({ document: documentOf(webid), documentKind: 'webid', format: 'rdf', member: webid });

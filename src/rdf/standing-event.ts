/**
 * Events of the register, and the same events as a motion proposes them. One reader and one writer for both, so that what
 * was voted on and what was recorded can be compared field by field.
 */
import type { Quad } from '@rdfjs/types';
import type { ProposedEvent } from '../domain/decision.ts';
import type { Iri } from '../domain/iri.ts';
import { type EventKind, type RegisterEvent, allianceEventKinds, memberEventKinds } from '../domain/membership.ts';
import { digestReferenceNode, readOptionalReference } from './digest-reference.ts';
import { mandateNode, readMandate } from './mandate.ts';
import { pinnedKeyNodes, readPinnedKeys } from './pinned-key.ts';
import { readRight, rightNode } from './right.ts';
import { readRoleGrants, roleGrantNodes } from './role-grant.ts';
import { StrictNode, asIri, asOneOf, asTime, asWebId, present, reading, unreadable } from './strict-node.ts';
import { eventKindIri, membershipStateIri, membershipStateOf, schema, wa } from './terms.ts';

type Field = 'acceptance' | 'roles' | 'keys' | 'mandate' | 'right' | 'evidence' | 'seat' | 'until' | 'state';

/** What an event of a kind cannot do without: it would say that something changed, and not what. */
const needed: Partial<Readonly<Record<EventKind, readonly Field[]>>> = {
  admitted: ['acceptance'],
  'role-added': ['roles'],
  'role-removed': ['roles'],
  withdrawn: ['evidence'],
  'court-outcome': ['state'],
  'right-granted': ['right'],
  'right-reassigned': ['right', 'acceptance'],
  'seat-filled': ['seat', 'keys', 'until'],
  'seat-vacated': ['seat'],
  'mandate-granted': ['mandate'],
  'mandate-narrowed': ['mandate', 'evidence'],
  'mandate-withdrawn': ['evidence'],
  'policy-adopted': ['evidence'],
  'agreement-adopted': ['evidence'],
  'key-pinned': ['keys'],
  'key-revoked': ['keys'],
};
const kinds: readonly EventKind[] = [...memberEventKinds, ...allianceEventKinds];

/** The events that a register version adds, in their order; undefined when one of them cannot be understood. */
export function readEvents(quads: readonly Quad[], register: Iri): readonly RegisterEvent[] | undefined {
  return reading(() => new StrictNode(quads, register).nodes(wa('event')).map(readRecordedEvent));
}

/** The events that a motion proposes; undefined when one of them cannot be understood. */
export function readProposals(quads: readonly Quad[], motion: Iri): readonly ProposedEvent[] | undefined {
  return reading(() => new StrictNode(quads, motion).nodes(wa('proposal')).map(readProposedEvent));
}

function readRecordedEvent(node: StrictNode): RegisterEvent {
  const decision = readOptionalReference(node, wa('decision'));
  return { ...readProposedEvent(node), recorded: node.one(wa('recorded'), asTime), ...present({ decision }) };
}

function readProposedEvent(node: StrictNode): ProposedEvent {
  const [kind, ...others] = kinds.filter((each) => node.as(wa('StandingEvent')).is(eventKindIri(each)));
  if (kind === undefined || others.length > 0) return unreadable();
  const [mandate, right] = [node.optionalNode(wa('mandate')), node.optionalNode(wa('holding'))];
  const event: ProposedEvent = {
    id: node.id,
    kind,
    member: node.one(wa('member'), asWebId),
    roles: readRoleGrants(node, wa('grant')),
    keys: readPinnedKeys(node, wa('key')),
    effective: node.one(wa('effective'), asTime),
    ...present({
      acceptance: readOptionalReference(node, wa('acceptance')),
      application: node.optional(wa('application'), asIri),
      mandate: mandate === undefined ? undefined : readMandate(mandate),
      right: right === undefined ? undefined : readRight(right),
      evidence: readOptionalReference(node, wa('evidence')),
      seat: node.optional(wa('committeeSeat'), asIri),
      until: node.optional(schema('validThrough'), asTime),
      state: node.optional(wa('orderedState'), asOneOf(orderedStateOf)),
    }),
  };
  const isThere = (field: Field): boolean => (Array.isArray(event[field]) ? event[field].length > 0 : event[field] !== undefined);
  return (needed[kind] ?? []).every(isThere) ? event : unreadable();
}

/** A court orders a state that a member can be in; nobody is ordered to have left. */
function orderedStateOf(iri: string): RegisterEvent['state'] {
  const state = membershipStateOf(iri);
  return state === 'member' || state === 'suspended' || state === 'expelled' ? state : undefined;
}

/** The JSON-LD of an event, recorded or proposed. Its parts stand at addresses under its own. */
export function eventNode(event: ProposedEvent & Partial<Pick<RegisterEvent, 'recorded' | 'decision'>>): object {
  const { id, acceptance, evidence, decision } = event;
  return present({
    id,
    type: ['StandingEvent', eventKindIri(event.kind).replace(wa.base, '')],
    member: event.member,
    acceptance: acceptance && digestReferenceNode(`${id}-acceptance`, acceptance),
    application: event.application,
    grant: event.roles.length === 0 ? undefined : roleGrantNodes(event.roles, `${id}-role`),
    key: event.keys.length === 0 ? undefined : pinnedKeyNodes(`${id}-key`, event.keys),
    mandate: event.mandate && mandateNode(event.mandate),
    holding: event.right && rightNode(`${id}-right`, event.right),
    evidence: evidence && digestReferenceNode(`${id}-evidence`, evidence),
    committeeSeat: event.seat,
    until: event.until,
    orderedState: event.state && membershipStateIri(event.state),
    effective: event.effective,
    recorded: event.recorded,
    decision: decision && digestReferenceNode(`${id}-decision`, decision),
  });
}

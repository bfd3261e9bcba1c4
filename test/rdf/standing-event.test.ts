import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quad } from '@rdfjs/types';
import { loadContext } from '../../src/credentials/contexts.ts';
import { jsonLdToQuads } from '../../src/credentials/json-ld.ts';
import type { ProposedEvent } from '../../src/domain/decision.ts';
import type { DocumentUrl, Iri } from '../../src/domain/iri.ts';
import { type EventKind, type RegisterVersion, allianceEventKinds, memberEventKinds } from '../../src/domain/membership.ts';
import { literal, quad } from '../../src/rdf/graph.ts';
import { motionDocument, readMotion } from '../../src/rdf/motion.ts';
import { readRegisterVersion, registerDocument } from '../../src/rdf/register.ts';
import { eventKindIri, rdf, roleIri, schema, wa, xsd } from '../../src/rdf/terms.ts';
import * as some from './signed-arbitraries.ts';

const address = 'https://alliance.example/register/1.jsonld' as DocumentUrl;
const id = `${address}#event-1` as Iri;

/** An event with a value for everything that any kind of event can carry. */
function fullEvent(kind: EventKind): ProposedEvent {
  const [event] = fc.sample(
    some.proposal(id).filter(({ application, roles }) => application !== undefined && roles.some(({ level }) => level !== undefined)),
    { numRuns: 1, seed: 3 },
  );
  if (event === undefined) throw new Error('no sample');
  return { ...event, kind };
}
const recordedAt = '2026-11-22T10:00:00Z';
const version = (event: ProposedEvent): RegisterVersion => ({
  id: address,
  number: 1,
  alliance: some.alliance,
  events: [{ ...event, recorded: recordedAt }],
  anchors: [],
  opened: [],
  closed: [],
  issued: recordedAt,
});
async function quadsOf(document: object): Promise<Quad[]> {
  const quads = await jsonLdToQuads(document, address, loadContext);
  if (!Array.isArray(quads)) throw new Error(quads.message);
  return quads;
}
const readBack = async (event: ProposedEvent): Promise<RegisterVersion | undefined> =>
  readRegisterVersion(await quadsOf(registerDocument(version(event))), address);
/** The event with nothing in these fields. */
const without = (event: ProposedEvent, ...fields: readonly (keyof ProposedEvent)[]): ProposedEvent => ({
  ...(Object.fromEntries(Object.entries(event).filter(([field]) => !fields.some((each) => each === field))) as unknown as ProposedEvent),
  roles: fields.includes('roles') ? [] : event.roles,
  keys: fields.includes('keys') ? [] : event.keys,
});

const kinds = [...memberEventKinds, ...allianceEventKinds];
const fields = ['acceptance', 'roles', 'keys', 'mandate', 'right', 'evidence', 'seat', 'until', 'state', 'application'] as const;
const needs: Partial<Record<EventKind, readonly (typeof fields)[number][]>> = {
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

describe.each(kinds)('an event “%s”', (kind) => {
  const full = fullEvent(kind);

  test('is read as it was written, and with nothing but what it needs', async () => {
    expect((await readBack(full))?.events).toEqual([{ ...full, recorded: recordedAt }]);
    const least = without(full, ...fields.filter((field) => !(needs[kind] ?? []).includes(field)));
    expect((await readBack(least))?.events).toEqual([{ ...least, recorded: recordedAt }]);
  });

  test.each([...(needs[kind] ?? []), 'member', 'effective'] as const)('without %s makes the version unreadable', async (field) => {
    if (field !== 'member' && field !== 'effective') expect(await readBack(without(full, field))).toBeUndefined();
    const quads = await quadsOf(registerDocument(version(full)));
    const property =
      { roles: 'grant', keys: 'key', seat: 'committeeSeat', right: 'holding', state: 'orderedState' }[field as string] ?? field;
    const lost = property === 'until' ? schema('validThrough') : wa(property);
    expect(
      readRegisterVersion(
        quads.filter(({ subject, predicate }) => subject.value !== id || predicate.value !== lost),
        address,
      ),
    ).toBeUndefined();
  });

  test('is recorded as it was proposed', async () => {
    const motion = {
      id: 'https://alliance.example/decisions/1-motion.jsonld' as DocumentUrl,
      alliance: some.alliance,
      kind: 'ordinary' as const,
      proposals: [full],
      electorate: [],
      principle: 'Good conduct',
      opened: recordedAt,
      closes: recordedAt,
    };
    const [proposed] = readMotion(await quadsOf(motionDocument(motion)))?.proposals ?? [];
    const [recorded] = (await readBack(full))?.events ?? [];
    expect({ ...proposed, recorded: recordedAt }).toEqual(recorded);
  });
});

describe('a version with an event that cannot be understood is none, for an event left out would be a member lost:', () => {
  const full = fullEvent('admitted');
  const read = async (change: (quads: Quad[]) => readonly Quad[]) =>
    readRegisterVersion(change(await quadsOf(registerDocument(version(full)))), address);

  test('an unchanged one is read', async () => {
    expect(await read((quads) => quads)).toBeDefined();
  });

  test.each([
    ['an unknown kind', (all: Quad[]) => all.filter(({ object }) => object.value !== eventKindIri('admitted'))],
    ['two kinds', (all: Quad[]) => [...all, quad(id, rdf('type'), eventKindIri('expelled'))]],
    ['two members', (all: Quad[]) => [...all, quad(id, wa('member'), 'https://ben.example/profile/card#me')]],
    [
      'two times from which it holds',
      (all: Quad[]) => [...all, quad(id, wa('effective'), literal('2020-01-01T00:00:00Z', xsd('dateTime')))],
    ],
    [
      'two ends, of which one would be picked',
      (all: Quad[]) => [...all, quad(id, schema('validThrough'), literal('2031-01-01T00:00:00Z'))],
    ],
    ['an end that is no time', (all: Quad[]) => changed(all, schema('validThrough'), literal('next year'))],
    ['a time without UTC', (all: Quad[]) => changed(all, wa('effective'), literal('2026-11-22T10:00:00+10:00', xsd('dateTime')))],
    [
      'a role that we do not know',
      (all: Quad[]) =>
        all.map((each) => (each.predicate.value === wa('role') ? quad(each.subject as never, wa('role'), wa('Overlord')) : each)),
    ],
    [
      'a grant of two roles',
      (all: Quad[]) => [
        ...all,
        quad(`${id}-role-1`, wa('role'), roleIri('civics-producer')),
        quad(`${id}-role-1`, wa('role'), roleIri('pro-owner')),
      ],
    ],
    [
      'a mandate for a kind that we do not know',
      (all: Quad[]) => [...all, quad(`${address}#mandate-1`, wa('attestationKind'), wa('Horoscope'))],
    ],
    [
      'a key that is no Multikey',
      (all: Quad[]) =>
        all.map((each) =>
          each.predicate.value.endsWith('publicKeyMultibase')
            ? quad(each.subject as never, each.predicate.value, literal('uNotBase58'))
            : each,
        ),
    ],
    [
      'a reference without a digest',
      (all: Quad[]) =>
        all.filter(({ subject, predicate }) => subject.value !== `${id}-acceptance` || !predicate.value.endsWith('digestMultibase')),
    ],
    [
      'a reference to two documents',
      (all: Quad[]) => [...all, quad(`${id}-acceptance`, wa('document'), 'https://ben.example/acceptance.jsonld')],
    ],
    ['a state that no court can order', (all: Quad[]) => changed(all, wa('orderedState'), wa('WithdrawnState'))],
  ])('%s', async (_, change) => {
    expect(await read(change)).toBeUndefined();
  });

  function changed(all: readonly Quad[], property: Iri, object: ReturnType<typeof literal> | Iri): Quad[] {
    return all.map((each) => (each.subject.value === id && each.predicate.value === property ? quad(id, property, object) : each));
  }
});

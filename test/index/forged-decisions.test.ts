/**
 * What somebody tries who holds the alliance's key and up to two of its seats, or who is a member with ill will: documents that
 * are signed as they should be, in an order that should decide nothing. Whole readings over signed pods in memory.
 */
import * as oxigraph from 'oxigraph';
import { beforeEach, describe, expect, test } from 'vitest';
import { sealChoice, sealedContext, sumOpenings } from '../../src/credentials/sealed-choice.ts';
import type { Choice, ChoiceOpening, Decision, Elector, Motion, ProposedEvent } from '../../src/domain/decision.ts';
import { type DocumentUrl, type Iri, type WebId, documentOf, toIri } from '../../src/domain/iri.ts';
import type { DigestReference, RegisterEvent } from '../../src/domain/membership.ts';
import { AllianceIndex } from '../../src/index/alliance-index.ts';
import type { NamedMotion } from '../../src/index/governance.ts';
import { decisionDocument } from '../../src/rdf/decision.ts';
import { motionDocument } from '../../src/rdf/motion.ts';
import { registerDocument, versionAddress } from '../../src/rdf/register.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';
import { voteDocument } from '../../src/rdf/vote.ts';
import { writeVerificationMethod } from '../../src/rdf/webid.ts';
import { withdrawalDocument } from '../../src/rdf/withdrawal.ts';
import { eventsOf } from '../fakes/crawling.ts';
import { FakeAlliance, type MemberPlaces, type PlannedEvent, judgedAt } from '../fakes/fake-alliance.ts';
import { FakeWeb } from '../fakes/fake-web.ts';
import { type Actor, actorOf, listedKey, putSigned } from '../fakes/signing.ts';

let web: FakeWeb;
let alliance: FakeAlliance;
let thief: Thief;
let bob: MemberPlaces;
let mallory: MemberPlaces;

/** Bob is a member; Mallory has a pod and would like to be one. */
beforeEach(async () => {
  web = new FakeWeb();
  alliance = new FakeAlliance(web);
  bob = await alliance.publish('https://pods.example/bob/');
  mallory = await alliance.publish('https://pods.example/mallory/');
  await alliance.admit([bob]);
  thief = new Thief(alliance);
});

const opened = '2026-09-01T00:00:00Z';
const cast = '2026-09-03T00:00:00Z';
const closes = '2026-09-08T00:00:00Z';
const later = '2026-10-01T00:00:00Z';

/** A vote as it is to be written: of a seat, by somebody, with a key. */
interface Ballot {
  readonly seat: Iri;
  readonly holder: WebId;
  readonly choice?: Choice;
  readonly sealed?: boolean;
  readonly by?: Actor;
  readonly cast?: string;
  readonly name?: string;
}

interface Voted {
  readonly reference: DigestReference;
  readonly opening?: ChoiceOpening;
}

interface Version {
  readonly events?: readonly PlannedEvent[];
  readonly anchors?: readonly DigestReference[];
  readonly opened?: readonly DigestReference[];
  readonly closed?: readonly DigestReference[];
}

/** Whoever holds the alliance's key: writes whatever it can sign, after everything that the alliance itself recorded. */
class Thief {
  readonly alliance: FakeAlliance;
  #head: DocumentUrl | undefined;
  #number = 100;

  constructor(of: FakeAlliance) {
    this.alliance = of;
  }

  /** The next version of the register. */
  async append(issued: string, { events = [], anchors = [], opened: opens = [], closed = [] }: Version): Promise<DocumentUrl> {
    const { register, webid } = this.alliance;
    const head = this.#head ?? this.alliance.head;
    const number = Number(/\/(\d+)\.jsonld$/.exec(head)?.[1]) + 1;
    const id = versionAddress(register, number);
    const version = {
      ...{ id, number, alliance: webid, previous: await this.alliance.reference(head), anchors, opened: opens, closed, issued },
      events: events.map((event, at): RegisterEvent => ({
        ...{ roles: [], keys: [], effective: issued, ...event },
        ...{ id: toIri(`${id}#event-${at + 1}`), recorded: issued },
      })),
    };
    await putSigned(web, id, registerDocument(version), await actorOf(webid), issued);
    this.alliance.pointTo(id);
    this.#head = id;
    return id;
  }

  /** A motion that nobody opens yet. */
  async move(events: readonly PlannedEvent[], changed: Partial<Motion> = {}): Promise<Moved> {
    const number = (this.#number += 1);
    const id = documentOf(`${this.alliance.pod}decisions/${number}-motion.jsonld`);
    const electorate: Elector[] = [];
    for (const { seat, holder } of this.alliance.seats) electorate.push({ seat, holder, key: (await actorOf(holder)).key });
    const proposals = events.map((event, at): ProposedEvent => ({
      ...{ roles: [], keys: [], effective: changed.opened ?? opened, ...event },
      id: toIri(`${id}#proposal-${at + 1}`),
    }));
    const motion: Motion = {
      ...{ id, alliance: this.alliance.webid, kind: 'ordinary', opened, closes, principle: 'The policy.', electorate, proposals },
      ...changed,
    };
    return { number, motion, reference: await putSigned(web, id, motionDocument(motion), await actorOf(this.alliance.webid), opened) };
  }

  async vote({ number, motion, reference }: Moved, ballot: Ballot): Promise<Voted> {
    const { seat, holder, choice = 'for', sealed = false, by = await actorOf(holder), cast: at = cast } = ballot;
    const place = motion.electorate.findIndex((each) => each.seat === seat) + 1;
    const id = documentOf(`${this.alliance.pod}decisions/${number}-vote-${ballot.name ?? place}.jsonld`);
    const shares = choice === 'for' ? ([1, 0] as const) : choice === 'against' ? ([0, 1] as const) : ([0, 0] as const);
    const seal = sealed ? sealChoice(shares, { context: sealedContext(reference.digestMultibase, seat), atMostOne: true }) : undefined;
    const answer = seal === undefined ? { choice } : { sealed: seal.sealed };
    const named = await putSigned(web, id, voteDocument({ id, issuer: holder, seat, motion: reference, ...answer, validFrom: at }), by, at);
    return { reference: named, ...(seal && { opening: seal.opening }) };
  }

  async votes(moved: Moved, ballots: readonly Ballot[]): Promise<readonly Voted[]> {
    const votes: Voted[] = [];
    for (const ballot of ballots) votes.push(await this.vote(moved, ballot));
    return votes;
  }

  async decide(
    { number, reference }: Moved,
    votes: readonly Voted[],
    changed: Partial<Decision> = {},
    name = '',
  ): Promise<DigestReference> {
    const id = documentOf(`${this.alliance.pod}decisions/${number}${name}.jsonld`);
    const openings = votes.flatMap(({ opening }) => opening ?? []);
    const decision: Decision = {
      ...{ id, alliance: this.alliance.webid, motion: reference, votes: votes.map((vote) => vote.reference), outcome: 'carried' },
      ...{ principle: 'The policy.', reviewVenue: 'A court of law.', decided: closes },
      ...(openings.length > 0 && { tally: sumOpenings(openings) }),
      ...changed,
    };
    return putSigned(web, id, decisionDocument(decision), await actorOf(this.alliance.webid), closes);
  }

  /** Opens, has these vote, decides and records. */
  async pass(events: readonly PlannedEvent[], ballots: readonly Ballot[], changed: Partial<Motion> = {}): Promise<Moved> {
    const moved = await this.move(events, changed);
    await this.append(opened, { opened: [moved.reference] });
    const decision = await this.decide(moved, await this.votes(moved, ballots));
    await this.append(closes, { closed: [decision], events: events.map((event) => ({ effective: opened, ...event, decision })) });
    return moved;
  }
}

interface Moved {
  readonly number: number;
  readonly motion: Motion;
  readonly reference: DigestReference;
}

async function read(at = judgedAt, previous?: AllianceIndex): Promise<AllianceIndex> {
  const index = AllianceIndex.create(oxigraph, { keys: new Map([[alliance.register, await alliance.key()]]), previous });
  for (const event of await eventsOf(web, alliance.register, previous && { previous: previous.previousCopies() })) index.take(event);
  await index.judge(at);
  return index;
}

const stateOf = (index: AllianceIndex, { webid }: MemberPlaces): string | undefined => index.check(webid)?.verdict.state;
const stateNow = async (who: MemberPlaces): Promise<string | undefined> => stateOf(await read(), who);
async function motionOf({ reference }: Moved): Promise<NamedMotion | undefined> {
  return (await (await read()).governance())?.motions.find((motion) => motion.reference.digestMultibase === reference.digestMultibase);
}
/** The register is as the alliance left it, and the thief begins anew. */
function forget(): void {
  alliance.pointTo(alliance.head);
  thief = new Thief(alliance);
}
const seat = (at: number): { readonly seat: Iri; readonly holder: WebId } =>
  alliance.seats[at] ?? { seat: toIri('x:'), holder: alliance.webid };
const all = (changed: Partial<Ballot> = {}): readonly Ballot[] => [0, 1, 2].map((at) => ({ ...seat(at), ...changed }));
const expelled = (who: MemberPlaces): PlannedEvent => ({ kind: 'expelled', member: who.webid });

test('three honest votes do expel somebody', async () => {
  const moved = await thief.pass([expelled(bob)], all({ sealed: true }));
  expect(await motionOf(moved)).toMatchObject({ status: 'carried', codes: [] });
  expect(await stateNow(bob)).toBe('expelled');
});

describe('the alliance’s key with two seats', () => {
  const two = () => all({ sealed: true }).slice(0, 2);

  test.each<[string, () => Promise<Ballot>]>([
    ['with a stranger’s key', async () => ({ ...seat(2), by: await actorOf(mallory.webid) })],
    ['with its own key', async () => ({ ...seat(2), by: await actorOf(alliance.webid) })],
    ['of a seat twice', () => Promise.resolve({ ...seat(0), name: '9' })],
    ['of no seat', () => Promise.resolve({ seat: toIri(`${alliance.pod}profile/card#seat-4`), holder: mallory.webid, name: '4' })],
    ['from before the motion opened', () => Promise.resolve({ ...seat(2), cast: '2026-08-31T00:00:00Z' })],
    ['from after it closed', () => Promise.resolve({ ...seat(2), cast: '2026-09-08T00:00:01Z' })],
  ])('does not make up the third vote %s', async (_, made) => {
    const moved = await thief.pass([expelled(bob)], [...two(), { ...(await made()), sealed: true }]);
    expect(await motionOf(moved)).toMatchObject({ status: 'not-counted' });
    expect(await stateNow(bob)).toBe('member');
  });

  test('does not lend a vote from one motion to another', async () => {
    const honest = await thief.move([expelled(bob)], { principle: 'An honest one.' });
    const lent = await thief.vote(honest, { ...seat(2), sealed: true });
    const moved = await thief.move([expelled(bob)]);
    await thief.append(opened, { opened: [honest.reference, moved.reference] });
    const decision = await thief.decide(moved, [...(await thief.votes(moved, two())), lent]);
    await thief.append(closes, { closed: [decision], events: [{ ...expelled(bob), effective: opened, decision }] });
    expect(await stateNow(bob)).toBe('member');
  });

  test('does not leave out the seat that would object, nor put in one of its own', async () => {
    const electorate = (await thief.move([expelled(bob)])).motion.electorate;
    const own: Elector = {
      ...{ seat: toIri(`${alliance.pod}profile/card#seat-4`), holder: mallory.webid, key: (await actorOf(mallory.webid)).key },
    };
    for (const wrong of [electorate.slice(0, 2), [...electorate, own], [...electorate.slice(0, 2), own]]) {
      const ballots = wrong.map(({ seat: of, holder }): Ballot => ({ seat: of, holder, sealed: true }));
      const moved = await thief.pass([expelled(bob)], ballots, { electorate: wrong });
      expect((await motionOf(moved))?.codes).toContain('WRONG_ELECTORATE');
      expect(await stateNow(bob)).toBe('member');
      forget();
    }
  });

  test('does not freeze a key of its own for the seat of another', async () => {
    const { motion } = await thief.move([expelled(bob)]);
    const stranger = await actorOf(mallory.webid);
    const electorate = motion.electorate.map((elector, at) => (at === 2 ? { ...elector, key: stranger.key } : elector));
    const moved = await thief.pass([expelled(bob)], [...two(), { ...seat(2), sealed: true, by: stranger }], { electorate });
    expect((await motionOf(moved))?.codes).toContain('WRONG_ELECTORATE');
  });

  test('fills no seat, and makes no meeting of the committee', async () => {
    const filled: PlannedEvent = {
      ...{ kind: 'seat-filled', member: mallory.webid, seat: toIri(`${alliance.pod}profile/card#seat-4`), until: '2027-01-01T00:00:00Z' },
      keys: [(await actorOf(mallory.webid)).key],
    };
    for (const changed of [{}, { kind: 'meeting' as const, electorate: [] }, { kind: 'election' as const, electorate: [] }]) {
      const moved = await thief.pass([filled], all({ sealed: changed.kind !== 'election' }), changed);
      expect((await motionOf(moved))?.status).toBe('not-counted');
      expect((await (await read()).governance())?.seats).toHaveLength(3);
      forget();
    }
  });
});

describe('what three decided', () => {
  test('is decided once: neither twice by its own decision, nor by another one, nor of somebody else', async () => {
    const admitted = { kind: 'suspended', member: bob.webid, until: '2026-09-20T00:00:00Z' } as const;
    const moved = await thief.pass([admitted], all());
    const votes = await thief.votes(moved, all());
    const again = await thief.decide(moved, votes, {}, '-again');
    const event = { ...admitted, effective: opened };
    await thief.append(later, { closed: [again], events: [{ ...event, decision: again }] });
    const { undecided, motions } = (await (await read()).governance()) ?? {};
    expect(undecided).toMatchObject([{ kind: 'suspended', code: 'RECORDED_TWICE' }]);
    expect(motions?.find(({ reference }) => reference.digestMultibase === moved.reference.digestMultibase)?.events).toHaveLength(1);
  });

  test('says nothing else than what they voted on', async () => {
    const moved = await thief.move([{ kind: 'suspended', member: bob.webid, until: '2026-09-20T00:00:00Z' }]);
    await thief.append(opened, { opened: [moved.reference] });
    const decision = await thief.decide(moved, await thief.votes(moved, all()));
    const events: readonly PlannedEvent[] = [
      { kind: 'suspended', member: bob.webid },
      { kind: 'suspended', member: bob.webid, until: '2027-09-20T00:00:00Z' },
      { ...expelled(bob) },
      { kind: 'suspended', member: mallory.webid, until: '2026-09-20T00:00:00Z' },
    ];
    await thief.append(closes, { closed: [decision], events: events.map((event) => ({ effective: opened, ...event, decision })) });
    expect(await stateNow(bob)).toBe('member');
    expect((await (await read()).governance())?.undecided.map(({ code }) => code)).toEqual(Array(4).fill('NOT_AS_MOVED'));
  });

  test('is not opened and decided in one version', async () => {
    const moved = await thief.move([expelled(bob)], { opened: closes, closes });
    const decision = await thief.decide(moved, await thief.votes(moved, all({ cast: closes })));
    await thief.append(closes, { opened: [moved.reference], closed: [decision], events: [{ ...expelled(bob), decision }] });
    expect(await stateNow(bob)).toBe('member');
  });

  test('holds from no day before its version was issued, nor sooner by a version that is dated ahead', async () => {
    const moved = await thief.move([expelled(bob)], { closes: '2027-09-08T00:00:00Z' });
    await thief.append(opened, { opened: [moved.reference] });
    const decision = await thief.decide(moved, await thief.votes(moved, all()));
    await thief.append('2027-10-01T00:00:00Z', { closed: [decision], events: [{ ...expelled(bob), effective: opened, decision }] });
    expect(await stateNow(bob)).toBe('member');
  });

  test('stays, whatever is anchored, opened or recorded again later', async () => {
    const moved = await thief.move([expelled(bob)]);
    await thief.append(opened, { opened: [moved.reference] });
    const votes = await thief.votes(moved, all({ sealed: true }));
    const decision = await thief.decide(moved, votes);
    await thief.append(closes, { closed: [decision], events: [{ ...expelled(bob), effective: opened, decision }] });
    const late = await thief.vote(moved, { ...seat(0), sealed: true, choice: 'against', name: 'late' });
    const anew = await thief.decide(moved, [late, ...votes.slice(1)], { outcome: 'not-carried' }, '-anew');
    await thief.append(later, {
      anchors: [late.reference, ...votes.map(({ reference }) => reference)],
      opened: [moved.reference],
      closed: [anew, decision],
    });
    expect(await motionOf(moved)).toMatchObject({ status: 'carried' });
    expect(await stateNow(bob)).toBe('expelled');
  });
});

describe('what somebody adds afterwards', () => {
  test('the alliance’s key, given up with a date of last year, does not take the policy and the charter with it', async () => {
    expect(await stateNow(bob)).toBe('member');
    const actor = await actorOf(alliance.webid);
    const profile = documentOf(alliance.webid);
    const text = new TextDecoder().decode(web.body(profile));
    const more = serialiseTurtle(writeVerificationMethod(listedKey(actor, { revoked: '2026-01-01T00:00:00Z' })), { baseIri: profile });
    web.put(profile, `${text}\n${more}`);
    await thief.append(later, {
      events: [{ kind: 'key-revoked', member: alliance.webid, keys: [actor.key], effective: '2026-01-01T00:00:00Z' }],
    });
    const index = await read();
    expect((await index.governance())?.policy?.number).toBe(1);
    expect(index.check(bob.webid)?.verdict.roles.map(({ standing }) => standing)).toEqual(['good']);
    expect((await read('2026-06-01T00:00:00Z')).check(bob.webid)?.verdict.roles.map(({ standing }) => standing)).toEqual(['good']);
  });

  test('votes made up against a motion do not settle it', async () => {
    const moved = await thief.move([expelled(bob)]);
    await thief.append(opened, { opened: [moved.reference] });
    const votes = await thief.votes(moved, all({ sealed: true }));
    await thief.append('2026-09-04T00:00:00Z', { anchors: votes.map(({ reference }) => reference) });
    const made = await thief.votes(
      moved,
      [4, 5, 6].map((at) => ({ ...seat(0), seat: toIri(`https://x.example/#${at}`), sealed: true, choice: 'against', name: `${at}` })),
    );
    const forged = await thief.decide(moved, [...votes, ...made], { outcome: 'not-carried' }, '-forged');
    await thief.append(closes, { closed: [forged] });
    const honest = await thief.decide(moved, votes);
    await thief.append(later, { closed: [honest], events: [{ ...expelled(bob), effective: opened, decision: honest }] });
    expect(await motionOf(moved)).toMatchObject({ status: 'carried' });
  });

  test('a withdrawal of an earlier membership does not end a later one', async () => {
    const id = documentOf(`${bob.pod}alliance/public/withdrawals/1.jsonld`);
    const acceptance = await alliance.acceptanceReference(bob);
    const left = await putSigned(
      web,
      id,
      withdrawalDocument({ id, issuer: bob.webid, member: bob.webid, acceptance, validFrom: '2026-05-01T00:00:00Z' }),
      await actorOf(bob.webid),
      '2026-05-01T00:00:00Z',
    );
    const anew = { ...bob, acceptance: documentOf(`${bob.pod}alliance/public/agreements/charter-1.0.0-again.jsonld`) };
    await alliance.publishCredentials(anew, { validFrom: '2026-06-01T00:00:00Z' });
    await putSigned(
      web,
      bob.acceptance,
      JSON.parse(new TextDecoder().decode(web.body(bob.acceptance))) as object,
      await actorOf(bob.webid),
      '2026-02-01T00:00:00Z',
    ).catch(() => undefined);
    alliance.publishMembership(bob, { acceptances: [bob.acceptance, anew.acceptance], withdrawals: [id] });
    expect(await stateNow(bob)).toBe('withdrawn');
    await alliance.admit([anew], {}, { recorded: '2026-06-02T00:00:00Z' });
    expect(await stateNow(bob)).toBe('member');
    thief = new Thief(alliance);
    await thief.append(later, { events: [{ kind: 'withdrawn', member: bob.webid, evidence: left }] });
    expect(await stateNow(bob)).toBe('member');
  });

  test('a key that its owner gives up later takes no vote away that was known before, whatever the register said earlier', async () => {
    const key = (await actorOf(seat(2).holder)).key;
    await thief.append('2026-08-01T00:00:00Z', { events: [{ kind: 'key-revoked', member: seat(2).holder, keys: [key] }] });
    const moved = await thief.pass([expelled(bob)], all({ sealed: true }));
    expect(await stateNow(bob)).toBe('expelled');
    const profile = documentOf(seat(2).holder);
    const text = new TextDecoder().decode(web.body(profile));
    web.put(
      profile,
      `${text}\n${serialiseTurtle(writeVerificationMethod(listedKey(await actorOf(seat(2).holder), { revoked: '2026-11-01T00:00:00Z' })), { baseIri: profile })}`,
    );
    expect((await motionOf(moved))?.electors.map(({ state, code }) => [state, code])).toEqual(Array(3).fill(['voted', undefined]));
    expect(await stateNow(bob)).toBe('expelled');
  });

  test('a right that was granted takes no other right’s name', async () => {
    const right = (kind: string) => ({
      id: toIri('https://alliance.example/rights#r'),
      kind,
      holder: bob.webid,
      basis: 'Work.',
      from: opened,
    });
    await thief.pass([{ kind: 'right-granted', member: bob.webid, right: right('first') }], all());
    const second = {
      ...({ kind: 'right-granted', member: bob.webid } as const),
      right: { ...right('second'), id: toIri('https://alliance.example/rights#s') },
    };
    const moved = await thief.move([second], { opened: closes, closes: later });
    await thief.append(closes, { opened: [moved.reference] });
    const decision = await thief.decide(moved, await thief.votes(moved, all({ cast: '2026-09-09T00:00:00Z' })));
    await thief.append(later, { closed: [decision], events: [{ ...second, right: right('second'), effective: closes, decision }] });
    expect((await motionOf(moved))?.events).toEqual([]);
  });

  test('as a court’s outcome expels by as many votes as an expulsion', async () => {
    const [first, second, third] = all({ sealed: true });
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three seats.');
    const policy = await alliance.publishPolicy({ id: documentOf(`${alliance.pod}policy/2.jsonld`), number: 2, qualifiedMajority: 0.7 });
    await alliance.record([policy], { recorded: '2026-04-01T00:00:00Z' });
    thief = new Thief(alliance);
    await thief.pass([{ kind: 'court-outcome', member: bob.webid, state: 'expelled' }], [first, second, { ...third, choice: 'against' }]);
    expect(await stateNow(bob)).toBe('member');
  });

  test('who names every seat as an affiliate is expelled all the same', async () => {
    const declared = await alliance.declareInterests(
      bob,
      alliance.seats.map(({ holder }) => holder),
      '2026-08-01T00:00:00Z',
    );
    await thief.append('2026-08-02T00:00:00Z', { anchors: [declared] });
    const moved = await thief.pass([expelled(bob)], all({ sealed: true }));
    expect((await motionOf(moved))?.electors.map(({ code }) => code)).toEqual([undefined, undefined, undefined]);
    expect(await stateNow(bob)).toBe('expelled');
  });

  test('an expulsion is not undone by an old declaration that is put back', async () => {
    const declared = await alliance.declareInterests(
      bob,
      alliance.seats.map(({ holder }) => holder),
      '2026-08-01T00:00:00Z',
    );
    const bytes = web.body(declared.id);
    await thief.append('2026-08-02T00:00:00Z', { anchors: [declared] });
    const now = await alliance.declareInterests(bob, [], '2026-08-03T00:00:00Z');
    await thief.append('2026-08-04T00:00:00Z', { anchors: [now] });
    await thief.pass([expelled(bob)], all({ sealed: true }));
    expect(await stateNow(bob)).toBe('expelled');
    web.put(declared.id, bytes, 'application/vc');
    expect(await stateNow(bob)).toBe('expelled');
  });
});

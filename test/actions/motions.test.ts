import { describe, expect, test } from 'vitest';
import type { MotionDraft } from '../../src/actions/app.ts';
import { castVote, standAside } from '../../src/actions/cast-vote.ts';
import { collectVotes } from '../../src/actions/collect-votes.ts';
import { readBallots } from '../../src/actions/create-committee-actions.ts';
import { createStewardActions } from '../../src/actions/create-steward-actions.ts';
import { declareInterests } from '../../src/actions/declare.ts';
import { retireKey } from '../../src/actions/end-key.ts';
import { noticeDocument } from '../../src/actions/notices.ts';
import { openMotion } from '../../src/actions/open-motion.ts';
import { type MemberPorts, timestamp } from '../../src/actions/ports.ts';
import { readMotion, readMotions } from '../../src/actions/read-motions.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import type { NewProposal } from '../../src/actions/write-decision.ts';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { type SmallAlliance, admitAll, apply, bodyOf, decideAll, quickKeys, smallAlliance } from './small-alliance.ts';

const principle = 'Whoever breaks the charter in a grave way does not act in its name while this is looked into.';
const about = (kind: NewProposal['kind'], member: WebId, extra: Partial<NewProposal> = {}): NewProposal => ({
  ...{ kind, member, roles: [], keys: [] },
  ...extra,
});
const suspending = (member: WebId, over: Partial<MotionDraft> = {}): MotionDraft => ({
  kind: 'ordinary',
  proposals: [about('suspended', member, { until: '2026-12-10T00:00:00Z' })],
  principle,
  reasons: 'The books of spring are missing.',
  evidence: ['https://evidence.example/ledger'],
  ...over,
});

/** An alliance with one member, whose clock can be put forward. */
async function withMember() {
  const clock = { ahead: 0, seconds: 0 };
  const now = (): Date => new Date(Date.parse('2026-11-21T09:00:00Z') + 1000 * clock.seconds++ + clock.ahead);
  const alliance = await smallAlliance(now);
  const ana = await alliance.join('ana');
  await apply(ana);
  await admitAll(alliance);
  const days = (count: number): void => {
    clock.ahead += count * 86_400_000;
  };
  return { alliance, ana, days, steward: alliance.steward, founders: alliance.founders };
}

const inboxOf = ({ storage }: MemberPorts): DocumentUrl => `${storage}alliance/inbox/` as DocumentUrl;
const bodiesIn = async (ports: MemberPorts, container: DocumentUrl): Promise<readonly string[]> =>
  Promise.all((await ports.pod.list(container)).map(async (url) => (await bodyOf(ports, url)) ?? ''));
const publicTexts = async ({ steward }: Pick<SmallAlliance, 'steward'>): Promise<string> =>
  (await Promise.all(['decisions/', 'register/'].map((path) => bodiesIn(steward, `${steward.storage}${path}` as DocumentUrl))))
    .flat()
    .join('\n');

describe('a motion', () => {
  test('is opened, voted on from three pods, counted and recorded; everybody finds the same', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    expect(await readMotion(steward, motion.id)).toMatchObject({ number: 3, status: 'open', quorum: 3, cast: 0, electors: [{}, {}, {}] });
    const [fay, gil, hal] = founders as [MemberPorts, MemberPorts, MemberPorts];
    await castVote(fay, motion.id, 'for');
    await castVote(gil, motion.id, 'for');
    await castVote(hal, motion.id, 'against');
    expect(await collectVotes(steward)).toBe(3);
    expect(await collectVotes(steward)).toBe(0);
    const open = await readMotion(hal, motion.id);
    expect(open).toMatchObject({ status: 'open', cast: 3 });
    expect(open.tally).toBeUndefined();
    const outcome = await recordDecision(steward, motion.id).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ status: 'carried', tally: { for: 2, against: 1, abstain: 0 }, codes: [] });
    expect(await readMotion(ana, motion.id)).toMatchObject({ status: 'carried', tally: { for: 2, against: 1, abstain: 0 } });
    const index = await crawlAlliance(alliance);
    expect(verdictOf(index, ana.webId)).toMatchObject({ state: 'suspended' });
  }, 20_000);

  test('can be read on a device without the alliance’s key; votes wait there until it is unlocked', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    for (const founder of founders) await castVote(founder, motion.id, 'for');
    const noLookup = { lookup: () => Promise.resolve(undefined) };
    const newest = async () => (await createStewardActions({ ...steward, keys: quickKeys() }, noLookup).motions())[0];
    expect(await newest()).toMatchObject({ status: 'open', cast: 0 });
    const [elector] = (await readMotion(steward, motion.id)).electors;
    // Nothing is published that the register does not anchor at once.
    expect(elector).toMatchObject({ state: 'waiting' });
    expect(await bodyOf(steward, motion.id.replace('-motion', '-vote-1') as DocumentUrl)).toBeUndefined();
    expect((await createStewardActions(steward, noLookup).motions())[0]).toMatchObject({ status: 'open', cast: 3 });
  });

  test('without a quorum is recorded as not carried and brings nothing; moved again, it can carry', async () => {
    const { alliance, ana, days, steward, founders } = await withMember();
    const first = await openMotion(steward, suspending(ana.webId));
    for (const founder of founders.slice(0, 2)) await castVote(founder, first.motion.id, 'for');
    await expect(recordDecision(steward, first.motion.id)).rejects.toMatchObject({ code: 'TOO_EARLY' });
    days(15);
    const outcome = await recordDecision(steward, first.motion.id);
    expect(outcome).toMatchObject({ status: 'not-carried', codes: ['NO_QUORUM'], events: [], tally: { for: 2, against: 0, abstain: 0 } });
    expect(verdictOf(await crawlAlliance(alliance, '2026-12-20T00:00:00Z'), ana.webId)).toMatchObject({ state: 'member' });
    const until = '2026-12-24T00:00:00Z';
    const second = await openMotion(steward, suspending(ana.webId, { proposals: [about('suspended', ana.webId, { until })] }));
    expect(second.motion.id).not.toBe(first.motion.id);
    await decideAll(alliance, [second]);
    expect((await readMotions(steward)).map(({ status }) => status)).toEqual(['carried', 'not-carried', 'carried', 'carried']);
    expect(verdictOf(await crawlAlliance(alliance, '2026-12-20T00:00:00Z'), ana.webId)).toMatchObject({ state: 'suspended' });
  }, 20_000);

  test('to expel leaves the time to reply, and is not recorded before it is over', async () => {
    const { alliance, ana, days, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId, { proposals: [about('expelled', ana.webId)] }));
    expect(motion.closes > '2026-12-01').toBe(true);
    for (const founder of founders) await castVote(founder, motion.id, 'for');
    await expect(recordDecision(steward, motion.id)).rejects.toMatchObject({ code: 'NO_HEARING' });
    expect(await bodyOf(steward, `${steward.storage}decisions/3.jsonld`)).toBeUndefined();
    days(40);
    expect(await recordDecision(steward, motion.id)).toMatchObject({ status: 'carried' });
    expect(verdictOf(await crawlAlliance(alliance, '2027-02-01T00:00:00Z'), ana.webId)).toMatchObject({ state: 'expelled' });
  }, 20_000);

  test('that nobody could carry is refused before anything is written', async () => {
    const { ana, steward } = await withMember();
    const before = await publicTexts({ steward });
    const seat = `${steward.storage}profile/card#seat-9` as NewProposal['seat'] & string;
    const filling = about('seat-filled', ana.webId, { seat, until: '2027-01-01T00:00:00Z' });
    for (const [draft, code] of [
      [suspending(ana.webId, { proposals: [filling] }), 'WRONG_BODY'],
      [suspending(ana.webId, { kind: 'election', proposals: [filling] }), 'NO_QUORUM'],
      [suspending(ana.webId, { reasons: 'x'.repeat(20_000) }), 'TOO_LARGE'],
    ] as const)
      await expect(openMotion(steward, draft)).rejects.toMatchObject({ code });
    await expect(openMotion(ana, suspending(ana.webId))).rejects.toMatchObject({ code: 'NOT_THE_STEWARD' });
    expect(await publicTexts({ steward })).toBe(before);
  });
});

describe('what only the parties know', () => {
  test('stands in no public document: neither reasons, evidence and complainant, nor how anybody voted', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const ben = await alliance.join('ben');
    const { motion } = await openMotion(steward, suspending(ana.webId, { complainant: ben.webId }));
    await decideAll(alliance, [{ motion }]);
    const texts = await publicTexts(alliance);
    for (const hidden of ['books of spring', 'evidence.example', ben.webId, 'VoteAgainst', 'shares', '"salt"'])
      expect(texts.includes(hidden), hidden).toBe(false);
    const votes = await Promise.all([1, 2, 3].map((at) => bodyOf(steward, `${steward.storage}decisions/3-vote-${at}.jsonld`)));
    for (const vote of votes) expect(vote).not.toMatch(/VoteFor|"choice"/);
    for (const path of ['alliance/private/papers/3.json', 'alliance/private/openings/3-vote-1.json', 'alliance/inbox/'])
      expect(await alliance.pods.as().probe(`${steward.storage}${path}` as DocumentUrl), path).toBe('not-readable');
    const [ballot] = await readBallots(founders[0]!);
    expect(ballot).toMatchObject({ mine: 'voted', paper: { reasons: 'The books of spring are missing.', complainant: ben.webId } });
  }, 20_000);

  test('a paper that somebody else sent is not believed', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId, { reasons: '', evidence: [] }));
    const paper = { salt: 'c2FsdA', reasons: 'She is innocent.', evidence: [] };
    const notice = noticeDocument('motion', {
      actor: steward.webId,
      about: motion.id,
      published: timestamp(ana.now),
      content: JSON.stringify(paper),
    });
    await ana.pod.notify(inboxOf(founders[0]!), JSON.stringify(notice), 'application/ld+json');
    expect((await readBallots(founders[0]!))[0]?.paper).toBeUndefined();
  });
});

describe('a vote is refused by the voter’s own software', () => {
  test('without a seat, twice, and when voting is over', async () => {
    const { ana, days, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    await expect(castVote(ana, motion.id, 'against')).rejects.toMatchObject({ code: 'VOTE_NO_SEAT', name: 'VoteRefusedError' });
    await castVote(founders[0]!, motion.id, 'for');
    await castVote(founders[0]!, motion.id, 'for');
    await expect(castVote(founders[0]!, motion.id, 'against')).rejects.toMatchObject({ code: 'VOTE_TWICE' });
    expect(await collectVotes(steward)).toBe(1);
    await castVote(founders[0]!, motion.id, 'for');
    await expect(castVote(founders[0]!, motion.id, 'abstain')).rejects.toMatchObject({ code: 'VOTE_TWICE' });
    days(15);
    await expect(castVote(founders[1]!, motion.id, 'for')).rejects.toMatchObject({ code: 'VOTE_LATE' });
    await expect(castVote(founders[1]!, `${motion.id}x` as DocumentUrl, 'for')).rejects.toMatchObject({ code: 'NO_MOTION' });
  });

  test('of whom it is about, who is tied to them, employed by them, or complained; all of them can stand aside', async () => {
    const { alliance, steward, founders } = await withMember();
    const [fay, gil, hal] = founders as [MemberPorts, MemberPorts, MemberPorts];
    const ben = await alliance.join('ben');
    await apply(ben);
    await admitAll(alliance);
    // Whom it is about names everybody, and takes no vote away by that.
    await declareInterests(ben, { affiliates: [fay.webId, gil.webId, hal.webId], offices: [], employers: [] });
    await declareInterests(gil, { affiliates: [ben.webId], offices: [], employers: [] });
    await declareInterests(hal, { affiliates: [], offices: [], employers: [ben.webId] });
    const { motion } = await openMotion(steward, suspending(ben.webId, { complainant: fay.webId }));
    await expect(castVote(fay, motion.id, 'for')).rejects.toMatchObject({ code: 'complainant' });
    await expect(castVote(gil, motion.id, 'for')).rejects.toMatchObject({ code: 'affiliate' });
    await expect(castVote(hal, motion.id, 'for')).rejects.toMatchObject({ code: 'employer' });
    expect((await readBallots(gil))[0]).toMatchObject({ mine: 'waiting', conflict: 'affiliate' });
    await standAside(gil, motion.id);
    await collectVotes(steward);
    expect((await readMotion(steward, motion.id)).electors.map(({ state }) => state)).toEqual(['waiting', 'recused', 'waiting']);
    expect((await readBallots(gil))[0]).toMatchObject({ mine: 'recused' });
    const own = await openMotion(steward, suspending(fay.webId));
    await expect(castVote(fay, own.motion.id, 'against')).rejects.toMatchObject({ code: 'subject' });
  }, 20_000);

  test('on a motion that names a key for somebody who does not list it, or cannot be asked; standing aside stays possible', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion: honest } = await openMotion(steward, suspending(ana.webId));
    const [own, strange] = [honest.electorate[0]!.key, honest.electorate[1]!.key];
    const pinning = async (member: WebId, key: typeof own): Promise<DocumentUrl> => {
      const draft = { kind: 'ordinary', principle, reasons: 'A new device.', evidence: [] } as const;
      return (await openMotion(steward, { ...draft, proposals: [about('key-pinned', member, { keys: [key] })] })).motion.id;
    };
    const stolen = await pinning(ana.webId, strange);
    await expect(castVote(founders[2]!, stolen, 'for')).rejects.toMatchObject({ code: 'KEY_NOT_LISTED' });
    await standAside(founders[2]!, stolen);
    const unread = await pinning('https://nobody.example/card#me' as WebId, own);
    await expect(castVote(founders[2]!, unread, 'for')).rejects.toMatchObject({ code: 'KEY_UNREAD' });
    const listed = await pinning(founders[0]!.webId, own);
    await castVote(founders[2]!, listed, 'for');
  }, 20_000);

  test('when the seat’s key was given up, or is on another device', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    await expect(castVote({ ...founders[0]!, keys: quickKeys() }, motion.id, 'for')).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const key = motion.electorate.find(({ holder }) => holder === founders[1]!.webId)!.key;
    await retireKey(founders[1]!, key.method);
    await expect(castVote(founders[1]!, motion.id, 'for')).rejects.toMatchObject({ code: 'VOTE_KEY_REVOKED' });
  });
});

describe('what comes into the inbox', () => {
  const send = async (from: MemberPorts, steward: MemberPorts, about: string, content: unknown): Promise<void> => {
    const notice = noticeDocument('vote', {
      ...{ actor: from.webId, about: about as DocumentUrl, published: timestamp(from.now) },
      content: typeof content === 'string' ? content : JSON.stringify(content),
    });
    await from.pod.notify(inboxOf(steward), JSON.stringify(notice), 'application/ld+json');
  };
  const sentBy = async (voter: MemberPorts): Promise<{ document: string; opening: unknown }> => {
    const [url] = await voter.pod.list(`${voter.storage}alliance/private/votes/` as DocumentUrl);
    return JSON.parse((await bodyOf(voter, url!))!) as { document: string; opening: unknown };
  };

  test('rubbish takes no seat’s vote away, and is cleared', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const mallory = await alliance.join('mallory');
    const { motion } = await openMotion(steward, suspending(ana.webId));
    for (const content of ['', '{}', '[1]', { document: 'x' }, { document: '{"id":"https://x.example/"}', opening: 3 }, { document: 7 }])
      await send(mallory, steward, motion.id, content);
    await send(mallory, steward, 'https://nowhere.example/decisions/9-motion.jsonld', {});
    await mallory.pod.notify(inboxOf(steward), 'rubbish', 'application/ld+json');
    await castVote(founders[0]!, motion.id, 'for');
    const genuine = await sentBy(founders[0]!);
    // Somebody repeats it with other bytes, or with an opening that opens nothing, before and after.
    await send(mallory, steward, motion.id, { ...genuine, document: genuine.document.replace(/\n$/, '') });
    await send(mallory, steward, motion.id, {
      document: genuine.document.replace(founders[0]!.webId, mallory.webId),
      opening: genuine.opening,
    });
    await send(mallory, steward, motion.id, { document: genuine.document, opening: { shares: [1, 0], blindings: ['uAA', 'uAA'] } });
    await castVote(founders[1]!, motion.id, 'against');
    expect(await collectVotes(steward)).toBe(2);
    expect((await readMotion(steward, motion.id)).electors.map(({ state }) => state)).toEqual(['voted', 'voted', 'waiting']);
    expect(await steward.pod.list(inboxOf(steward))).toHaveLength(2);
  }, 20_000);

  test('a vote that does not count is told to the steward with its code, and to nobody else', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    await castVote(founders[0]!, motion.id, 'for');
    const genuine = await sentBy(founders[0]!);
    for (const notification of await steward.pod.list(inboxOf(steward)))
      await steward.pod.remove(notification, { kind: 'etag', etag: (await steward.pod.read(notification)).etag! });
    await send(founders[0]!, steward, motion.id, { ...genuine, opening: { shares: [0, 1], blindings: ['uAA', 'uAA'] } });
    expect(await collectVotes(steward)).toBe(0);
    expect((await readMotion(steward, motion.id)).electors[0]).toMatchObject({ state: 'refused', code: 'VOTE_UNREADABLE' });
    expect((await readMotion(ana, motion.id)).electors[0]).toMatchObject({ state: 'waiting' });
    // The genuine one, sent again, is taken.
    await castVote(founders[0]!, motion.id, 'for');
    expect(await collectVotes(steward)).toBe(1);
    expect((await readMotion(steward, motion.id)).electors[0]).toMatchObject({ state: 'voted' });
  });
});

describe('a lost connection', () => {
  /** The same hands, whose n-th write fails. */
  const failing = (ports: MemberPorts, at: number): { ports: MemberPorts; writes: () => number } => {
    let writes = 0;
    const count = <Answer>(act: () => Promise<Answer>): Promise<Answer> => (++writes === at ? Promise.reject(new Error('gone')) : act());
    const { pod } = ports;
    return {
      ports: {
        ...ports,
        pod: {
          ...pod,
          write: (...rest) => count(() => pod.write(...rest)),
          notify: (...rest) => count(() => pod.notify(...rest)),
          remove: (...rest) => count(() => pod.remove(...rest)),
        },
      },
      writes: () => writes,
    };
  };

  test('between any two writes of opening, voting and recording is mended by doing the same again', async () => {
    for (let at = 1, isOver = false; !isOver; at++) {
      const { ana, steward, founders } = await withMember();
      const draft = suspending(ana.webId);
      const opening = failing(steward, at);
      const voting = failing(founders[0]!, at);
      await openMotion(opening.ports, draft).catch(() => undefined);
      const { motion } = await openMotion(steward, draft);
      await castVote(voting.ports, motion.id, 'for').catch(() => undefined);
      for (const founder of founders) await castVote(founder, motion.id, 'for');
      const recording = failing(steward, at);
      await recordDecision(recording.ports, motion.id).catch(() => undefined);
      const outcome = await recordDecision(steward, motion.id);
      expect(outcome, `write ${at}`).toMatchObject({ status: 'carried', cast: 3, tally: { for: 3 }, events: [{ member: ana.webId }] });
      const { versions, log } = await readRegister(ana.anonymous, ana);
      expect(log.evidence.opened, `write ${at}`).toHaveLength(3);
      expect(
        versions.flatMap(({ events }) => events.filter(({ kind }) => kind === 'suspended')),
        `write ${at}`,
      ).toHaveLength(1);
      isOver = recording.writes() < at && opening.writes() < at;
    }
  }, 120_000);

  test('two devices that count at once record one decision', async () => {
    const { ana, steward, founders } = await withMember();
    const { motion } = await openMotion(steward, suspending(ana.webId));
    for (const founder of founders) await castVote(founder, motion.id, 'for');
    const outcomes = await Promise.all([1, 2, 3].map(() => recordDecision(steward, motion.id)));
    expect(outcomes.map(({ status }) => status)).toEqual(['carried', 'carried', 'carried']);
    const { versions } = await readRegister(ana.anonymous, ana);
    expect(versions.flatMap(({ closed }) => closed)).toHaveLength(3);
    expect(versions.flatMap(({ events }) => events.filter(({ kind }) => kind === 'suspended'))).toHaveLength(1);
  });
});

/** What opening and recording do so that nothing which came in, or was declared, can be left out later. */
import { describe, expect, test } from 'vitest';
import type { MotionDraft } from '../../src/actions/app.ts';
import { anchorHoldings } from '../../src/actions/anchor.ts';
import { appendToRegister } from '../../src/actions/append-to-register.ts';
import { castVote } from '../../src/actions/cast-vote.ts';
import { collectVotes } from '../../src/actions/collect-votes.ts';
import { declareInterests } from '../../src/actions/declare.ts';
import { openMotion } from '../../src/actions/open-motion.ts';
import type { MemberPorts } from '../../src/actions/ports.ts';
import { readRegister } from '../../src/actions/read-register.ts';
import { recordDecision } from '../../src/actions/record-decision.ts';
import { courtsFirst, decisionOf, publishDecision } from '../../src/actions/write-decision.ts';
import { digestOfText } from '../../src/credentials/digest.ts';
import type { Motion } from '../../src/domain/decision.ts';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import type { DigestReference } from '../../src/domain/membership.ts';
import { sumOpenings } from '../../src/credentials/sealed-choice.ts';
import { stillAs } from '../../src/actions/graph-document.ts';
import { keptOpening } from '../../src/actions/kept-openings.ts';
import { crawlAlliance, verdictOf } from './crawl-alliance.ts';
import { type SmallAlliance, admitAll, apply, bodyOf, smallAlliance } from './small-alliance.ts';

async function withMember() {
  const alliance = await smallAlliance();
  const ana = await alliance.join('ana');
  await apply(ana);
  await admitAll(alliance);
  return { alliance, ana, steward: alliance.steward, founders: alliance.founders as [MemberPorts, MemberPorts, MemberPorts] };
}

const suspending = (member: WebId, kind: MotionDraft['kind'] = 'ordinary') => ({
  kind,
  proposals: [{ kind: 'suspended' as const, member, roles: [], keys: [], until: '2026-12-10T00:00:00Z' }],
  principle: 'Whoever breaks the charter in a grave way does not act in its name while this is looked into.',
  reasons: 'The books of spring are missing.',
});

const placeOfInterests = ({ storage }: MemberPorts): DocumentUrl => `${storage}alliance/public/interests.jsonld` as DocumentUrl;
const digestAt = async (ports: MemberPorts, place: DocumentUrl): Promise<string> => digestOfText((await bodyOf(ports, place)) ?? '');
const anchoredBy = async ({ steward }: SmallAlliance, motion: DigestReference): Promise<readonly string[]> => {
  const { versions } = await readRegister(steward.pod, steward);
  const opening = versions.find(({ opened }) => opened.some(({ digestMultibase }) => digestMultibase === motion.digestMultibase));
  return opening?.anchors.map(({ digestMultibase }) => digestMultibase) ?? [];
};

describe('the version that opens a motion', () => {
  const ties = (affiliate: WebId) => ({ affiliates: [affiliate], offices: [], employers: [] });

  test('anchors what those who vote and those whom it concerns declare of their ties; what cannot be read is no obstacle', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    await declareInterests(ana, ties(founders[1].webId));
    await declareInterests(founders[0], ties(ana.webId));
    await declareInterests(founders[2], ties(ana.webId));
    const gone = await founders[2].pod.read(placeOfInterests(founders[2]), ['application/vc']);
    await founders[2].pod.remove(gone.url, stillAs(gone));
    const { reference } = await openMotion(steward, suspending(ana.webId));
    const anchored = await anchoredBy(alliance, reference);
    for (const ports of [ana, founders[0]]) expect(anchored).toContain(await digestAt(ports, placeOfInterests(ports)));
    const outcome = (await readRegister(steward.pod, steward)).log.motions.at(-1)!.opened;
    // Whoever is to be suspended cannot take votes away by naming the voters: only the voter's own word counts.
    expect(founders.slice(0, 2).map(({ webId }) => outcome.isConflicted(webId))).toEqual([true, false]);
  }, 20_000);

  test('of a general meeting anchors what those declare whom it concerns', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const ben = await alliance.join('ben');
    const cleo = await alliance.join('cleo');
    for (const member of [ben, cleo]) await apply(member);
    await admitAll(alliance);
    await declareInterests(ana, ties(founders[1].webId));
    await declareInterests(ben, ties(ana.webId));
    const { reference } = await openMotion(steward, suspending(ana.webId, 'meeting'));
    expect(await anchoredBy(alliance, reference)).toEqual([await digestAt(ana, placeOfInterests(ana))]);
  }, 20_000);

  test('the anchors of what members hold have their ties among them', async () => {
    const { ana, steward } = await withMember();
    await declareInterests(ana, ties(steward.webId));
    await anchorHoldings(steward);
    const { log } = await readRegister(steward.pod, steward);
    expect(log.anchors.has(await digestAt(ana, placeOfInterests(ana)))).toBe(true);
  }, 20_000);
});

describe('a decision', () => {
  /** A decision on the votes that were collected so far, written and not recorded. */
  async function writeDecision({ steward }: SmallAlliance, motion: Motion, reference: DigestReference): Promise<DigestReference> {
    const register = await readRegister(steward.pod, steward);
    const votes = [...register.log.evidence.votes.values()].filter(({ content }) => content?.motion.id === motion.id);
    const openings = await Promise.all(
      votes.map(({ document, digestMultibase }) =>
        keptOpening(steward, motion.id, /-vote-(.+)\.jsonld$/.exec(document)?.[1] ?? '', digestMultibase),
      ),
    );
    const decision = decisionOf(steward, motion.id.replace('-motion', '') as DocumentUrl, {
      motion: reference,
      votes: votes.map(({ document, digestMultibase }) => ({ id: document, digestMultibase })),
      ...{ outcome: 'carried', principle: motion.principle, reviewVenue: courtsFirst },
      tally: sumOpenings(openings.flatMap((each) => each ?? [])),
    });
    return publishDecision(steward, decision, register.keys);
  }

  test('names the votes that came in after it was written: it is counted once more, beside the one that nobody recorded', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const { motion, reference } = await openMotion(steward, suspending(ana.webId));
    for (const founder of founders.slice(0, 2)) await castVote(founder, motion.id, 'for');
    await collectVotes(steward);
    await writeDecision(alliance, motion, reference);
    await castVote(founders[2], motion.id, 'against');
    const outcome = await recordDecision(steward, motion.id);
    expect(outcome).toMatchObject({ status: 'carried', cast: 3, tally: { for: 2, against: 1, abstain: 0 } });
    expect(outcome.decision?.votes).toHaveLength(3);
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ state: 'suspended' });
    expect(await recordDecision(steward, motion.id)).toMatchObject({ status: 'carried' });
  }, 30_000);

  test('that leaves out a vote decides nothing, for the desk as for everybody; the steward can count again', async () => {
    const { alliance, ana, steward, founders } = await withMember();
    const { motion, reference } = await openMotion(steward, suspending(ana.webId));
    for (const founder of founders.slice(0, 2)) await castVote(founder, motion.id, 'for');
    await collectVotes(steward);
    const written = await writeDecision(alliance, motion, reference);
    await castVote(founders[2], motion.id, 'against');
    await collectVotes(steward);
    let isDone = false;
    await appendToRegister(steward, () => {
      if (isDone) return {};
      isDone = true;
      return { closed: [written] };
    });
    const { log } = await readRegister(steward.pod, steward);
    expect(log.motions.at(-1)?.decisions.at(-1)?.flaw?.code).toBe('VOTES_LEFT_OUT');
    const governance = await (await crawlAlliance(alliance)).governance();
    expect(governance?.motions[0]).toMatchObject({ status: 'not-counted', codes: ['NOT_DECIDED', 'VOTES_LEFT_OUT'] });
    expect(await recordDecision(steward, motion.id)).toMatchObject({ status: 'carried', cast: 3 });
    expect(verdictOf(await crawlAlliance(alliance), ana.webId)).toMatchObject({ state: 'suspended' });
  }, 30_000);
});

/** Taking in the votes that wait in the alliance's inbox: what counts is published as it was signed, and anchored. */
import { digestOfText } from '../credentials/digest.ts';
import { readCredential } from '../credentials/read-credential.ts';
import type { MotionOutcome, Vote, VoteCode } from '../domain/decision.ts';
import type { FoundCredential } from '../domain/evidence.ts';
import type { DocumentUrl, Iri } from '../domain/iri.ts';
import type { DigestReference } from '../domain/membership.ts';
import { motionOutcome } from '../domain/motion-outcome.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { readVote } from '../rdf/vote.ts';
import { appendToRegister, insistOnSteward } from './append-to-register.ts';
import { parseOpening } from './choice-opening.ts';
import { clearNotices } from './clear-notices.ts';
import { findCredential } from './credential-document.ts';
import { isWaiting, motionsIn, timeOf } from './find-motion.ts';
import { keepOpening } from './kept-openings.ts';
import { withVotes } from './log-ahead.ts';
import { noticeReader } from './notices.ts';
import type { MemberPorts } from './ports.ts';
import { isRecord, parsed, preparePrivate } from './private-json.ts';
import { readInbox } from './read-inbox.ts';
import { type Register, readRegister } from './read-register.ts';
import { usableKey } from './sign-document.ts';
import { noteRefused } from './refused-votes.ts';
import { foundCredential } from './register-log.ts';
import { opensSealed } from './sound-tally.ts';
import { voteName, votePlace } from './vote-places.ts';

/** Anybody can fill an inbox; far more than an alliance has members are looked at before votes could be missed. */
const mostNotices = 20_000;

/** A vote as it came. */
interface Sent {
  readonly notification: DocumentUrl;
  readonly outcome: MotionOutcome;
  readonly body: string;
  readonly opening: unknown;
}

/** A vote that says which seat it is for, at the place that this seat has. */
interface Placed extends Sent {
  readonly name: string;
  readonly seat: Iri;
  readonly found: FoundCredential<Vote>;
}

interface Judged { readonly sent: Sent; readonly name?: string; readonly seat?: Iri; readonly code: VoteCode }

/**
 * Takes in the votes in the inbox. Each is asked everything that every reader will ask; what counts is stored byte for byte, its
 * opening is kept apart, and the register anchors it. What does not count is not published; the steward is told which it was and why.
 * Can be run again, and by two devices at once: a vote is taken in once.
 *
 * @returns how many votes were new.
 * @throws KeyMissingError when votes wait and the alliance's key is not on this device; nothing was changed then.
 */
export async function collectVotes(ports: MemberPorts): Promise<number> {
  const notices = await readInbox(ports, noticeReader('vote'), mostNotices);
  if (notices.length === 0) return 0;
  const register = await readRegister(ports.pod, ports);
  insistOnSteward(ports, register);
  // Without the key nothing can be anchored; then nothing is published either.
  await usableKey(ports, { controller: register.alliance, among: register.keys });
  const motions = new Map(motionsIn(ports, register).map((outcome) => [outcome.reference.id as string, outcome]));
  const sent = notices.flatMap(({ notification, about, content = '' }): Sent[] => {
    const [outcome, value] = [motions.get(about), parsed(content)];
    // A founding has its own way, and a motion that is opened in this very moment is read the next time.
    if (outcome === undefined || outcome.motion.kind === 'founding') return [];
    const { document, opening } = isRecord(value) ? value : {};
    return [{ notification, outcome, body: typeof document === 'string' ? document : '', opening }];
  });
  const judged = await Promise.all(sent.map((each) => place(register, each)));
  const placed = judged.flatMap((each) => ('found' in each ? each : []));
  const rejected = judged.flatMap((each) => ('found' in each ? [] : each));
  const { good, bad } = judge(ports, register, placed);
  const stored = await store(ports, good);
  const taken = await anchor(
    ports,
    stored.flatMap((each) => ('code' in each ? [] : reference(each))),
  );
  for (const each of [...rejected, ...bad, ...stored.flatMap((one) => ('code' in one ? one : []))]) {
    if (each.name !== undefined && each.seat !== undefined)
      await noteRefused(ports, each.sent.outcome.reference, { name: each.name, seat: each.seat, code: each.code });
  }
  await clearNotices(
    ports,
    sent.map(({ notification }) => notification),
  );
  return taken;
}

const reference = ({ found }: Placed): DigestReference => ({ id: found.document, digestMultibase: found.digestMultibase });

/** Reads a vote, and asks whether it stands where its seat's vote stands, and whether its opening opens it. */
async function place(register: Register, sent: Sent): Promise<Placed | Judged> {
  const { outcome, body } = sent;
  const claimed = parsed(body);
  const id = isRecord(claimed) && typeof claimed.id === 'string' ? claimed.id : outcome.motion.id;
  const read = await readCredential(body, { document: id });
  const vote = read.ok ? readVote(read.quads) : undefined;
  if (!read.ok || vote === undefined) return { sent, code: 'VOTE_UNREADABLE' };
  const name = await voteName(outcome, vote.seat);
  if (name === undefined) return { sent, code: 'VOTE_NO_SEAT' };
  const told = { sent, name, seat: vote.seat };
  if (vote.id !== votePlace(outcome.motion, name)) return { ...told, code: 'VOTE_UNREADABLE' };
  const keys = keysOf(register, outcome, vote);
  const found = await foundCredential(
    { digestMultibase: await digestOfText(body), quads: read.quads, secured: { proof: read.proof, hash: read.hash } },
    vote.id,
    { content: () => vote, keys: () => keys },
  );
  if (found === undefined) return { ...told, code: 'VOTE_UNREADABLE' };
  const isSound = vote.sealed === undefined || (await opensSealed(vote, outcome, parseOpening(sent.opening)));
  return isSound ? { ...sent, name, seat: vote.seat, found } : { ...told, code: 'VOTE_UNREADABLE' };
}

/** Whatever is pinned for the voter is tried; the rules say which of the keys binds. */
function keysOf({ log }: Register, { motion }: MotionOutcome, { issuer }: Vote): readonly string[] {
  const frozen = motion.electorate.flatMap(({ holder, key }) => (holder === issuer ? key : []));
  const pinned = log.events.flatMap(({ member, mandate, keys }) => [
    ...(member === issuer ? keys : []),
    ...(mandate?.authority === issuer ? mandate.keys : []),
  ]);
  return [...new Set([...frozen, ...pinned].map(({ publicKeyMultibase }) => publicKeyMultibase))];
}

/**
 * Judges votes by the rules that every reader counts by, as if they were anchored now. Of several for one seat the first that counts is
 * taken, so that nobody keeps a seat from voting by sending rubbish in its name first.
 */
function judge(
  ports: MemberPorts,
  register: Register,
  placed: readonly Placed[],
): { readonly good: readonly Placed[]; readonly bad: readonly Judged[] } {
  const good = new Map<string, Placed>();
  const bad: Judged[] = [];
  const at = timeOf(ports, register);
  for (let rest = placed; rest.length > 0;) {
    const round = new Map<string, Placed>();
    const later: Placed[] = [];
    for (const each of rest) {
      const { found, outcome, name, seat } = each;
      const known = register.log.evidence.votes.get(found.document) ?? good.get(found.document)?.found;
      if (!isWaiting(outcome)) bad.push({ sent: each, name, seat, code: 'VOTE_LATE' });
      else if (known !== undefined) {
        if (known.digestMultibase !== found.digestMultibase) bad.push({ sent: each, name, seat, code: 'VOTE_TWICE' });
      } else if (round.has(found.document)) later.push(each);
      else round.set(found.document, each);
    }
    const log = withVotes(
      register,
      [...good.values(), ...round.values()].map(({ found }) => found),
      at,
    );
    for (const each of round.values()) {
      const now = motionOutcome(log, each.outcome.reference, { at, knownAt: at });
      const elector = now?.electors.find(({ seat }) => seat === each.seat);
      if (elector?.vote === each.found.document && elector.state !== 'refused') good.set(each.found.document, each);
      else bad.push({ sent: each, name: each.name, seat: each.seat, code: elector?.code ?? 'VOTE_UNREADABLE' });
    }
    rest = later;
  }
  return { good: [...good.values()], bad };
}

/** Keeps the opening and publishes the bytes, where no other vote of the seat was taken in meanwhile. */
async function store(ports: MemberPorts, good: readonly Placed[]): Promise<readonly (Placed | Judged)[]> {
  if (good.length > 0) await preparePrivate(ports);
  const stored: (Placed | Judged)[] = [];
  for (const each of good) {
    const { found, outcome, name, seat, body } = each;
    const isThere = async (): Promise<boolean> => {
      const present = await findCredential(ports.pod, found.document);
      if (present === undefined) return false;
      if (present.digestMultibase !== found.digestMultibase)
        throw new ConflictError(found.document, 'Another vote of this seat stands there.');
      return true;
    };
    try {
      const isPublished = await isThere();
      const opening = parseOpening(each.opening);
      if (found.content?.sealed !== undefined && opening !== undefined)
        await keepOpening(ports, outcome.motion.id, name, { digestMultibase: found.digestMultibase, opening });
      if (!isPublished)
        await ports.pod.write(found.document, body, 'application/vc', { kind: 'absent' }).catch(async (error: unknown) => {
          if (!(error instanceof ConflictError) || !(await isThere())) throw error;
        });
      stored.push(each);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      stored.push({ sent: each, name, seat, code: 'VOTE_TWICE' });
    }
  }
  return stored;
}

/** From here on the register knows the votes; answers how many were new to it. */
async function anchor(ports: MemberPorts, votes: readonly DigestReference[]): Promise<number> {
  const added = new Set<string>();
  await appendToRegister(ports, ({ log }) => {
    const anchors = votes.filter(({ digestMultibase }) => !log.anchors.has(digestMultibase));
    for (const { digestMultibase } of anchors) added.add(digestMultibase);
    return { anchors };
  });
  return added.size;
}

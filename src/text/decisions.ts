import { msg, str } from '@lit/localize';
import { decisionCodes, type DecisionCode, type MotionKind } from '../domain/decision.ts';
import type { EventKind } from '../domain/membership.ts';
import { reasonInWords } from './issues.ts';
import { interfaceLanguage } from './language.ts';
import { decisionCodeInWords } from './motions.ts';

// ---------------------------------------------------------------- measures
/** “50 %”: a share as the rules have it, 0 to 1. */
export const shareInWords = (share: number, languages: readonly string[]): string =>
  new Intl.NumberFormat([...languages, 'en'], { style: 'percent', maximumFractionDigits: 1 }).format(share);

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
/** “14 days”: an ISO 8601 duration of whole years, months, weeks and days; any other as it is written. */
export function durationInWords(duration: string, languages: readonly string[]): string {
  if (!/^P(\d+[YMWD])+$/.test(duration)) return duration;
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat([...languages, 'en'], { style: 'unit', unit: units[unit as keyof typeof units], unitDisplay: 'long' }).format(
      Number(count),
    ),
  );
  return new Intl.ListFormat([...languages, 'en'], { type: 'unit' }).format(parts);
}

const isDecisionCode = (code: string): code is DecisionCode => (decisionCodes as readonly string[]).includes(code);
/** Why something does not count: as it was found for the case at hand (in English, the end of a sentence), else what its code says. */
export function codeInWords(code: string, why = ''): string {
  const whole = why === '' ? '' : `${why.charAt(0).toUpperCase()}${why.slice(1)}${/[.!?]$/.test(why) ? '' : '.'}`;
  if (whole !== '' && interfaceLanguage() === 'en') return whole;
  return isDecisionCode(code) ? decisionCodeInWords(code) : reasonInWords({ code, text: whole });
}

// ---------------------------------------------------------------- the page of decisions
export const heading = (): string => msg('Decisions', { id: 'decisions.heading' });
export const lead = (): string =>
  msg(
    'Who decides here, by which rules, and what was decided. Everybody can count the votes again; the sum shows, never how anybody voted.',
    {
      id: 'decisions.lead',
    },
  );
export const loading = (): string => msg('Looking up what was decided…', { id: 'decisions.loading' });
export const loadFailed = (): string => msg('The decisions could not be looked up', { id: 'decisions.load-failed' });
export const neverRead = (): string => msg('Nothing was read on this device yet', { id: 'decisions.never-read' });
export const neverReadHelp = (): string =>
  msg('The register of the alliance says who decides and what was decided. Have the pods read, and it shows here.', {
    id: 'decisions.never-read-help',
  });

export const seats = (): string => msg('Who decides', { id: 'decisions.seats' });
export const seatsHelp = (): string =>
  msg('The committee: one seat, one vote. Members elect and recall it. The steward keeps the register and decides nothing.', {
    id: 'decisions.seats-help',
  });
export const noSeats = (): string =>
  msg('No seat is filled now. Until an election fills some, only the general meeting can decide.', { id: 'decisions.no-seats' });
export const seatFrom = (since: string): string => msg(str`Since ${since}`, { id: 'decisions.seat-from' });
export const seatUntil = (until: string): string => msg(str`until ${until}`, { id: 'decisions.seat-until' });
export const provisional = (): string => msg('Provisional, from the founding', { id: 'decisions.provisional' });

export const rules = (): string => msg('The rules', { id: 'decisions.rules' });
export const noRules = (): string => msg('The rules could not be read.', { id: 'decisions.no-rules' });
export const ruleQuorum = (share: string, least: number): string =>
  msg(str`Of the seats without a conflict of interest, at least ${share} must vote, and never fewer than ${least}.`, {
    id: 'decisions.rule-quorum',
  });
export const ruleMajority = (share: string): string =>
  msg(str`A motion is carried by more than ${share} of the votes for and against.`, { id: 'decisions.rule-majority' });
export const ruleQualified = (share: string): string =>
  msg(str`To expel a member or change these rules takes more than ${share}.`, { id: 'decisions.rule-qualified' });
export const ruleMeeting = (share: string): string =>
  msg(str`In a general meeting every member has one vote, and at least ${share} of the members must vote.`, {
    id: 'decisions.rule-meeting',
  });
export const ruleVoting = (time: string): string => msg(str`Votes are taken for ${time}.`, { id: 'decisions.rule-voting' });
export const ruleReply = (time: string): string =>
  msg(str`Before an expulsion, or a suspension that does not end by itself, the member has ${time} to reply.`, {
    id: 'decisions.rule-reply',
  });
export const ruleInterim = (time: string): string =>
  msg(str`An interim suspension ends by itself after ${time} at the latest.`, { id: 'decisions.rule-interim' });
export const ruleTerm = (time: string): string =>
  msg(str`A seat is held for ${time} at most; then it is elected anew.`, { id: 'decisions.rule-term' });
export const ruleReadmission = (time: string): string =>
  msg(str`Whoever was expelled can be admitted again after ${time}.`, { id: 'decisions.rule-readmission' });
export const ruleConflict = (): string =>
  msg('Whomever a motion concerns, whoever complained, and those tied to them have no vote on it.', { id: 'decisions.rule-conflict' });
export const ruleAppeal = (): string =>
  msg('An appeal is decided by others than the first deciders, else by the general meeting. A court of law comes before all of it.', {
    id: 'decisions.rule-appeal',
  });
export const rulesDocument = (version: number): string =>
  msg(str`The rules as they were adopted, version ${version}`, { id: 'decisions.rules-document' });

export const authorities = (): string => msg('Who vets', { id: 'decisions.authorities' });
export const noAuthorities = (): string => msg('No authority holds a mandate now.', { id: 'decisions.no-authorities' });

export const open = (): string => msg('Open motions', { id: 'decisions.open' });
export const noneOpen = (): string => msg('No motion is open.', { id: 'decisions.none-open' });
export const votesUntil = (when: string): string => msg(str`Votes until ${when}`, { id: 'decisions.votes-until' });
export const notCounted = (when: string): string => msg(str`Voting ended on ${when}; not counted yet`, { id: 'decisions.not-counted-yet' });
export const past = (): string => msg('What was decided', { id: 'decisions.past' });
export const nonePast = (): string => msg('Nothing was decided yet.', { id: 'decisions.none-past' });
export const noneFits = (): string => msg('No decision fits what you chose.', { id: 'decisions.none-fits' });
export const shown = (count: number, all: number): string => msg(str`${count} of ${all} decisions`, { id: 'decisions.shown' });
export const filters = (): string => msg('Choose decisions', { id: 'decisions.filters' });
export const about = (): string => msg('What it is about', { id: 'decisions.about' });
export const aboutAll = (): string => msg('Everything', { id: 'decisions.about-all' });
export const whom = (): string => msg('Who was concerned or could vote', { id: 'decisions.whom' });
export const whomAll = (): string => msg('Everybody', { id: 'decisions.whom-all' });
export const showAll = (): string => msg('Show all', { id: 'decisions.show-all' });

export const tried = (): string => msg('Tried, and not counted', { id: 'decisions.tried' });
export const triedHelp = (): string =>
  msg('The register says this, and no reader believes it, because no vote that counts decided it.', { id: 'decisions.tried-help' });
export const nothingTried = (): string =>
  msg('Nothing: all that the register records was decided by votes that count.', { id: 'decisions.nothing-tried' });

export const versions = (): string => msg('Versions of the register', { id: 'decisions.versions' });
export const versionsHelp = (): string =>
  msg('Each version names the fingerprint of the one before, so nothing can be taken out without everybody noticing.', {
    id: 'decisions.versions-help',
  });
export const columnVersion = (): string => msg('Version', { id: 'decisions.column-version' });
export const columnIssued = (): string => msg('Issued', { id: 'decisions.column-issued' });
export const columnEvents = (): string => msg('Events', { id: 'decisions.column-events' });
export const columnAnchors = (): string => msg('Fingerprints', { id: 'decisions.column-anchors' });

/** What decisions are about, for choosing among them. */
export const topics = {
  admissions: ['applied', 'admitted', 'refused', 'withdrawn'],
  roles: ['role-added', 'role-removed'],
  sanctions: ['suspended', 'reinstated', 'expelled', 'court-outcome'],
  appeals: ['appeal-lodged', 'appeal-upheld', 'appeal-dismissed'],
  seats: ['seat-filled', 'seat-vacated'],
  mandates: ['mandate-granted', 'mandate-narrowed', 'mandate-withdrawn'],
  rules: ['policy-adopted', 'agreement-adopted'],
  rights: ['right-granted', 'right-reassigned'],
  keys: ['key-pinned', 'key-revoked'],
} as const satisfies Readonly<Record<string, readonly EventKind[]>>;
export type Topic = keyof typeof topics;
export const topicOf = (kind: EventKind): Topic | undefined =>
  (Object.keys(topics) as Topic[]).find((topic) => (topics[topic] as readonly EventKind[]).includes(kind));

const topicNames: Readonly<Record<Topic, () => string>> = {
  admissions: () => msg('Admissions', { id: 'decisions.topic-admissions' }),
  roles: () => msg('Roles', { id: 'decisions.topic-roles' }),
  sanctions: () => msg('Suspensions and expulsions', { id: 'decisions.topic-sanctions' }),
  appeals: () => msg('Appeals', { id: 'decisions.topic-appeals' }),
  seats: () => msg('Seats', { id: 'decisions.topic-seats' }),
  mandates: () => msg('Mandates', { id: 'decisions.topic-mandates' }),
  rules: () => msg('Rules and agreements', { id: 'decisions.topic-rules' }),
  rights: () => msg('Rights', { id: 'decisions.topic-rights' }),
  keys: () => msg('Keys', { id: 'decisions.topic-keys' }),
};
export const topicInWords = (topic: Topic): string => topicNames[topic]();

// ---------------------------------------------------------------- one motion
export const backToAll = (): string => msg('All decisions', { id: 'decision.back' });
export const unknown = (): string => msg('No such motion', { id: 'decision.unknown' });
export const unknownHelp = (): string =>
  msg('What this device has read of the register names no motion at this address.', { id: 'decision.unknown-help' });
export const numbered = (number: number, body: string): string => msg(str`Motion ${number} · ${body}`, { id: 'decision.numbered' });
export const electionOf = (names: string): string => msg(str`Election: ${names}`, { id: 'decision.election-of' });
export const foundingOf = (): string => msg('The founding of the alliance', { id: 'decision.founding-of' });
export const principle = (): string => msg('Principle concerned', { id: 'decision.principle' });
export const moved = (): string => msg('What was moved', { id: 'decision.moved' });
export const effectiveOn = (when: string): string => msg(str`Would hold from ${when}`, { id: 'decision.effective' });
export const seeDocument = (): string => msg('Read the document', { id: 'decision.see-document' });
export const newHolder = (name: string): string => msg(str`To ${name}`, { id: 'decision.new-holder' });
export const restsOn = (basis: string): string => msg(str`Rests on: ${basis}`, { id: 'decision.rests-on' });

export const course = (): string => msg('Its course', { id: 'decision.course' });
export const opened = (): string => msg('Opened', { id: 'decision.opened' });
export const replyUntil = (): string => msg('Time to reply ends', { id: 'decision.reply-until' });
export const closes = (): string => msg('Voting ends', { id: 'decision.closes' });
export const decided = (): string => msg('Counted and recorded', { id: 'decision.decided' });
export const inForce = (): string => msg('Holds from', { id: 'decision.in-force' });
export const stillTo = (): string => msg('still to come', { id: 'decision.still-to-come' });

export const electorate = (): string => msg('Who votes', { id: 'decision.electorate' });
const electorates: Readonly<Record<MotionKind, () => string>> = {
  founding: () => msg('The founders. Each of them must vote for it.', { id: 'decision.electorate-founding' }),
  ordinary: () => msg('All seats that were filled when the motion opened.', { id: 'decision.electorate-ordinary' }),
  appeal: () => msg('The seats that did not vote on the first decision.', { id: 'decision.electorate-appeal' }),
  meeting: () => msg('Every member when the motion opened: one member, one vote.', { id: 'decision.electorate-meeting' }),
  election: () => msg('Every member when the election opened: one member, one vote.', { id: 'decision.electorate-election' }),
};
export const electorateInWords = (kind: MotionKind): string => electorates[kind]();
export const stateCount = (state: string, count: number): string => msg(str`${state}: ${count}`, { id: 'decision.state-count' });
export const seeAll = (count: number): string => msg(str`All ${count} by name`, { id: 'decision.see-all' });

export const count = (): string => msg('The count', { id: 'decision.count' });
export const quorumMet = (cast: number, needed: number): string =>
  msg(str`Enough have voted: ${cast}, and at least ${needed} are needed.`, { id: 'decision.quorum-met' });
export const quorumMissing = (cast: number, needed: number): string =>
  msg(str`Not enough have voted: ${cast}, and at least ${needed} are needed.`, { id: 'decision.quorum-missing' });
export const sealed = (): string =>
  msg('The votes are sealed until they are counted; then the sum is published.', { id: 'decision.sealed' });
export const votesFor = (votes: number): string => msg(str`For: ${votes}`, { id: 'decision.for' });
export const votesAgainst = (votes: number): string => msg(str`Against: ${votes}`, { id: 'decision.against' });
export const votesAbstain = (votes: number): string => msg(str`Abstain: ${votes}`, { id: 'decision.abstain' });
export const majorityWas = (had: string, needed: string): string =>
  msg(str`${had} of the votes for and against were for; more than ${needed} must be.`, { id: 'decision.majority-was' });
export const majorityIs = (needed: string): string =>
  msg(str`More than ${needed} of the votes for and against must be for.`, { id: 'decision.majority-is' });
export const seatNumber = (number: number): string => msg(str`Seat ${number}`, { id: 'decision.seat-number' });
export const approvedBy = (votes: number, cast: number): string => msg(str`${votes} of ${cast} approve`, { id: 'decision.approved-by' });
export const electedBadge = (): string => msg('Elected', { id: 'decision.elected' });
export const electionRule = (share: string): string =>
  msg(str`Elected is whom more than ${share} of those who voted approve of, and more than each other candidate for the same seat.`, {
    id: 'decision.election-rule',
  });

export const follows = (): string => msg('What follows', { id: 'decision.follows' });
export const nothingFollows = (): string => msg('Nothing changes.', { id: 'decision.nothing-follows' });
export const notYet = (): string => msg('Nothing yet: it is not decided.', { id: 'decision.not-yet' });
export const holdsFrom = (what: string, when: string): string => msg(str`${what}: holds from ${when}`, { id: 'decision.holds-from' });
export const review = (): string => msg('Where it can be reviewed', { id: 'decision.review' });
export const appeals = (): string => msg('Appeals', { id: 'decision.appeals' });
export const noAppeals = (): string =>
  msg('None so far. Whomever it concerns can appeal; others than the first deciders hear it.', { id: 'decision.no-appeals' });
export const appealWaits = (name: string, date: string): string =>
  msg(str`${name} appealed on ${date}; it waits to be heard by others than the first deciders.`, { id: 'decision.appeal-waits' });
export const concernsMe = (): string => msg('It concerns me: reply or appeal', { id: 'decision.concerns-me' });
export const voteHere = (): string => msg('I have a vote: read and vote', { id: 'decision.vote-here' });

export const howWeKnow = (): string => msg('How we know', { id: 'decision.how-we-know' });
export const howWeKnowHelp = (): string =>
  msg('This device read these signed documents and counted again. Whoever does the same comes to the same.', { id: 'decision.how-help' });
export const motionDocument = (): string => msg('The motion', { id: 'decision.motion-document' });
export const decisionDocument = (): string => msg('The decision', { id: 'decision.decision-document' });
export const voteOf = (name: string): string => msg(str`Sealed vote of ${name}`, { id: 'decision.vote-of' });
export const openVoteOf = (name: string): string => msg(str`Vote of ${name}`, { id: 'decision.open-vote-of' });
export const eventDocument = (): string => msg('The register', { id: 'decision.event-document' });
export const fingerprint = (): string => msg('Fingerprint', { id: 'decision.fingerprint' });
export const votesCount = (count: number): string => msg(str`Votes (${count})`, { id: 'decision.votes' });
export const isPrivate = (): string => msg('What is private, and why', { id: 'decision.private' });
export const isPrivateHelp = (): string =>
  msg(
    'Reasons, evidence, who complained and how each voted are for the parties and a court alone, so that people can speak and vote without fear; fingerprints in the public documents let them be proved.',
    { id: 'decision.private-help' },
  );
export const doesNotCount = (): string => msg('This decides nothing', { id: 'decision.does-not-count' });

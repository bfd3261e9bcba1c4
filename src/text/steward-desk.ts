import { msg, str } from '@lit/localize';

export const heading = (): string => msg('The alliance’s desk', { id: 'steward-desk.heading' });
export const introduction = (): string =>
  msg(
    'This desk keeps the register and decides nothing. Whatever changes anything is moved here and voted on by the seats of the committee, or by all members, each in their own session.',
    { id: 'steward-desk.introduction' },
  );
export const parts = (): string => msg('Parts of the desk', { id: 'steward-desk.parts' });
export const toDesk = (): string => msg('What waits', { id: 'steward-desk.to-desk' });
export const toMotions = (): string => msg('Motions', { id: 'steward-desk.to-motions' });
export const toMove = (): string => msg('Move something', { id: 'steward-desk.to-move' });
export const toMembers = (): string => msg('Members', { id: 'steward-desk.to-members' });
export const toMandates = (): string => msg('Mandates', { id: 'steward-desk.to-mandates' });
export const toAgreements = (): string => msg('Agreements', { id: 'steward-desk.to-agreements' });
export const toPolicy = (): string => msg('Rules', { id: 'steward-desk.to-policy' });
export const toElection = (): string => msg('Elections', { id: 'steward-desk.to-election' });
export const loading = (): string => msg('Reading the register…', { id: 'steward-desk.loading' });
export const loadFailed = (): string => msg('The register could not be read', { id: 'steward-desk.load-failed' });

// ---------------------------------------------------------------- the key
export const keys = (): string => msg('The key of the desk', { id: 'steward-desk.keys' });
export const keysHelp = (): string =>
  msg('With it the alliance signs motions, what came of them, and the register. Seat-holders vote with keys of their own, elsewhere.', {
    id: 'steward-desk.keys-help',
  });
export const ofAlliance = (): string => msg('The alliance’s key', { id: 'steward-desk.of-alliance' });
export const keysReady = (): string => msg('The alliance’s key is on this device.', { id: 'steward-desk.keys-ready' });
export const keysNeeded = (): string =>
  msg('Until the alliance’s key is on this device, you can read everything here and move nothing.', { id: 'steward-desk.keys-needed' });
export const unlockThis = (): string => msg('Unlock', { id: 'steward-desk.unlock-this' });

// ---------------------------------------------------------------- what is moved and signed
export const moves = (): string => msg('What is moved', { id: 'steward-desk.moves' });
export const counts = (): string => msg('What is counted', { id: 'steward-desk.counts' });
export const signs = (): string => msg('What is signed', { id: 'steward-desk.signs' });
export const motion = (): string => msg('The motion, and the version of the register that opens it', { id: 'steward-desk.motion' });
export const decision = (): string =>
  msg('What came of it, and the version of the register that records it', { id: 'steward-desk.decision' });
export const withKey = (key: string): string => msg(str`with ${key}`, { id: 'steward-desk.with-key' });
export const principle = (): string => msg('Principle concerned', { id: 'steward-desk.principle' });
export const cannotBeUndone = (): string =>
  msg('A new version of the register is written. It cannot be deleted; a later one can only add to it.', {
    id: 'steward-desk.cannot-be-undone',
  });
export const told = (): string => msg('Those who vote and those whom it concerns are told.', { id: 'steward-desk.told' });
export const statement = (): string => msg('I have read what is moved, and open it to the vote.', { id: 'steward-desk.statement' });
export const countStatement = (): string =>
  msg('I have the votes counted and what came of them recorded, whatever it is.', { id: 'steward-desk.count-statement' });
export const confirmFirst = (): string => msg('Tick the sentence above first.', { id: 'steward-desk.confirm-first' });
export const sign = (): string => msg('Open the motion', { id: 'steward-desk.sign' });
export const signCount = (): string => msg('Count and record', { id: 'steward-desk.sign-count' });
export const signing = (): string => msg('Signing and writing the register…', { id: 'steward-desk.signing' });
export const cancel = (): string => msg('Not yet', { id: 'steward-desk.cancel' });
export const failed = (): string => msg('The register could not be written', { id: 'steward-desk.failed' });
export const opened = (number: number, date: string): string =>
  msg(str`Motion ${number} is open. Votes are taken until ${date}.`, { id: 'steward-desk.opened' });
export const toThatMotion = (): string => msg('See who has voted', { id: 'steward-desk.to-that-motion' });

// ---------------------------------------------------------------- keys of others
export const pins = (): string => msg('Keys to accept', { id: 'steward-desk.pins' });
export const noPins = (): string => msg('Nobody asks for a new key to be accepted.', { id: 'steward-desk.no-pins' });
export const pinHelp = (): string =>
  msg('Make sure in another way (a call, a meeting) that the key is really theirs: read its public half to each other.', {
    id: 'steward-desk.pin-help',
  });
export const pin = (): string => msg('Move to accept this key', { id: 'steward-desk.pin' });
export const pinConsequence = (name: string): string =>
  msg(str`If it is carried, what ${name} signs with this key counts.`, { id: 'steward-desk.pin-consequence' });
export const pinMoves = (name: string): string => msg(str`Accept a new key of ${name}`, { id: 'steward-desk.pin-moves' });

// ---------------------------------------------------------------- anchoring
export const anchors = (): string => msg('Record what members hold', { id: 'steward-desk.anchors' });
export const anchorHelp = (): string =>
  msg(
    'Writes the fingerprints of all acceptances and attestations into the register, so that their dates are more than a claim. Do it regularly: what was recorded stays valid even after a key is lost. This needs no vote.',
    { id: 'steward-desk.anchor-help' },
  );
export const anchorNow = (): string => msg('Record them now', { id: 'steward-desk.anchor-now' });
export const anchoring = (): string => msg('Reading the members’ pods and writing the register…', { id: 'steward-desk.anchoring' });
export const anchored = (count: number): string => msg(str`New fingerprints recorded: ${count}`, { id: 'steward-desk.anchored' });

// ---------------------------------------------------------------- what waits
export const countable = (): string => msg('Ready to be counted', { id: 'steward-desk.countable' });
export const countableHelp = (): string =>
  msg('Voting is over, or everybody has voted: count them and record what came of them.', { id: 'steward-desk.countable-help' });
export const waitingVotes = (): string => msg('Waiting for votes', { id: 'steward-desk.waiting-votes' });
export const noMotions = (): string => msg('No motion is open.', { id: 'steward-desk.no-motions' });
export const progress = (cast: number, all: number, date: string): string =>
  msg(str`${cast} of ${all} have voted, until ${date}`, { id: 'steward-desk.progress' });
export const stillWaits = (names: string): string => msg(str`Waiting for: ${names}`, { id: 'steward-desk.still-waits' });
export const andMore = (names: string, count: number): string => msg(str`${names} and ${count} more`, { id: 'steward-desk.and-more' });
export const toCount = (): string => msg('Go to the count', { id: 'steward-desk.to-count' });
export const toSee = (): string => msg('See the votes', { id: 'steward-desk.to-see' });
export const appeals = (): string => msg('Appeals to hear', { id: 'steward-desk.appeals' });
export const noAppeals = (): string => msg('Nobody has appealed.', { id: 'steward-desk.no-appeals' });
export const appealAgainst = (name: string, what: string): string =>
  msg(str`${name} appeals against: ${what}`, { id: 'steward-desk.appeal-against' });
export const appealUnknown = (): string => msg('an event that the register does not hold', { id: 'steward-desk.appeal-unknown' });
export const appealLodged = (date: string): string => msg(str`Lodged on ${date}`, { id: 'steward-desk.appeal-lodged' });
export const appealBody = (): string => msg('Decided by seats that did not take the first decision', { id: 'steward-desk.appeal-body' });
export const appealMeeting = (): string =>
  msg('Decided by all members: too few seats are left that did not take the first decision', { id: 'steward-desk.appeal-meeting' });
export const hear = (): string => msg('Bring it to the vote', { id: 'steward-desk.hear' });
export const recorded = (): string => msg('The register records it.', { id: 'steward-desk.recorded' });

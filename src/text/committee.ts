import { msg, str } from '@lit/localize';

export const heading = (): string => msg('The alliance’s desk', { id: 'committee.heading' });
export const introduction = (): string =>
  msg(
    'Whatever is decided here is decided by the committee: a motion, a vote and a decision are signed, and a new version of the register names them.',
    { id: 'committee.introduction' },
  );
export const parts = (): string => msg('Parts of the desk', { id: 'committee.parts' });
export const toDesk = (): string => msg('Applications and keys', { id: 'committee.to-desk' });
export const toMandates = (): string => msg('Mandates', { id: 'committee.to-mandates' });
export const toAgreements = (): string => msg('Agreements', { id: 'committee.to-agreements' });
export const toMembers = (): string => msg('Members', { id: 'committee.to-members' });
export const loading = (): string => msg('Reading the register…', { id: 'committee.loading' });
export const loadFailed = (): string => msg('The register could not be read', { id: 'committee.load-failed' });

// ---------------------------------------------------------------- keys
export const keys = (): string => msg('Keys for decisions', { id: 'committee.keys' });
export const keysHelp = (): string =>
  msg('A decision needs two signatures: the alliance’s, and that of the holder of the seat who votes.', { id: 'committee.keys-help' });
const ofAlliance = (): string => msg('The alliance’s key', { id: 'committee.of-alliance' });
const ofSeat = (): string => msg('The seat-holder’s key', { id: 'committee.of-seat' });
export const purposeInWords = (purpose: 'alliance' | 'seat'): string => (purpose === 'alliance' ? ofAlliance() : ofSeat());
export const keysReady = (): string => msg('Both keys are on this device.', { id: 'committee.keys-ready' });
export const keysNeeded = (): string =>
  msg('Until both keys are on this device, you can read everything here and decide nothing.', { id: 'committee.keys-needed' });
export const unlockThis = (): string => msg('Unlock', { id: 'committee.unlock-this' });

// ---------------------------------------------------------------- what is decided and signed
export const decides = (): string => msg('The committee decides', { id: 'committee.decides' });
export const signs = (): string => msg('What is signed', { id: 'committee.signs' });
export const votes = (): string => msg('The vote, for', { id: 'committee.votes' });
export const motion = (): string => msg('The motion, the decision and the register', { id: 'committee.motion' });
export const keyOf = (purpose: string, key: string): string => msg(str`${purpose}: ${key}`, { id: 'committee.key-of' });
export const principle = (): string => msg('Principle concerned', { id: 'committee.principle' });
export const cannotBeUndone = (): string =>
  msg('A new version of the register is written. It cannot be deleted; a later event can only add to it.', {
    id: 'committee.cannot-be-undone',
  });
export const statement = (): string => msg('The committee has decided this.', { id: 'committee.statement' });
export const confirmFirst = (): string => msg('Tick the sentence above first.', { id: 'committee.confirm-first' });
export const sign = (): string => msg('Sign the decision', { id: 'committee.sign' });
export const signing = (): string => msg('Signing and writing the register…', { id: 'committee.signing' });
export const cancel = (): string => msg('Not yet', { id: 'committee.cancel' });
export const failed = (): string => msg('The decision could not be written', { id: 'committee.failed' });

// ---------------------------------------------------------------- refusing
export const refused = (name: string): string => msg(str`The application of ${name} is refused.`, { id: 'committee.refused' });
export const refuseConsequence = (): string =>
  msg('The register says only that the application was refused, never why. The applicant can apply again.', {
    id: 'committee.refuse-consequence',
  });
export const decidesAdmission = (name: string, roles: string): string =>
  msg(str`To admit ${name}: ${roles}`, { id: 'committee.decides-admission' });
export const decidesRefusal = (name: string): string => msg(str`To refuse the application of ${name}`, { id: 'committee.decides-refusal' });
export const admissionConsequence = (): string =>
  msg('The register names exactly the charter that was signed, and the applicant’s key.', { id: 'committee.admission-consequence' });

// ---------------------------------------------------------------- keys of others
export const pins = (): string => msg('Keys to accept', { id: 'committee.pins' });
export const noPins = (): string => msg('Nobody asks for a new key to be accepted.', { id: 'committee.no-pins' });
export const pinHelp = (): string =>
  msg('Make sure in another way (a call, a meeting) that the key is really theirs: read its public half to each other.', {
    id: 'committee.pin-help',
  });
export const pin = (): string => msg('Accept this key', { id: 'committee.pin' });
export const decidesPin = (name: string): string => msg(str`To accept a new key of ${name}`, { id: 'committee.decides-pin' });
export const pinConsequence = (name: string): string =>
  msg(str`From now on, what ${name} signs with this key counts.`, { id: 'committee.pin-consequence' });
export const pinned = (name: string): string => msg(str`The key of ${name} is accepted.`, { id: 'committee.pinned' });

// ---------------------------------------------------------------- anchoring
export const anchors = (): string => msg('Record what members hold', { id: 'committee.anchors' });
export const anchorHelp = (): string =>
  msg(
    'Writes the fingerprints of all acceptances and attestations into the register, so that their dates are more than a claim. Do it regularly: what was recorded stays valid even after a key is lost.',
    { id: 'committee.anchor-help' },
  );
export const anchorNow = (): string => msg('Record them now', { id: 'committee.anchor-now' });
export const anchoring = (): string => msg('Reading the members’ pods and writing the register…', { id: 'committee.anchoring' });
export const anchored = (count: number): string => msg(str`New fingerprints recorded: ${count}`, { id: 'committee.anchored' });

import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Found an alliance', { id: 'founding.heading' });
export const introduction = (): string =>
  msg(
    'An alliance begins with at least three founders who all sign one decision. It lives in the pod that you are signed in with now: use a pod of its own.',
    { id: 'founding.introduction' },
  );
export const loading = (): string => msg('Looking how far the founding has come…', { id: 'founding.loading' });
export const loadFailed = (): string => msg('The founding could not be read', { id: 'founding.load-failed' });
export const signedInAs = (name: string): string => msg(str`You are founding in the pod of ${name}.`, { id: 'founding.signed-in-as' });
export const stepsLabel = (): string => msg('Steps', { id: 'founding.steps-label' });
export const stepOf = (number: number, all: number): string => msg(str`Step ${number} of ${all}`, { id: 'founding.step-of' });
const stepName = (): string => msg('Name and purpose', { id: 'founding.step-name' });
const stepFounders = (): string => msg('Founders', { id: 'founding.step-founders' });
const stepSeats = (): string => msg('First seats', { id: 'founding.step-seats' });
const stepRules = (): string => msg('Rules', { id: 'founding.step-rules' });
const stepTexts = (): string => msg('First agreements', { id: 'founding.step-texts' });
const stepKeys = (): string => msg('Keys', { id: 'founding.step-keys' });
const stepSummary = (): string => msg('Check and propose', { id: 'founding.step-summary' });
export const back = (): string => msg('Back', { id: 'founding.back' });
export const next = (): string => msg('Continue', { id: 'founding.next' });
export const change = (what: string): string => msg(str`Change: ${what}`, { id: 'founding.change' });
export const draftKept = (): string => msg('What you fill in is kept on this device, but no passphrase.', { id: 'founding.draft-kept' });

// ---------------------------------------------------------------- name
export const name = (): string => msg('What is the alliance called?', { id: 'founding.name' });
export const nameHelp = (): string => msg('In as many languages as you like.', { id: 'founding.name-help' });
export const purpose = (): string => msg('What is it for?', { id: 'founding.purpose' });
export const purposeHelp = (): string => msg('One or two sentences that everybody can read.', { id: 'founding.purpose-help' });
export const giveName = (): string => msg('Give the alliance a name.', { id: 'founding.give-name' });
export const givePurpose = (): string => msg('Say what it is for.', { id: 'founding.give-purpose' });

// ---------------------------------------------------------------- founders
export const foundersHelp = (): string =>
  msg('At least three, each with a pod and a signing key of their own. Each of them must sign.', { id: 'founding.founders-help' });
export const founderAddress = (): string => msg('Address of a founder’s profile', { id: 'founding.founder-address' });
export const founderAddressHelp = (): string =>
  msg('It begins with https://. Founders find it under “My membership”.', { id: 'founding.founder-address-help' });
export const lookUp = (): string => msg('Look up and add', { id: 'founding.look-up' });
export const lookingUp = (): string => msg('Looking at the founder’s pod…', { id: 'founding.looking-up' });
export const notAnAddress = (): string => msg('Give the address of a profile; it begins with https://.', { id: 'founding.not-an-address' });
export const alreadyNamed = (): string => msg('This founder is named already.', { id: 'founding.already-named' });
export const founderReady = (): string => msg('Can sign', { id: 'founding.founder-ready' });
export const founderNotReady = (): string => msg('Cannot sign yet', { id: 'founding.founder-not-ready' });
export const whatHelps = (): string => msg('What helps:', { id: 'founding.what-helps' });
export const remove = (): string => msg('Remove', { id: 'founding.remove' });
export const threeFounders = (): string => msg('Name at least three founders.', { id: 'founding.three-founders' });
export const allReady = (): string => msg('Every founder must be able to sign before you go on.', { id: 'founding.all-ready' });

// ---------------------------------------------------------------- seats
export const seatsHelp = (): string =>
  msg('Every founder gets a seat of the committee for now. Before it ends, all members elect seats.', { id: 'founding.seats-help' });
export const seatsUntil = (): string => msg('These seats end on', { id: 'founding.seats-until' });
export const seatsUntilHelp = (date: string): string =>
  msg(str`Within twelve months: ${date} at the latest.`, { id: 'founding.seats-until-help' });
export const wrongSeatsUntil = (date: string): string =>
  msg(str`Choose a day in the future, no later than ${date}.`, { id: 'founding.wrong-seats-until' });

// ---------------------------------------------------------------- rules and texts
export const rulesHelp = (): string =>
  msg('They can be changed later by a vote. What is here is a good beginning.', { id: 'founding.rules-help' });
export const textsHelp = (): string => msg('Members sign these. Read them, and change what does not fit.', { id: 'founding.texts-help' });
export const textTitle = (): string => msg('Title', { id: 'founding.text-title' });
export const textBody = (): string => msg('Text', { id: 'founding.text-body' });
export const textPreview = (): string => msg('How it will look', { id: 'founding.text-preview' });
export const giveText = (): string =>
  msg('Every agreement needs a title and a text in each of its languages.', { id: 'founding.give-text' });

// ---------------------------------------------------------------- keys
export const keysHelp = (): string =>
  msg(
    'The alliance signs with a key that is made on this device; a copy locked with this passphrase is kept in its pod. A second key, for the day that the first is lost, is handed to you as a file and kept nowhere.',
    { id: 'founding.keys-help' },
  );
export const passphrase = (): string => msg('Passphrase', { id: 'founding.passphrase' });
export const passphraseHelp = (): string =>
  msg('Four words or more that do not belong together. Write it down and keep it where several of you can reach it.', {
    id: 'founding.passphrase-help',
  });
export const again = (): string => msg('The same again', { id: 'founding.again' });

// ---------------------------------------------------------------- summary
export const summaryHelp = (): string =>
  msg('Nothing has been written yet. Proposing makes the keys, publishes the texts and rules, and tells the founders.', {
    id: 'founding.summary-help',
  });
export const rulesAsShipped = (): string => msg('As they ship with the product', { id: 'founding.rules-as-shipped' });
export const rulesChanged = (count: number): string => msg(str`Changed answers: ${count}`, { id: 'founding.rules-changed' });
export const propose = (): string => msg('Propose the founding', { id: 'founding.propose' });
export const proposing = (): string => msg('Making keys, publishing and signing… This takes a minute.', { id: 'founding.proposing' });
export const proposeFailed = (): string =>
  msg('The founding could not be proposed. You can try again; nothing is done twice.', { id: 'founding.propose-failed' });

// ---------------------------------------------------------------- the recovery file
export const recovery = (): string => msg('Save the recovery file now', { id: 'founding.recovery' });
export const recoveryHelp = (): string =>
  msg('It is kept nowhere else and cannot be made again. Keep it offline, together with the passphrase, but apart from this device.', {
    id: 'founding.recovery-help',
  });
export const saveRecovery = (): string => msg('Save the file', { id: 'founding.save-recovery' });
export const recoverySaved = (): string => msg('I have saved it where it is safe.', { id: 'founding.recovery-saved' });
export const saveFirst = (): string => msg('Save the file first, then tick the sentence.', { id: 'founding.save-first' });

// ---------------------------------------------------------------- waiting
export const waiting = (): string => msg('Waiting for the founders', { id: 'founding.waiting' });
export const waitingHelp = (): string =>
  msg('They were told in their inboxes. You can also send them this link:', { id: 'founding.waiting-help' });
export const signedCount = (count: number, all: number): string =>
  msg(str`${count} of ${all} founders have signed`, { id: 'founding.signed-count' });
export const hasSigned = (): string => msg('Signed', { id: 'founding.has-signed' });
export const hasNotSigned = (): string => msg('Has not signed yet', { id: 'founding.has-not-signed' });
export const look = (): string => msg('Look again', { id: 'founding.look' });
export const complete = (): string => msg('Open the register', { id: 'founding.complete' });
export const completing = (): string => msg('Counting the signatures and writing the register…', { id: 'founding.completing' });
export const completeWhen = (): string => msg('The register opens once every founder has signed.', { id: 'founding.complete-when' });
export const completeFailed = (): string => msg('The register could not be opened', { id: 'founding.complete-failed' });
export const founded = (): string => msg('The alliance is founded', { id: 'founding.founded' });
export const foundedHelp = (): string =>
  msg('Put this file beside the pages of the site, under the name alliance.json: from then on they show this alliance.', {
    id: 'founding.founded-help',
  });
export const saveConfiguration = (): string => msg('Download alliance.json', { id: 'founding.save-configuration' });
export const showConfiguration = (): string => msg('Show what is in it', { id: 'founding.show-configuration' });
export const register = (): string => msg('The register', { id: 'founding.register' });

// ---------------------------------------------------------------- for founders
export const invitation = (): string => msg('A founding to sign', { id: 'founding.invitation' });
export const invitationIntroduction = (): string =>
  msg('Read everything before you sign: with the last founder’s signature all of it is in force.', {
    id: 'founding.invitation-introduction',
  });
export const invitationNone = (): string =>
  msg('No notice in your inbox speaks of a founding. Ask whoever founds the alliance for the link.', { id: 'founding.invitation-none' });
export const invitationChoose = (): string => msg('Which founding?', { id: 'founding.invitation-choose' });
export const notAFounder = (): string =>
  msg('You are not named as a founder here. You can read it, and not sign it.', { id: 'founding.not-a-founder' });
export const whatIsFounded = (): string => msg('What is decided', { id: 'founding.what-is-founded' });
export const openUntil = (date: string): string => msg(str`Signatures are taken until ${date}`, { id: 'founding.open-until' });
export const readText = (title: string): string => msg(str`Read: ${title}`, { id: 'founding.read-text' });
export const textLoading = (): string => msg('Reading the text…', { id: 'founding.text-loading' });
export const textFailed = (): string => msg('The text could not be read.', { id: 'founding.text-failed' });
export const sign = (): string => msg('Sign the founding', { id: 'founding.sign' });
export const signStatement = (): string =>
  msg('I have read the texts, the rules and the seats, and found this alliance of my own free will.', { id: 'founding.sign-statement' });
export const signs = (): string => msg('The founding of the alliance', { id: 'founding.signs' });
export const signConsequence = (): string =>
  msg('Your vote for it is open: everybody can see that you founded it. You get a seat of the committee until the first election.', {
    id: 'founding.sign-consequence',
  });
export const signed = (): string => msg('You have signed. The alliance begins once every founder has.', { id: 'founding.signed' });

/** The steps of a founding, in order. */
export const steps = ['name', 'founders', 'seats', 'rules', 'texts', 'keys', 'summary'] as const;
export type Step = (typeof steps)[number];
const stepNames: Readonly<Record<Step, () => string>> = {
  name: stepName,
  founders: stepFounders,
  seats: stepSeats,
  rules: stepRules,
  texts: stepTexts,
  keys: stepKeys,
  summary: stepSummary,
};
export const stepInWords = (step: Step): string => stepNames[step]();

import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Agreements', { id: 'agreements.heading' });
export const introduction = (): string =>
  msg(
    'Read each text in your language, then sign the ones your roles need. Every signature names the exact text, so nobody can put another one in its place.',
    { id: 'agreements.introduction' },
  );
export const loading = (): string => msg('Reading the agreements…', { id: 'agreements.loading' });
export const loadFailed = (): string => msg('The agreements could not be read', { id: 'agreements.load-failed' });
export const none = (): string => msg('The alliance has published no agreements yet.', { id: 'agreements.none' });
export const version = (number: string): string => msg(str`Version ${number}`, { id: 'agreements.version' });
export const forEveryRole = (): string => msg('Needed by every member', { id: 'agreements.for-every-role' });
export const forRoles = (roles: string): string => msg(str`Needed for: ${roles}`, { id: 'agreements.for-roles' });
export const forNoRole = (): string => msg('Needed for no role', { id: 'agreements.for-no-role' });
export const notAccepted = (): string => msg('Not signed', { id: 'agreements.not-accepted' });
export const acceptedOn = (number: string, date: string): string =>
  msg(str`Version ${number} signed on ${date}`, { id: 'agreements.accepted-on' });
export const accepted = (): string => msg('Signed', { id: 'agreements.accepted' });
export const newerWaits = (): string => msg('A newer version waits', { id: 'agreements.newer-waits' });
export const answerBy = (date: string): string => msg(str`Answer by ${date}`, { id: 'agreements.answer-by' });
export const answerWasDue = (date: string): string =>
  msg(str`An answer was due by ${date}; roles that need it have lapsed.`, { id: 'agreements.answer-was-due' });
export const withdrawn = (): string => msg('Withdrawn', { id: 'agreements.withdrawn' });
export const effective = (date: string): string => msg(str`In force from ${date}`, { id: 'agreements.effective' });
export const read = (): string => msg('Read and sign', { id: 'agreements.read' });
export const readAgain = (): string => msg('Read', { id: 'agreements.read-again' });
export const readNewer = (): string => msg('See what changed', { id: 'agreements.read-newer' });

// ---------------------------------------------------------------- one agreement
export const back = (): string => msg('Agreements', { id: 'agreements.back' });
export const textLoading = (): string => msg('Reading the text…', { id: 'agreements.text-loading' });
export const textFailed = (): string => msg('The text could not be read', { id: 'agreements.text-failed' });
export const unknownVersion = (): string => msg('The alliance names no agreement with this address.', { id: 'agreements.unknown-version' });
export const language = (): string => msg('Language of the text', { id: 'agreements.language' });
export const versionChoice = (): string => msg('Version', { id: 'agreements.version-choice' });
export const print = (): string => msg('Print', { id: 'agreements.print' });
export const outline = (): string => msg('In this text', { id: 'agreements.outline' });
export const showChanges = (number: string): string =>
  msg(str`Mark what changed since version ${number}`, { id: 'agreements.show-changes' });
export const changesLegend = (): string =>
  msg('New words are underlined, words that went are struck through.', { id: 'agreements.changes-legend' });
export const noChanges = (): string => msg('Not a word changed in this language.', { id: 'agreements.no-changes' });
export const added = (): string => msg('[added:', { id: 'agreements.added' });
export const removed = (): string => msg('[removed:', { id: 'agreements.removed' });
export const endOfChange = (): string => msg(']', { id: 'agreements.end-of-change' });
export const changesFailed = (): string => msg('What changed could not be worked out.', { id: 'agreements.changes-failed' });
export const details = (): string => msg('Details', { id: 'agreements.details' });
export const digest = (): string => msg('Fingerprint of this exact text', { id: 'agreements.digest' });
export const digestHelp = (): string =>
  msg('Your signature names this fingerprint. Another text, even by one letter, has another one.', { id: 'agreements.digest-help' });
export const address = (): string => msg('Address of the signed agreement', { id: 'agreements.address' });
export const olderVersion = (number: string): string =>
  msg(str`This is an earlier version. Version ${number} is in force.`, { id: 'agreements.older-version' });
export const toCurrent = (): string => msg('Read the version in force', { id: 'agreements.to-current' });

// ---------------------------------------------------------------- signing
export const statement = (title: string, number: string): string =>
  msg(str`I have read “${title}”, version ${number}, I understand it, and I accept it of my own free will.`, {
    id: 'agreements.statement',
  });
export const sign = (): string => msg('Sign this agreement', { id: 'agreements.sign' });
export const signs = (title: string): string => msg(str`The acceptance of “${title}”`, { id: 'agreements.signs' });
export const signConsequence = (): string =>
  msg('You can withdraw it at any time; that is signed, too.', { id: 'agreements.sign-consequence' });
export const signed = (): string => msg('Signed. Your acceptance stands in your pod.', { id: 'agreements.signed' });
export const youSigned = (number: string, date: string): string =>
  msg(str`You signed version ${number} on ${date}.`, { id: 'agreements.you-signed' });
export const seeAcceptance = (): string => msg('See the signed document', { id: 'agreements.see-acceptance' });
export const toNext = (): string => msg('To the next agreement', { id: 'agreements.to-next' });
export const toApply = (): string => msg('Continue with the application', { id: 'agreements.to-apply' });

// ---------------------------------------------------------------- withdrawing
export const withdraw = (): string => msg('Withdraw from this agreement', { id: 'agreements.withdraw' });
export const withdrawSigns = (title: string): string =>
  msg(str`The withdrawal of your acceptance of “${title}”`, { id: 'agreements.withdraw-signs' });
export const withdrawCharter = (): string =>
  msg('Your membership ends. After the next reading of the pods you are no longer listed, in no role.', {
    id: 'agreements.withdraw-charter',
  });
export const withdrawRoles = (roles: string): string => msg(str`These roles lapse: ${roles}.`, { id: 'agreements.withdraw-roles' });
export const withdrawNothing = (): string => msg('No role depends on it.', { id: 'agreements.withdraw-nothing' });
export const withdrawHistory = (): string =>
  msg('What you promised until today stays on record: your acceptance is kept in your pod, with the withdrawal beside it.', {
    id: 'agreements.withdraw-history',
  });
export const withdrawCharterReturn = (): string =>
  msg('To come back, you apply again and the alliance decides.', { id: 'agreements.withdraw-charter-return' });
export const withdrawStatement = (title: string): string =>
  msg(str`I withdraw my acceptance of “${title}” and know what follows.`, { id: 'agreements.withdraw-statement' });
export const withdrawNow = (): string => msg('Sign the withdrawal', { id: 'agreements.withdraw-now' });
export const withdrawCancel = (): string => msg('Keep the agreement', { id: 'agreements.withdraw-cancel' });
export const withdrawnNow = (title: string): string => msg(str`You have withdrawn from “${title}”.`, { id: 'agreements.withdrawn-now' });

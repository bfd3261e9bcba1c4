import { msg, str } from '@lit/localize';

export const heading = (): string => msg('My vetting', { id: 'vetting.heading' });
export const lead = (): string =>
  msg('Some roles need an authority to vouch for you. You ask, the authority looks, and what it attests stands in your own pod.', {
    id: 'vetting.lead',
  });
export const back = (): string => msg('My membership', { id: 'vetting.back' });
export const loading = (): string => msg('Reading what you asked for and what you hold…', { id: 'vetting.loading' });
export const loadFailed = (): string => msg('Your vetting could not be read', { id: 'vetting.load-failed' });
export const tryAgain = (): string => msg('Try again', { id: 'vetting.try-again' });
export const standing = (): string => msg('How your roles stand', { id: 'vetting.standing' });
export const offered = (): string => msg('Ready for you', { id: 'vetting.offered' });
export const offeredHelp = (): string => msg('An attestation counts only once it stands in your own pod.', { id: 'vetting.offered-help' });
export const by = (authority: string): string => msg(str`By ${authority}`, { id: 'vetting.by' });
export const fromUntil = (begin: string, end: string): string => msg(str`${begin} to ${end}`, { id: 'vetting.from-until' });
export const take = (): string => msg('Take it into my pod', { id: 'vetting.take' });
export const notToTake = (): string => msg('This should not be taken:', { id: 'vetting.not-to-take' });
export const taken = (what: string): string => msg(str`${what} stands in your pod now.`, { id: 'vetting.taken' });
export const held = (): string => msg('What you hold', { id: 'vetting.held' });
export const noneHeld = (): string =>
  msg('Nothing yet. When an authority has looked, what it attests appears here.', { id: 'vetting.none-held' });
export const notReadYet = (): string => msg('The directory has not read it yet.', { id: 'vetting.not-read-yet' });
export const remove = (): string => msg('Remove', { id: 'vetting.remove' });
export const removed = (what: string): string => msg(str`${what} was removed from your pod.`, { id: 'vetting.removed' });
export const undo = (): string => msg('Undo', { id: 'vetting.undo' });
export const restored = (what: string): string => msg(str`${what} is back, just as it was.`, { id: 'vetting.restored' });
export const asked = (): string => msg('What you asked for', { id: 'vetting.asked' });
export const noneAsked = (): string => msg('You have asked for nothing yet.', { id: 'vetting.none-asked' });
export const askedOf = (authority: string, when: string): string => msg(str`Asked of ${authority} on ${when}`, { id: 'vetting.asked-of' });
export const waiting = (): string => msg('Waiting for the authority', { id: 'vetting.waiting' });
export const answered = (): string => msg('Answered', { id: 'vetting.answered' });
export const ask = (): string => msg('Ask for vetting', { id: 'vetting.ask' });
export const noAuthorities = (): string =>
  msg('The alliance has no authority with a mandate yet. Ask the steward of the alliance.', { id: 'vetting.no-authorities' });
export const whoQuestion = (): string => msg('Which authority?', { id: 'vetting.who' });
export const kindQuestion = (): string => msg('What should it look at?', { id: 'vetting.kind' });
export const rolesQuestion = (): string => msg('For which roles?', { id: 'vetting.roles' });
export const placesQuestion = (): string => msg('For which places?', { id: 'vetting.places' });
export const levelQuestion = (): string => msg('Which level?', { id: 'vetting.level' });
export const fieldQuestion = (): string => msg('In which field?', { id: 'vetting.field' });
export const chooseWho = (): string => msg('Choose an authority.', { id: 'vetting.choose-who' });
export const chooseKind = (): string => msg('Choose what it should look at.', { id: 'vetting.choose-kind' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'vetting.choose-role' });
export const choosePlace = (): string => msg('Choose at least one place.', { id: 'vetting.choose-place' });
export const chooseLevel = (): string => msg('Choose a level.', { id: 'vetting.choose-level' });
export const chooseField = (): string => msg('Choose a field.', { id: 'vetting.choose-field' });
export const goOn = (): string => msg('Go on', { id: 'vetting.go-on' });
export const askPublic = (): string =>
  msg('The request stands in the public part of your pod: what you ask for, not why.', { id: 'vetting.ask-public' });
export const askEvidence = (): string =>
  msg('Show the authority your papers in person or by a safe way; never put them into your pod’s public part.', {
    id: 'vetting.ask-evidence',
  });
export const askStatement = (authority: string): string =>
  msg(str`I ask ${authority} to vet me as described.`, { id: 'vetting.ask-statement' });
export const askAction = (): string => msg('Sign and ask', { id: 'vetting.ask-action' });
export const askDone = (authority: string): string =>
  msg(str`Asked. ${authority} finds the request in its queue.`, { id: 'vetting.ask-done' });
export const failed = (): string => msg('This could not be done', { id: 'vetting.failed' });
export const lineWhat = (): string => msg('What', { id: 'vetting.line-what' });
export const lineOf = (): string => msg('Asked of', { id: 'vetting.line-of' });
export const lineScope = (): string => msg('For', { id: 'vetting.line-scope' });

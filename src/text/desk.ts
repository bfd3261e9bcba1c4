import { msg, str } from '@lit/localize';
import type { AttestationKind, Mandate, StatusEntry } from '../domain/attestation.ts';
import { labelOf } from './concepts.ts';
import { formatDate } from './dates.ts';
import { jurisdictionNames, listOf } from './places.ts';

export const heading = (): string => msg('Vetting desk', { id: 'desk.heading' });
export const lead = (): string =>
  msg('What members ask you to vet, and what you have attested. Everybody can read what you sign here; your reasons stay private.', {
    id: 'desk.lead',
  });
export const notAuthority = (): string => msg('This desk is for authorities of the alliance', { id: 'desk.not-authority' });
export const notAuthorityHelp = (): string =>
  msg('The alliance has given no mandate to whoever is signed in here. Its committee grants mandates.', { id: 'desk.not-authority-help' });
export const loading = (): string => msg('Reading the requests and what you have attested…', { id: 'desk.loading' });
export const loadFailed = (): string => msg('The desk could not be opened', { id: 'desk.load-failed' });
export const tryAgain = (): string => msg('Try again', { id: 'desk.try-again' });
export const keyNeeded = (): string => msg('Signing needs your key on this device', { id: 'desk.key-needed' });
export const keyNeededHelp = (): string =>
  msg('You can look at everything here; nothing can be signed yet.', { id: 'desk.key-needed-help' });
export const toKeys = (): string => msg('Go to my keys', { id: 'desk.to-keys' });
export const mandates = (): string => msg('What you may attest', { id: 'desk.mandates' });
export const mandateSaid = (kinds: string, roles: string, where: string): string =>
  msg(str`${kinds}, for ${roles}, in ${where}`, { id: 'desk.mandate' });
export const mandateAnyRole = (kinds: string, where: string): string => msg(str`${kinds}, in ${where}`, { id: 'desk.mandate-any-role' });
export const mandateLevels = (levels: string): string => msg(str`Levels: ${levels}`, { id: 'desk.mandate-levels' });
export const mandateUntil = (until: string): string => msg(str`until ${until}`, { id: 'desk.mandate-until' });
export const mandateEnded = (when: string): string => msg(str`ended on ${when}`, { id: 'desk.mandate-ended' });
export const mandateBegins = (when: string): string => msg(str`begins on ${when}`, { id: 'desk.mandate-begins' });
export const queue = (): string => msg('Requests', { id: 'desk.queue' });
export const noRequests = (): string => msg('No request is waiting', { id: 'desk.no-requests' });
export const noRequestsHelp = (): string => msg('When a member asks you for vetting, it appears here.', { id: 'desk.no-requests-help' });
export const asksFor = (): string => msg('Asks for', { id: 'desk.asks-for' });
export const askedOn = (when: string): string => msg(str`Asked on ${when}`, { id: 'desk.asked-on' });
export const says = (): string => msg('What the member says of itself', { id: 'desk.says' });
export const saysNothing = (): string => msg('Its profile could not be read.', { id: 'desk.says-nothing' });
export const worksIn = (): string => msg('Works in', { id: 'desk.works-in' });
export const seat = (): string => msg('Seat', { id: 'desk.seat' });
export const offers = (): string => msg('Offers', { id: 'desk.offers' });
export const represented = (): string => msg('Acts through', { id: 'desk.represented' });
export const checklist = (): string => msg('What to look at', { id: 'desk.checklist' });
export const checklistHelp = (): string => msg('For you alone: nothing of this list is kept or sent.', { id: 'desk.checklist-help' });
export const openIssue = (): string => msg('Issue an attestation', { id: 'desk.open-issue' });
export const openDecline = (): string => msg('Decline', { id: 'desk.open-decline' });
export const outside = (): string => msg('Your mandate does not cover what is asked, so nothing can be issued.', { id: 'desk.outside' });
export const doNot = (): string => msg('Look at this first', { id: 'desk.do-not' });
export const rolesQuestion = (): string => msg('For which roles?', { id: 'desk.roles' });
export const placesQuestion = (): string => msg('For which places?', { id: 'desk.places' });
export const uncovered = (where: string): string => msg(str`Your mandate does not cover ${where}.`, { id: 'desk.uncovered' });
export const levelQuestion = (): string => msg('Which level?', { id: 'desk.level' });
export const fieldQuestion = (): string => msg('In which field?', { id: 'desk.field' });
export const methodQuestion = (): string => msg('How did you find out?', { id: 'desk.method' });
export const from = (): string => msg('Holds from', { id: 'desk.from' });
export const until = (): string => msg('Holds until', { id: 'desk.until' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'desk.choose-role' });
export const choosePlace = (): string => msg('Choose at least one place.', { id: 'desk.choose-place' });
export const chooseLevel = (): string => msg('Choose a level.', { id: 'desk.choose-level' });
export const chooseField = (): string => msg('Choose a field.', { id: 'desk.choose-field' });
export const chooseMethod = (): string => msg('Say how you found out.', { id: 'desk.choose-method' });
export const chooseDates = (): string => msg('Choose a first and a last day, the last one later.', { id: 'desk.choose-dates' });
export const outsideDates = (begin: string, end: string): string =>
  msg(str`Your mandate lets you begin between ${begin} and ${end}.`, { id: 'desk.outside-dates' });
export const seeEffect = (): string => msg('See what changes', { id: 'desk.see-effect' });
export const reason = (): string => msg('Your reason', { id: 'desk.reason' });
export const reasonHelp = (): string => msg('Only you can read it: it stays in the private part of your pod.', { id: 'desk.reason-help' });
export const reasonMissing = (): string => msg('Write a short reason for yourself.', { id: 'desk.reason-missing' });
export const effect = (): string => msg('What a reading of the pods will show', { id: 'desk.effect' });
export const effectNow = (): string => msg('Now', { id: 'desk.effect-now' });
export const effectThen = (): string => msg('Afterwards', { id: 'desk.effect-then' });
export const effectNone = (): string => msg('No role of this member changes.', { id: 'desk.effect-none' });
export const effectUnknown = (): string =>
  msg('The directory on this device does not know this member, so the effect cannot be shown.', { id: 'desk.effect-unknown' });
export const effectLoading = (): string => msg('Working out what changes…', { id: 'desk.effect-loading' });
export const changes = (): string => msg('changes', { id: 'desk.changes' });
export const cancel = (): string => msg('Cancel', { id: 'desk.cancel' });
export const lineWhat = (): string => msg('What', { id: 'desk.line-what' });
export const lineMember = (): string => msg('About', { id: 'desk.line-member' });
export const lineScope = (): string => msg('For', { id: 'desk.line-scope' });
export const lineMethod = (): string => msg('Found by', { id: 'desk.line-method' });
export const lineUntil = (): string => msg('From and until', { id: 'desk.line-until' });
export const fromUntil = (begin: string, end: string): string => msg(str`${begin} to ${end}`, { id: 'desk.from-until' });

// What is said of each thing one can sign here.
export const issueHeading = (name: string): string => msg(str`Attest for ${name}`, { id: 'desk.issue-heading' });
export const issueStatement = (): string => msg('I have found this out as described, and I attest it.', { id: 'desk.issue-statement' });
export const issueAction = (): string => msg('Sign and issue', { id: 'desk.issue-action' });
export const issuePublic = (): string =>
  msg('Everybody can read what, for whom, where and until when; never what you saw.', { id: 'desk.issue-public' });
export const issueTaken = (): string => msg('It counts once the member has taken it into its own pod.', { id: 'desk.issue-taken' });
export const declineHeading = (name: string): string => msg(str`Decline the request of ${name}`, { id: 'desk.decline-heading' });
export const declineAction = (): string => msg('Decline the request', { id: 'desk.decline-action' });
export const declineHelp = (): string =>
  msg('Nothing is signed and nothing is published. The request leaves your queue.', { id: 'desk.decline-help' });
export const holdHeading = (): string => msg('Put on hold', { id: 'desk.hold-heading' });
export const holdStatement = (): string => msg('I put this attestation on hold.', { id: 'desk.hold-statement' });
export const holdAction = (): string => msg('Sign and put on hold', { id: 'desk.hold-action' });
export const holdEffect = (): string =>
  msg('It counts for nothing until you release it. Everybody can see that it is on hold, nobody why.', { id: 'desk.hold-effect' });
export const releaseHeading = (): string => msg('Release', { id: 'desk.release-heading' });
export const releaseStatement = (): string => msg('I release this attestation.', { id: 'desk.release-statement' });
export const releaseAction = (): string => msg('Sign and release', { id: 'desk.release-action' });
export const releaseEffect = (): string => msg('It counts again with the next reading.', { id: 'desk.release-effect' });
export const revokeHeading = (): string => msg('Revoke', { id: 'desk.revoke-heading' });
export const revokeStatement = (): string => msg('I revoke this attestation for good.', { id: 'desk.revoke-statement' });
export const revokeAction = (): string => msg('Sign and revoke', { id: 'desk.revoke-action' });
export const revokeEffect = (): string =>
  msg('It can never count again; only a new attestation can take its place. Everybody can see that it is revoked, nobody why.', {
    id: 'desk.revoke-effect',
  });
export const renewHeading = (): string => msg('Renew', { id: 'desk.renew-heading' });
export const renewStatement = (): string => msg('I have looked again, and I attest it until the new day.', { id: 'desk.renew-statement' });
export const renewAction = (): string => msg('Sign and renew', { id: 'desk.renew-action' });
export const renewEffect = (): string =>
  msg('The member takes the renewed attestation; the one before holds until its own end.', { id: 'desk.renew-effect' });
export const renewUntil = (): string => msg('New last day', { id: 'desk.renew-until' });
export const renewLater = (): string => msg('Choose a day after today.', { id: 'desk.renew-later' });
export const issued = (): string => msg('What you have attested', { id: 'desk.issued' });
export const noIssued = (): string => msg('Nothing yet.', { id: 'desk.no-issued' });
export const lastReason = (reason: string): string => msg(str`Your last note: ${reason}`, { id: 'desk.last-reason' });
export const lists = (): string => msg('Status lists', { id: 'desk.lists' });
export const listsHelp = (): string =>
  msg('They tell readers that what you attested still holds. When a list is too old, nothing on it can be confirmed.', {
    id: 'desk.lists-help',
  });
export const listFresh = (signed: string, until: string): string =>
  msg(str`Signed ${signed}, fresh until ${until}`, { id: 'desk.list-fresh' });
export const listStale = (signed: string, until: string): string =>
  msg(str`Signed ${signed}, too old since ${until}`, { id: 'desk.list-stale' });
export const signLists = (): string => msg('Sign the lists again', { id: 'desk.sign-lists' });
export const signListsHelp = (): string => msg('You sign: “All else that I attested still holds today.”', { id: 'desk.sign-lists-help' });
export const noLists = (): string => msg('There is none yet: the first attestation makes them.', { id: 'desk.no-lists' });
export const doneIssued = (name: string): string => msg(str`Issued. It waits until ${name} takes it.`, { id: 'desk.done-issued' });
export const doneDeclined = (): string => msg('The request was declined.', { id: 'desk.done-declined' });
export const doneStatus = (): string => msg('Signed. Readers see it with their next reading.', { id: 'desk.done-status' });
export const doneLists = (): string => msg('The lists are signed anew.', { id: 'desk.done-lists' });
export const failed = (): string => msg('This could not be done', { id: 'desk.failed' });

/** What a mandate lets one attest, in one sentence. */
export function mandateInWords({ kinds, roles, jurisdictions }: Mandate, languages: readonly string[]): string {
  const names = (slugs: readonly string[]): string =>
    listOf(
      slugs.map((slug) => labelOf(slug, languages)),
      languages,
    );
  const where = jurisdictionNames(jurisdictions, languages);
  return roles.length === 0 ? mandateAnyRole(names(kinds), where) : mandateSaid(names(kinds), names(roles), where);
}

/** Until when it holds, or that it is over, or has not begun. */
export function mandatePeriod({ from, until }: Mandate, now: string, languages: readonly string[]): string {
  if (until < now) return mandateEnded(formatDate(until, languages));
  return now < from ? mandateBegins(formatDate(from, languages)) : mandateUntil(formatDate(until, languages));
}

const statuses = {
  'in-force': () => msg('In force', { id: 'desk.status-in-force' }),
  'on-hold': () => msg('On hold', { id: 'desk.status-on-hold' }),
  revoked: () => msg('Revoked', { id: 'desk.status-revoked' }),
  expired: () => msg('Expired', { id: 'desk.status-expired' }),
} as const;
export const statusInWords = (status: keyof typeof statuses): string => statuses[status]();

const purposes: Readonly<Record<StatusEntry['purpose'], () => string>> = {
  revocation: () => msg('What is revoked', { id: 'desk.list-revocation' }),
  suspension: () => msg('What is on hold', { id: 'desk.list-suspension' }),
};
export const listInWords = (purpose: StatusEntry['purpose']): string => purposes[purpose]();

const looks: Readonly<Record<AttestationKind, () => readonly string[]>> = {
  'vetting-level-met': () => [
    msg('The name is the one of an official document.', { id: 'checklist.vetting-level-met-name' }),
    msg('Nothing that you know speaks against dealing in good faith.', { id: 'checklist.vetting-level-met-faith' }),
    msg('The person agreed to the check, and knows that only “vetting level met” is published.', {
      id: 'checklist.vetting-level-met-consent',
    }),
  ],
  'professional-skills': () => [
    msg('You have seen work of the kind that is offered.', { id: 'checklist.professional-skills-work' }),
    msg('Two people who worked with the member confirm it.', { id: 'checklist.professional-skills-references' }),
    msg('The skills fit the role and the services.', { id: 'checklist.professional-skills-fit' }),
  ],
  qualification: () => [
    msg('The certificate is genuine and in the member’s name.', { id: 'checklist.qualification-certificate' }),
    msg('The professional register lists the member today, where there is one.', { id: 'checklist.qualification-register' }),
    msg('It is for the field and the places that are asked for.', { id: 'checklist.qualification-scope' }),
  ],
  'authorisation-level': () => [
    msg('The member has shown in practice what the level permits.', { id: 'checklist.authorisation-level-practice' }),
    msg('Work at the level below went well.', { id: 'checklist.authorisation-level-below' }),
    msg('The member knows how to handle an owner’s keys with the owner present.', { id: 'checklist.authorisation-level-owner' }),
  ],
  'legal-identity': () => [
    msg('The extract from the public register is recent; name and number fit.', { id: 'checklist.legal-identity-extract' }),
    msg('Whoever acts for the body is entitled to do so today.', { id: 'checklist.legal-identity-representative' }),
    msg('The seat in the extract is the one that is shown.', { id: 'checklist.legal-identity-seat' }),
  ],
  'host-capability': () => [
    msg('You, or somebody independent, have seen where it hosts.', { id: 'checklist.host-capability-place' }),
    msg('Backups, power and restoring were tried.', { id: 'checklist.host-capability-restore' }),
    msg('Hosting is lawful in the places asked for.', { id: 'checklist.host-capability-law' }),
  ],
};

/** What to look at before attesting: of the kind, and what holds for all. */
export const checklistFor = (kind: AttestationKind): readonly string[] => [
  ...looks[kind](),
  msg('You have no tie to the member that you have not declared.', { id: 'checklist.ties' }),
];

import { msg, str } from '@lit/localize';
import type { MembershipTask, TaskStatus } from '../domain/membership-task.ts';

// ---------------------------------------------------------------- the task list
export const heading = (): string => msg('My membership', { id: 'membership.heading' });
export const introduction = (): string =>
  msg('Everything here is kept in your own pod. Do the tasks in any order; what is done shows at once, and what is missing says so.', {
    id: 'membership.introduction',
  });
export const tasks = (): string => msg('What there is to do', { id: 'membership.tasks' });
export const tasksDone = (done: number, all: number): string => msg(str`${done} of ${all} done`, { id: 'membership.tasks-done' });

export function taskTitle(id: MembershipTask['id']): string {
  switch (id) {
    case 'profile':
      return msg('Profile', { id: 'membership.task-profile' });
    case 'where':
      return msg('Where I work', { id: 'membership.task-where' });
    case 'services':
      return msg('Services', { id: 'membership.task-services' });
    case 'agreements':
      return msg('Agreements', { id: 'membership.task-agreements' });
    case 'vetting':
      return msg('Vetting', { id: 'membership.task-vetting' });
  }
}
export function taskHint(id: MembershipTask['id'], status: TaskStatus): string {
  switch (id) {
    case 'profile':
      return msg('Who you are, and how people reach you.', { id: 'membership.hint-profile' });
    case 'where':
      return msg('Your seat, the countries you work in, and a mark on the map.', { id: 'membership.hint-where' });
    case 'services':
      return msg('What you offer, where, and on which terms.', { id: 'membership.hint-services' });
    case 'agreements':
      return msg('Read the charter, accept it, and apply for your roles.', { id: 'membership.hint-agreements' });
    case 'vetting':
      return status === 'done'
        ? msg('The alliance has admitted you.', { id: 'membership.hint-vetting-done' })
        : status === 'waiting'
          ? msg('The alliance has your application. There is nothing for you to do now.', { id: 'membership.hint-vetting-waiting' })
          : msg('The alliance looks at your application and admits you to roles.', { id: 'membership.hint-vetting' });
  }
}
export function taskStatus(status: TaskStatus): string {
  switch (status) {
    case 'not-started':
      return msg('Not started', { id: 'membership.not-started' });
    case 'incomplete':
      return msg('Incomplete', { id: 'membership.incomplete' });
    case 'needs-attention':
      return msg('Needs attention', { id: 'membership.needs-attention' });
    case 'done':
      return msg('Done', { id: 'membership.done' });
    case 'waiting':
      return msg('Waiting for the alliance', { id: 'membership.waiting' });
  }
}
export const problems = (count: number): string =>
  count === 1 ? msg('1 thing to mend', { id: 'membership.problem' }) : msg(str`${count} things to mend`, { id: 'membership.problems' });

export const stewardLink = (): string =>
  msg('You keep the register of this alliance: see the applications', { id: 'membership.steward-link' });

// ---------------------------------------------------------------- first visit
export const prepareHeading = (): string => msg('Make room in your pod', { id: 'membership.prepare-heading' });
export const prepareHelp = (): string =>
  msg(
    'Before your first record, two folders are made in your pod: one that everybody can read, for what the directory shows, and one for you alone.',
    {
      id: 'membership.prepare-help',
    },
  );
export const prepare = (): string => msg('Make the folders', { id: 'membership.prepare' });
export const preparing = (): string => msg('Making the folders in your pod…', { id: 'membership.preparing' });
export const prepared = (): string => msg('The folders are there.', { id: 'membership.prepared' });

// ---------------------------------------------------------------- who can read it
export const accessHeading = (): string => msg('Who can read it', { id: 'membership.access' });
export const accessHow = (): string => msg('Just tried from here, without signing in.', { id: 'membership.access-how' });
export const publicReadable = (): string => msg('What you publish: everybody can read it.', { id: 'membership.public-readable' });
export const publicNotReadable = (): string =>
  msg('What you publish cannot be read by others, so the directory cannot show you. Make the folders again to mend it.', {
    id: 'membership.public-not-readable',
  });
export const privateSafe = (): string => msg('What you keep for yourself: nobody else can read it.', { id: 'membership.private-safe' });
export const privateReadable = (): string =>
  msg(
    'Your private folder can be read by everybody. Make the folders again to mend it, and keep nothing private there until this line says otherwise.',
    {
      id: 'membership.private-readable',
    },
  );
export const accessUnknown = (): string => msg('Your pod did not answer when we tried.', { id: 'membership.access-unknown' });

// ---------------------------------------------------------------- in the directory?
export const directoryHeading = (): string => msg('In the directory', { id: 'membership.directory' });
export const listed = (): string => msg('You are listed.', { id: 'membership.listed' });
export const notListed = (): string => msg('You are not listed yet.', { id: 'membership.not-listed' });
export const notRead = (): string => msg('The directory on this device does not know you yet.', { id: 'membership.not-read' });
export const whyLink = (): string => msg('See every reason', { id: 'membership.why-link' });
export const showMyPage = (): string => msg('See my page as customers do', { id: 'membership.my-page' });
export const lastRead = (when: string): string => msg(str`The directory last read the pods at ${when}.`, { id: 'membership.last-read' });
export const neverRead = (): string => msg('The directory has not read the pods on this device yet.', { id: 'membership.never-read' });
export const readNow = (): string => msg('Read it now', { id: 'membership.read-now' });
export const readingNow = (read: number): string => msg(str`Reading the pods: ${read} documents so far`, { id: 'membership.reading' });
export const stopReading = (): string => msg('Stop', { id: 'membership.stop-reading' });
export const notInYet = (): string =>
  msg('Your change is in your pod. The directory has it after its next reading.', { id: 'membership.not-in-yet' });

// ---------------------------------------------------------------- roles
export const rolesGranted = (): string => msg('Your roles', { id: 'membership.roles' });
export const roleIn = (role: string, places: string): string => msg(str`${role} in ${places}`, { id: 'membership.role-in' });

// ---------------------------------------------------------------- editing
export const backToMembership = (): string => msg('My membership', { id: 'membership.back' });
export const backToServices = (): string => msg('My services', { id: 'membership.back-services' });
export const profileHeading = (): string => msg('My profile', { id: 'membership.profile' });
export const profileLead = (): string =>
  msg('Everybody can read this. Your page in the directory begins with it.', { id: 'membership.profile-lead' });
export const whereHeading = (): string => msg('Where I work', { id: 'membership.where' });
export const whereLead = (): string => msg('Everybody can read this. Customers near you find you by it.', { id: 'membership.where-lead' });
export const loading = (): string => msg('Reading from your pod…', { id: 'membership.loading' });
export const loadFailed = (): string => msg('Your pod could not be read', { id: 'membership.load-failed' });
export const tryAgain = (): string => msg('Try again', { id: 'membership.try-again' });
export const save = (): string => msg('Save', { id: 'membership.save' });
export const publish = (): string => msg('Publish', { id: 'membership.publish' });
export const saving = (): string => msg('Saving to your pod…', { id: 'membership.saving' });
export const saved = (time: string): string => msg(str`Saved to your pod ${time}`, { id: 'membership.saved' });
export const notSaved = (): string => msg('Changes not saved yet', { id: 'membership.not-saved' });
export const notSavedYet = (): string => msg('Changes not saved yet, kept on this device', { id: 'membership.kept' });
export const notKept = (): string =>
  msg('Changes not saved yet. This device keeps no drafts: save before you leave.', { id: 'membership.not-kept' });
export const waitingForConnection = (count: number): string =>
  count === 1
    ? msg('Waiting for connection (1 change kept on this device)', { id: 'membership.waiting-one' })
    : msg(str`Waiting for connection (${count} changes kept on this device)`, { id: 'membership.waiting-many' });
export const saveFailed = (): string => msg('This could not be saved', { id: 'membership.save-failed' });
export const signInAgain = (): string =>
  msg('Your sign-in has run out. What you typed is kept on this device and will be here when you come back.', {
    id: 'membership.sign-in-again',
  });
export const foundDraft = (time: string): string => msg(str`You have an unsaved draft from ${time}.`, { id: 'membership.draft' });
export const continueDraft = (): string => msg('Continue with the draft', { id: 'membership.draft-continue' });
export const discardDraft = (): string => msg('Discard it', { id: 'membership.draft-discard' });
msg('This document in your pod is not as it should be. It is shown as it stands and nothing is overwritten until you save.', {});
export const otherPageFirst = (): string =>
  msg('This part is fine and kept on this device. Before it can be saved, another part of your record needs you:', {
    id: 'membership.other-page',
  });

// ---------------------------------------------------------------- services
export const servicesHeading = (): string => msg('My services', { id: 'membership.services' });
export const servicesLead = (): string =>
  msg('Each service is one document in your pod. Customers find it under the role you offer it in.', { id: 'membership.services-lead' });
export const addService = (): string => msg('Add a service', { id: 'membership.add-service' });
export const noServices = (): string => msg('You offer nothing yet', { id: 'membership.no-services' });
export const noServicesHelp = (): string =>
  msg('A service says what you do, where, and on which terms. Add the first one; it takes about five minutes.', {
    id: 'membership.no-services-help',
  });
export const edit = (): string => msg('Edit', { id: 'membership.edit' });
export const remove = (): string => msg('Remove', { id: 'membership.remove' });
export const serviceRemoved = (name: string): string =>
  msg(str`“${name}” was removed from your pod.`, { id: 'membership.service-removed' });
export const serviceRestored = (name: string): string => msg(str`“${name}” is back in your pod.`, { id: 'membership.service-restored' });
export const undo = (): string => msg('Undo', { id: 'membership.undo' });
export const dismiss = (): string => msg('Close', { id: 'membership.dismiss' });
export const unnamedService = (): string => msg('Service without a name', { id: 'membership.unnamed' });
export const serviceFine = (): string => msg('Complete', { id: 'membership.service-fine' });
export const removeFailed = (): string => msg('It could not be removed. Try again.', { id: 'membership.remove-failed' });
export const restoreFailed = (): string => msg('It could not be put back. Try again.', { id: 'membership.restore-failed' });

// ---------------------------------------------------------------- one service, in steps
export const newServiceHeading = (): string => msg('Add a service', { id: 'membership.new-service' });
export const editServiceHeading = (): string => msg('Edit a service', { id: 'membership.edit-service' });
export const steps = (): string => msg('Steps', { id: 'membership.steps' });
export const stepOf = (number: number, all: number): string => msg(str`Step ${number} of ${all}`, { id: 'membership.step-of' });
export const check = (): string => msg('Check and publish', { id: 'membership.check' });
export const next = (): string => msg('Continue', { id: 'membership.next' });
export const previous = (): string => msg('Back', { id: 'membership.previous' });
export const change = (): string => msg('Change', { id: 'membership.change' });
export const nothingStated = (): string => msg('Not stated', { id: 'membership.nothing-stated' });
export const whoCanSee = (): string => msg('Who will see this', { id: 'membership.who-can-see' });
export const everybodySees = (): string =>
  msg('Everybody: it is published in the public part of your pod, and the directory shows it once you are admitted to its role.', {
    id: 'membership.everybody-sees',
  });
export const ready = (): string => msg('Nothing stands in the way. You can publish it.', { id: 'membership.ready' });
export const worthMending = (): string => msg('Worth mending, though not needed:', { id: 'membership.worth-mending' });

// ---------------------------------------------------------------- agreements
export const agreementsHeading = (): string => msg('Agreements', { id: 'membership.agreements' });
export const charterVersion = (version: string): string => msg(str`Version ${version}`, { id: 'membership.charter-version' });
export const charterLanguage = (language: string): string =>
  msg(str`You are reading it in: ${language}`, { id: 'membership.charter-language' });
export const charterDigest = (): string => msg('Fingerprint of this exact text', { id: 'membership.charter-digest' });
export const charterDigestHelp = (): string =>
  msg('Your acceptance names this fingerprint, so that nobody can put another text in its place later.', {
    id: 'membership.charter-digest-help',
  });
export const charterFailed = (): string =>
  msg('The charter could not be read from the pod of the alliance.', { id: 'membership.charter-failed' });
export const toApply = (): string => msg('Accept it and apply', { id: 'membership.to-apply' });
export const alreadyApplied = (): string => msg('You have accepted the charter and applied.', { id: 'membership.already-applied' });
export const applyAgain = (): string => msg('Apply again with other roles', { id: 'membership.apply-again' });

// ---------------------------------------------------------------- applying
export const applyHeading = (): string => msg('Apply to the alliance', { id: 'membership.apply' });
export const rolesQuestion = (): string => msg('In which roles do you want to work?', { id: 'membership.roles-question' });
export const rolesHelp = (): string => msg('Choose one or more. For each, say where.', { id: 'membership.roles-help' });
export const whereForRole = (role: string): string => msg(str`Where as ${role}?`, { id: 'membership.where-for-role' });
export const whereForRoleHelp = (): string =>
  msg('Countries, or parts of them, for which the alliance shall admit you.', { id: 'membership.where-for-role-help' });
export const consentQuestion = (): string => msg('Your consent, in your own words or ours', { id: 'membership.consent' });
export const consentHelp = (): string => msg('It is published with your application, under your name.', { id: 'membership.consent-help' });
export const consentProposal = (title: string): string =>
  msg(str`I have read “${title}”, I understand it, and I accept it of my own free will.`, { id: 'membership.consent-proposal' });
export const readCharter = (): string => msg('Read the charter', { id: 'membership.read-charter' });
export const whatHappens = (): string => msg('What happens then', { id: 'membership.what-happens' });
export const whatHappens1 = (): string =>
  msg('Your acceptance of the charter and your application are written to the public part of your pod.', {
    id: 'membership.what-happens-1',
  });
export const whatHappens2 = (): string =>
  msg('The alliance gets a note that they are there, and looks at them.', { id: 'membership.what-happens-2' });
export const whatHappens3 = (): string =>
  msg('Once the alliance has put your admission into its register, you are listed under the roles it names.', {
    id: 'membership.what-happens-3',
  });
export const apply = (): string => msg('Accept the charter and apply', { id: 'membership.apply-now' });
export const applying = (): string => msg('Writing your acceptance and application…', { id: 'membership.applying' });
export const applied = (): string => msg('Your application is on its way', { id: 'membership.applied' });
export const appliedHelp = (): string =>
  msg('It stands in your pod, and the alliance has been told. You will see here when you are admitted.', { id: 'membership.applied-help' });
export const applyFailed = (): string => msg('Your application could not be written', { id: 'membership.apply-failed' });
export const chooseRole = (): string => msg('Choose at least one role.', { id: 'membership.choose-role' });
export const chooseWhere = (role: string): string => msg(str`Say where you want to work as ${role}.`, { id: 'membership.choose-where' });
export const sayConsent = (): string => msg('Say in a sentence that you accept the charter.', { id: 'membership.say-consent' });

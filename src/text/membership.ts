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
    case 'key':
      return msg('Signing key', { id: 'membership.task-key' });
    case 'interests':
      return msg('Interests and values', { id: 'membership.task-interests' });
    case 'apply':
      return msg('Application', { id: 'membership.task-apply' });
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
    case 'key':
      return msg('With it you sign in your own name.', { id: 'membership.hint-key' });
    case 'agreements':
      return status === 'needs-attention'
        ? msg('A newer version waits for your answer.', { id: 'membership.hint-agreements-attention' })
        : msg('Read the charter and what your roles need, and sign.', { id: 'membership.hint-agreements' });
    case 'interests':
      return msg('Declare ties that could bias a decision, and the values you uphold.', { id: 'membership.hint-interests' });
    case 'apply':
      return status === 'done'
        ? msg('The alliance has admitted you.', { id: 'membership.hint-apply-done' })
        : status === 'waiting'
          ? msg('The alliance has your application. There is nothing for you to do now.', { id: 'membership.hint-apply-waiting' })
          : msg('Say in which roles and places you want to work.', { id: 'membership.hint-apply' });
    case 'vetting':
      return msg('Ask an authority to check what some roles need, and take what it attests.', { id: 'membership.hint-vetting-roles' });
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

export const stewardLink = (): string => msg('You keep the register of this alliance: go to its desk', { id: 'membership.steward-desk' });
export const committeeLink = (): string => msg('You have a vote in this alliance: go to your votes', { id: 'membership.committee' });
export const concernsLink = (): string =>
  msg('What the alliance moves and decides about you: reply, appeal, your rights', { id: 'membership.concerns' });
export const foundingsHelp = (): string =>
  msg('Alliances begin with three founders or more, each with a pod:', { id: 'membership.foundings-help' });
export const foundingLink = (): string => msg('A founding to sign', { id: 'membership.founding' });
export const foundLink = (): string => msg('Found an alliance', { id: 'membership.found' });
export const deskLink = (): string => msg('You vet for this alliance: go to the vetting desk', { id: 'membership.authority-desk' });

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
export const showMyPage = (): string => msg('See my page as customers do', { id: 'membership.my-page' });
export const lastRead = (when: string): string => msg(str`The directory last read the pods at ${when}.`, { id: 'membership.last-read' });
export const neverRead = (): string => msg('The directory has not read the pods on this device yet.', { id: 'membership.never-read' });
export const readNow = (): string => msg('Read it now', { id: 'membership.read-now' });
export const readingNow = (read: number): string => msg(str`Reading the pods: ${read} documents so far`, { id: 'membership.reading' });
export const stopReading = (): string => msg('Stop', { id: 'membership.stop-reading' });
export const notInYet = (): string =>
  msg('Your change is in your pod. The directory has it after its next reading.', { id: 'membership.not-in-yet' });

// ---------------------------------------------------------------- roles
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

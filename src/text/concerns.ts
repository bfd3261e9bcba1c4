import { msg, str } from '@lit/localize';

export const heading = (): string => msg('What concerns me', { id: 'concerns.heading' });
export const lead = (): string =>
  msg(
    'Motions and decisions about you, what you can say and do about them, and the rights you hold. It stays open to you whatever was decided.',
    {
      id: 'concerns.lead',
    },
  );
export const loading = (): string => msg('Reading what concerns you…', { id: 'concerns.loading' });
export const loadFailed = (): string => msg('What concerns you could not be read', { id: 'concerns.load-failed' });

// ---------------------------------------------------------------- motions
export const motions = (): string => msg('Motions about me', { id: 'concerns.motions' });
export const noMotions = (): string => msg('No motion concerns you.', { id: 'concerns.no-motions' });
export const wholeMotion = (): string => msg('The whole motion', { id: 'concerns.whole-motion' });
export const reply = (): string => msg('Your reply', { id: 'concerns.reply' });
export const replyHelp = (when: string): string =>
  msg(str`You can answer until ${when}. Those who vote and the steward read it, and a court if it comes to that; nobody else.`, {
    id: 'concerns.reply-help',
  });
export const replyLate = (when: string): string =>
  msg(
    str`The time that the count had to wait for is over. Until the votes are counted, on ${when} at the latest, those who vote and the steward still read what you write, and a court if it comes to that; nobody else.`,
    { id: 'concerns.reply-late' },
  );
export const writeReply = (): string => msg('Write a reply', { id: 'concerns.write-reply' });
export const sendReply = (): string => msg('Send the reply', { id: 'concerns.send-reply' });
export const replyMissing = (): string => msg('Write your reply first.', { id: 'concerns.reply-missing' });
export const replied = (): string => msg('You have replied.', { id: 'concerns.replied' });
export const addReply = (): string => msg('Add to the reply', { id: 'concerns.add-reply' });
export const replySent = (): string => msg('Your reply was sent to those who vote.', { id: 'concerns.reply-sent' });
export const sending = (): string => msg('Sending…', { id: 'concerns.sending' });
export const failed = (): string => msg('This could not be done', { id: 'concerns.failed' });
export const cancel = (): string => msg('Not now', { id: 'concerns.cancel' });

// ---------------------------------------------------------------- decisions
export const decisions = (): string => msg('Decisions you can appeal', { id: 'concerns.decisions' });
export const noDecisions = (): string => msg('There is no decision that you could appeal.', { id: 'concerns.no-decisions' });
export const holdsSince = (when: string): string => msg(str`Holds since ${when}`, { id: 'concerns.holds-since' });
export const courtFirst = (): string =>
  msg('A court of law can always be asked, whether or not you appeal here.', { id: 'concerns.court-first' });
export const appeal = (): string => msg('Appeal', { id: 'concerns.appeal' });
export const grounds = (): string => msg('Why the decision should not stand', { id: 'concerns.grounds' });
export const groundsHelp = (): string =>
  msg('Only those who hear the appeal read this, and a court. The public appeal says nothing but what it is against.', {
    id: 'concerns.grounds-help',
  });
export const groundsMissing = (): string => msg('Say first why the decision should not stand.', { id: 'concerns.grounds-missing' });
export const signsAppeal = (what: string): string => msg(str`An appeal against: ${what}`, { id: 'concerns.signs-appeal' });
export const appealConsequence = (): string =>
  msg('It stands in your own pod, so nobody can keep it from being lodged. Others than the first deciders decide on it.', {
    id: 'concerns.appeal-consequence',
  });
export const appealStatement = (): string => msg('I appeal against this decision.', { id: 'concerns.appeal-statement' });
export const appealAction = (): string => msg('Sign and lodge the appeal', { id: 'concerns.appeal-action' });
export const underAppeal = (): string => msg('Under appeal', { id: 'concerns.under-appeal' });
export const underAppealHelp = (): string =>
  msg('You have appealed. The motion on it shows here once it is before those who decide.', { id: 'concerns.under-appeal-help' });
export const seeAppeal = (): string => msg('See the appeal in your pod', { id: 'concerns.see-appeal' });

// ---------------------------------------------------------------- rights
export const rights = (): string => msg('Rights you hold', { id: 'concerns.rights' });
export const noRights = (): string => msg('The alliance has granted you no rights.', { id: 'concerns.no-rights' });
export const rightFrom = (from: string): string => msg(str`From ${from}`, { id: 'concerns.right-from' });
export const rightFromUntil = (from: string, until: string): string =>
  msg(str`From ${from} until ${until}`, { id: 'concerns.right-from-until' });
export const offered = (): string => msg('Rights offered to you', { id: 'concerns.offered' });
export const offeredHelp = (): string =>
  msg('The alliance wants to transfer these to you. None moves before you accept it and the transfer is decided.', {
    id: 'concerns.offered-help',
  });
export const accept = (): string => msg('Accept', { id: 'concerns.accept' });
export const signsRight = (what: string): string => msg(str`That you take over: ${what}`, { id: 'concerns.signs-right' });
export const acceptStatement = (): string => msg('I take this right over.', { id: 'concerns.accept-statement' });
export const acceptAction = (): string => msg('Sign and accept', { id: 'concerns.accept-action' });
export const accepted = (what: string): string =>
  msg(str`You have accepted “${what}”. It is yours once the transfer is decided.`, { id: 'concerns.accepted' });

import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Members', { id: 'members.heading' });
export const introduction = (): string =>
  msg(
    'Suspending, reinstating and expelling are decisions of the committee. Each names the principle concerned; reasons and evidence go to the parties, never here.',
    { id: 'members.introduction' },
  );
export const member = (): string => msg('Which member?', { id: 'members.member' });
export const memberHelp = (): string => msg('As the directory on this device knows them.', { id: 'members.member-help' });
export const none = (): string => msg('The directory on this device knows no members yet. Read the pods first.', { id: 'members.none' });
export const now = (): string => msg('Now:', { id: 'members.now' });
export const what = (): string => msg('What was decided?', { id: 'members.what' });
const suspend = (): string => msg('Suspend', { id: 'members.suspend' });
const reinstate = (): string => msg('Reinstate', { id: 'members.reinstate' });
const expel = (): string => msg('Expel', { id: 'members.expel' });
export type MemberChange = 'suspended' | 'reinstated' | 'expelled';
const changes: Readonly<Record<MemberChange, () => string>> = { suspended: suspend, reinstated: reinstate, expelled: expel };
export const changeInWords = (change: MemberChange): string => changes[change]();
export const until = (): string => msg('Until (left empty: until further decision)', { id: 'members.until' });
export const principle = (): string => msg('Principle concerned', { id: 'members.principle' });
export const principleHelp = (): string =>
  msg('One sentence, with the clause of the agreement. Everybody can read it. No names of others, no evidence.', {
    id: 'members.principle-help',
  });
export const givePrinciple = (): string => msg('Name the principle concerned.', { id: 'members.give-principle' });
export const chooseMember = (): string => msg('Choose a member.', { id: 'members.choose-member' });
export const chooseChange = (): string => msg('Choose what was decided.', { id: 'members.choose-change' });
export const wrongUntil = (): string => msg('Choose a day in the future, or none.', { id: 'members.wrong-until' });
export const check = (): string => msg('Check and sign', { id: 'members.check' });
export const decidesSuspension = (name: string): string => msg(str`To suspend ${name}`, { id: 'members.decides-suspension' });
export const decidesReinstatement = (name: string): string => msg(str`To reinstate ${name}`, { id: 'members.decides-reinstatement' });
export const decidesExpulsion = (name: string): string => msg(str`To expel ${name}`, { id: 'members.decides-expulsion' });
export const suspendConsequence = (): string =>
  msg('The member is found by name only, with a warning, and no role counts until it ends. It can be lifted.', {
    id: 'members.suspend-consequence',
  });
export const reinstateConsequence = (): string =>
  msg('The suspension ends. Roles count again where nothing is missing.', { id: 'members.reinstate-consequence' });
export const expelConsequence = (): string =>
  msg('The membership ends. Only an upheld appeal, a court, or a new admission after the years the policy sets can bring it back.', {
    id: 'members.expel-consequence',
  });
export const noticeConsequence = (): string =>
  msg('Notice and a period to reply come before an expulsion; this page does not replace them.', { id: 'members.notice-consequence' });
export const done = (name: string): string => msg(str`The register now says so of ${name}.`, { id: 'members.done' });

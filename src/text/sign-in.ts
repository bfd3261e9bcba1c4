import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Sign in to your pod', { id: 'sign-in.heading' });
export const introduction = (): string =>
  msg('You sign in only to edit your own records. Searching the directory needs no account.', { id: 'sign-in.introduction' });
/** On a page that shows a person's own records. */
export const neededHere = (): string =>
  msg('This page shows and edits your own records, so we need to know who you are.', { id: 'sign-in.needed-here' });

// The one field.
export const fieldLabel = (): string => msg('Your web address or pod provider', { id: 'sign-in.field' });
export const fieldHelp = (): string =>
  msg(
    'For instance your provider, such as id.example.org, or your WebID: the address that stands for you, such as https://ana.example.org/profile/card#me',
    {
      id: 'sign-in.field-help',
    },
  );
export const go = (): string => msg('Continue', { id: 'sign-in.go' });
export const looking = (): string => msg('Looking for your provider…', { id: 'sign-in.looking' });
export const goTo = (host: string): string => msg(str`Continue to ${host}`, { id: 'sign-in.go-to' });
export const leaving = (host: string): string => msg(str`Taking you to ${host}…`, { id: 'sign-in.leaving' });
export const whereNext = (host: string): string =>
  msg(str`Your browser goes to ${host} next. You enter your password there, never here, and come back to this page.`, {
    id: 'sign-in.where-next',
  });
export const whichProvider = (): string =>
  msg('Your address names several providers. Which one do you want to use?', { id: 'sign-in.which-provider' });
export const another = (): string => msg('Use another address', { id: 'sign-in.another' });

// The list of providers.
export const providers = (): string => msg('Or choose your provider', { id: 'sign-in.providers' });
export const providerGoes = (host: string): string => msg(str`Goes to ${host}`, { id: 'sign-in.provider-goes' });
export const lastUsed = (): string => msg('Last used', { id: 'sign-in.last-used' });

// Without a pod.
export const noPod = (): string => msg('No pod yet?', { id: 'sign-in.no-pod' });
export const noPodHelp = (): string =>
  msg('Get one from a provider, then come back to this tab. It takes about two minutes.', { id: 'sign-in.no-pod-help' });
export const getPodAt = (name: string): string => msg(str`Get a pod at ${name}`, { id: 'sign-in.get-pod-at' });
export const opensNewTab = (): string => msg('opens in a new tab', { id: 'sign-in.opens-new-tab' });
export const afterSignUp = (name: string): string =>
  msg(str`Once you have your account and your pod at ${name}, come back here and continue. Its address is already filled in.`, {
    id: 'sign-in.after-sign-up',
  });
export const whatIsPod = (): string => msg('What is a pod?', { id: 'sign-in.what-is-pod' });
export const podIs = (): string =>
  msg(
    'A pod is a place on the web that is yours, a little like a drawer with your name on it. You choose who keeps it for you, and you can move it.',
    {
      id: 'sign-in.pod-is',
    },
  );
export const podKeeps = (): string =>
  msg(
    'Your profile, your services and your agreements with the alliance are kept there and nowhere else. This site only reads them, as anybody can, and makes the directory from them.',
    {
      id: 'sign-in.pod-keeps',
    },
  );
export const podControl = (): string =>
  msg(
    'When you sign in, you allow this site to write there for you. You can take that back at your provider at any time; what you wrote stays yours.',
    {
      id: 'sign-in.pod-control',
    },
  );
export const understood = (): string => msg('Got it', { id: 'sign-in.understood' });

/** Why what was typed leads nowhere, and what to do: by the codes of `ProviderNotFoundError`. */
export function notFound(code: string, typed: string): string {
  switch (code) {
    case 'EMPTY':
      return msg('Enter your web address or the address of your provider, or choose a provider below.', { id: 'sign-in.empty' });
    case 'EMAIL':
      return msg('That is an e-mail address. Enter the address of your provider instead; it will ask for your e-mail itself.', {
        id: 'sign-in.email',
      });
    case 'NOT_AN_ADDRESS':
      return msg('That is not a web address we can go to. It starts with https://, such as https://id.example.org', {
        id: 'sign-in.not-an-address',
      });
    case 'NO_ANSWER':
      return msg(str`Nothing answers at ${typed}. Check the spelling and your connection, then try again.`, { id: 'sign-in.no-answer' });
    case 'NO_PROVIDER':
      return msg(str`Something answers at ${typed}, but it names no pod provider. Enter the address of your provider itself.`, {
        id: 'sign-in.no-provider',
      });
    default:
      return msg(str`The provider of ${typed} could not be found. Try again in a minute.`, { id: 'sign-in.not-found' });
  }
}

export const couldNotLeave = (host: string): string =>
  msg(str`${host} cannot be reached right now. Check your connection and try again.`, { id: 'sign-in.could-not-leave' });

/** Why somebody is no longer signed in: by the codes of a session's problem. */
export function problem(code: string): string {
  switch (code) {
    case 'ENDED_AT_PROVIDER':
      return msg('Your sign-in at your provider has ended. Sign in again; what you typed is kept on this device.', {
        id: 'sign-in.ended-at-provider',
      });
    case 'REFUSED':
      return msg('Your provider says that the sign-in was declined. Nothing was changed.', { id: 'sign-in.refused' });
    case 'NO_ANSWER':
      return msg('Your provider did not send you back here. It may have forgotten this site; signing in again mends that.', {
        id: 'sign-in.no-answer-came',
      });
    case 'UNREACHABLE':
      return msg('Your provider cannot be reached, so you are not signed in for now. Load this page again once you are connected.', {
        id: 'sign-in.unreachable',
      });
    case 'EXPIRED':
      return msg('Your sign-in has run out. Sign in again; what you typed is kept on this device.', { id: 'sign-in.expired' });
    default:
      return msg('The sign-in did not work. Try again; if it stays like this, tell your provider.', { id: 'sign-in.failed' });
  }
}
export const restoring = (): string => msg('Checking whether you are signed in…', { id: 'sign-in.restoring' });

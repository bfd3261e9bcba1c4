import { msg, str } from '@lit/localize';

export const heading = (): string => msg('What you sign', { id: 'signing.heading' });
export const who = (): string => msg('Who signs', { id: 'signing.who' });
export const forBody = (representative: string, body: string): string =>
  msg(str`${representative} for ${body}`, { id: 'signing.for-body' });
export const what = (): string => msg('What', { id: 'signing.what' });
export const version = (): string => msg('Version', { id: 'signing.version' });
export const language = (): string => msg('Read in', { id: 'signing.language' });
export const when = (): string => msg('When', { id: 'signing.when' });
export const now = (): string => msg('Now, when you press the button', { id: 'signing.now' });
export const key = (): string => msg('With the key', { id: 'signing.key' });
export const where = (): string => msg('Where it then stands', { id: 'signing.where' });
export const inPublicPod = (): string => msg('In the public part of your pod; everybody can read it.', { id: 'signing.in-public-pod' });
export const lookingForKeys = (): string => msg('Looking for your signing key…', { id: 'signing.looking-for-keys' });
export const keysFailed = (): string => msg('Your signing keys could not be read.', { id: 'signing.keys-failed' });
export const keyNeeded = (): string => msg('To sign, you need a signing key on this device.', { id: 'signing.key-needed' });
export const makeKey = (): string => msg('Make a signing key', { id: 'signing.make-key' });
export const toKeys = (): string => msg('Go to my signing keys', { id: 'signing.to-keys' });
export const representative = (): string => msg('Who signs for it?', { id: 'signing.representative' });
export const representativeHelp = (): string =>
  msg('A body signs through a human who may act for it today. The name and the office stand in the signed document.', {
    id: 'signing.representative-help',
  });
export const representativeIs = (name: string, capacity: string): string =>
  msg(str`${name}, ${capacity}`, { id: 'signing.representative-is' });
export const noRepresentative = (): string =>
  msg('Your profile names nobody who may sign for this body today. Add a representative to the profile first.', {
    id: 'signing.no-representative',
  });
export const toProfile = (): string => msg('Go to the profile', { id: 'signing.to-profile' });
export const chooseRepresentative = (): string => msg('Choose who signs.', { id: 'signing.choose-representative' });
export const confirmFirst = (): string => msg('Tick the sentence above before you sign.', { id: 'signing.confirm-first' });
export const signing = (): string => msg('Signing…', { id: 'signing.signing' });
export const failed = (): string => msg('This could not be signed', { id: 'signing.failed' });

import { msg, str } from '@lit/localize';
import { formatDate } from './dates.ts';

export const heading = (): string => msg('My signing keys', { id: 'keys.heading' });
export const introduction = (): string =>
  msg(
    'A signing key signs agreements and declarations in your name, as a pen does on paper. Only you hold it; anybody can check what it signed.',
    { id: 'keys.introduction' },
  );
export const whatIsKey = (): string => msg('How does that work?', { id: 'keys.what-is-key' });
export const whatIsKey1 = (): string =>
  msg(
    'A key has two halves. The private half stays in this browser and signs; not even this page can read it. The public half stands in your profile, and with it everybody can check that a signature is yours.',
    { id: 'keys.what-is-key1' },
  );
export const whatIsKey2 = (): string =>
  msg(
    'A copy, locked with a passphrase that only you know, is kept in the private part of your pod and can be saved as a file. With it you can sign on another device, or after this one is lost.',
    { id: 'keys.what-is-key2' },
  );
export const whatIsKey3 = (): string =>
  msg(
    'Nobody can reset the passphrase, neither the alliance nor your pod provider. Without it and without this device you make a new key and ask the alliance to accept it.',
    { id: 'keys.what-is-key3' },
  );
export const loading = (): string => msg('Looking for your keys…', { id: 'keys.loading' });
export const loadFailed = (): string => msg('Your keys could not be read', { id: 'keys.load-failed' });
export const canSign = (): string => msg('You can sign on this device.', { id: 'keys.can-sign' });
export const cannotSign = (): string => msg('You cannot sign on this device yet.', { id: 'keys.cannot-sign' });
export const none = (): string => msg('You have no signing key yet', { id: 'keys.none' });
export const noneHelp = (): string => msg('It takes a minute: choose a passphrase, save the copy, done.', { id: 'keys.none-help' });

// ---------------------------------------------------------------- making a key
export const make = (): string => msg('Make a signing key', { id: 'keys.make' });
export const makeAnother = (): string => msg('Make another key', { id: 'keys.make-another' });
export const makeAnotherHelp = (): string =>
  msg('Make one when you retire a key, or after one was lost. The alliance must accept it before it counts for your membership.', {
    id: 'keys.make-another-help',
  });
export const passphrase = (): string => msg('Passphrase', { id: 'keys.passphrase' });
export const passphraseHelp = (): string =>
  msg(
    'It locks the copy. Four or more words that do not belong together are easy to keep in mind and hard to guess. Write it down on paper and keep that where you keep other papers.',
    { id: 'keys.passphrase-help' },
  );
export const passphraseAgain = (): string => msg('The same passphrase again', { id: 'keys.passphrase-again' });
const strengthWeak = (): string => msg('Easy to guess. Add words until this line is content.', { id: 'keys.strength-weak' });
const strengthFair = (): string => msg('Good enough. One more word makes it better.', { id: 'keys.strength-fair' });
const strengthStrong = (): string => msg('Hard to guess.', { id: 'keys.strength-strong' });
export type Strength = 'weak' | 'fair' | 'strong';
export function strengthInWords(strength: Strength): string {
  return { weak: strengthWeak, fair: strengthFair, strong: strengthStrong }[strength]();
}
export const tooWeak = (): string => msg('Choose a passphrase that is harder to guess: four words or more.', { id: 'keys.too-weak' });
export const notTheSame = (): string => msg('The two passphrases are not the same.', { id: 'keys.not-the-same' });
export const understandLoss = (): string => msg('I know that nobody can give this passphrase back to me.', { id: 'keys.understand-loss' });
export const confirmLoss = (): string => msg('Confirm that you know what losing the passphrase means.', { id: 'keys.confirm-loss' });
export const making = (): string => msg('Making the key and locking its copy…', { id: 'keys.making' });
export const makeFailed = (): string => msg('The key could not be made', { id: 'keys.make-failed' });
export const made = (): string => msg('Your key is ready.', { id: 'keys.made' });
export const madeHelp = (): string =>
  msg(
    'It is on this device, its public half stands in your profile, and a locked copy is also kept in the private part of your pod. Save the copy as a file as well: it is all that is left if both this device and your pod are gone.',
    { id: 'keys.made-help' },
  );
export const saveFile = (): string => msg('Save the locked copy as a file', { id: 'keys.save-file' });

// ---------------------------------------------------------------- bringing a key back
export const unlock = (): string => msg('Unlock on this device', { id: 'keys.unlock' });
export const unlockHeading = (): string => msg('Bring a key to this device', { id: 'keys.unlock-heading' });
export const unlockHelp = (): string =>
  msg('Unlock the copy in your pod, or the file that you saved, with its passphrase.', { id: 'keys.unlock-help' });
export const copyFrom = (): string => msg('Which copy?', { id: 'keys.copy-from' });
export const copyInPod = (name: string): string => msg(str`From my pod: ${name}`, { id: 'keys.copy-in-pod' });
export const copyInFile = (): string => msg('From a file', { id: 'keys.copy-in-file' });
export const chooseFile = (): string => msg('The file with the locked copy', { id: 'keys.choose-file' });
export const noFile = (): string => msg('Choose the file that holds the locked copy.', { id: 'keys.no-file' });
export const notABackup = (): string =>
  msg('This file is no locked copy of a signing key. Choose the file that was saved when the key was made.', { id: 'keys.not-a-backup' });
export const noPassphrase = (): string => msg('Type the passphrase.', { id: 'keys.no-passphrase' });
export const wrongPassphrase = (): string =>
  msg('That passphrase does not open this copy. Look at capital letters and spaces, then try again.', { id: 'keys.wrong-passphrase' });
export const unlocking = (): string => msg('Unlocking…', { id: 'keys.unlocking' });
export const unlocked = (): string => msg('The key is on this device. You can sign with it.', { id: 'keys.unlocked' });
export const unlockFailed = (): string => msg('The key could not be brought here', { id: 'keys.unlock-failed' });

// ---------------------------------------------------------------- the list
export const listHeading = (): string => msg('Your keys', { id: 'keys.list-heading' });
export const keyName = (date: string): string => msg(str`Key of ${date}`, { id: 'keys.key-name' });
export const keyNameNumbered = (date: string, number: number): string =>
  msg(str`Key of ${date}, number ${number}`, { id: 'keys.key-name-numbered' });
export const otherKey = (name: string): string => msg(str`Key “${name}”`, { id: 'keys.other-key' });
/** A key by the day it was made, which its name tells: `#key-2026-03-10-1`. */
export function keyInWords(method: string, languages: readonly string[]): string {
  const [, day, number] = /#key-(?:[a-z]+-)?(\d{4}-\d\d-\d\d)-(\d+)$/.exec(method) ?? [];
  if (day === undefined) return otherKey(method.replace(/^.*#/, ''));
  const date = formatDate(day, languages);
  return number === '1' ? keyName(date) : keyNameNumbered(date, Number(number));
}
export const stateReady = (): string => msg('Ready to sign', { id: 'keys.state-ready' });
export const stateElsewhere = (): string => msg('Not on this device', { id: 'keys.state-elsewhere' });
export const stateRetired = (date: string): string => msg(str`Retired on ${date}`, { id: 'keys.state-retired' });
export const stateRevoked = (date: string): string => msg(str`Lost or stolen, not trusted from ${date}`, { id: 'keys.state-revoked' });
export const stateUnlisted = (): string => msg('Not in your profile', { id: 'keys.state-unlisted' });
export const pinned = (): string => msg('The alliance knows this key.', { id: 'keys.pinned' });
export const notPinned = (): string =>
  msg('The alliance does not know this key yet. It learns it with your admission, or when it accepts it.', { id: 'keys.not-pinned' });
export const hasBackup = (): string => msg('A locked copy is in your pod.', { id: 'keys.has-backup' });
export const noBackup = (): string =>
  msg('There is no copy in your pod; only a saved file can bring it to another device.', { id: 'keys.no-backup' });
export const fingerprint = (): string => msg('Public half', { id: 'keys.fingerprint' });
export const details = (): string => msg('Details', { id: 'keys.details' });
export const more = (): string => msg('Retire it, or say that it was lost', { id: 'keys.more' });

// ---------------------------------------------------------------- asking the alliance, retiring, losing
export const askToPin = (): string => msg('Ask the alliance to accept this key', { id: 'keys.ask-to-pin' });
export const askedToPin = (): string =>
  msg('The alliance has been asked. Until it accepts the key, sign with the one it knows.', { id: 'keys.asked-to-pin' });
export const retire = (): string => msg('Retire this key', { id: 'keys.retire' });
export const retireHeading = (name: string): string => msg(str`Retire “${name}”?`, { id: 'keys.retire-heading' });
export const retireConsequence1 = (): string =>
  msg('You sign nothing more with it. What it signed until now stays valid.', { id: 'keys.retire-consequence1' });
export const retireConsequence2 = (): string =>
  msg('It stays in your profile with its end date, so that old signatures can be checked. This cannot be undone.', {
    id: 'keys.retire-consequence2',
  });
export const retireOnlyKey = (): string =>
  msg('It is your only key: afterwards you must make a new one before you can sign again.', { id: 'keys.retire-only-key' });
export const retireNow = (): string => msg('Retire the key', { id: 'keys.retire-now' });
export const revoke = (): string => msg('It was lost or stolen', { id: 'keys.revoke' });
export const revokeHeading = (name: string): string => msg(str`Stop trusting “${name}”?`, { id: 'keys.revoke-heading' });
export const revokeFrom = (): string => msg('Since when may somebody else have had it?', { id: 'keys.revoke-from' });
export const revokeFromHelp = (): string =>
  msg('Choose the first day on which you are no longer sure. Today, if it is only lost.', { id: 'keys.revoke-from-help' });
export const revokeConsequence1 = (): string =>
  msg('Nothing that it signed from that day on counts, unless the alliance had recorded it before.', { id: 'keys.revoke-consequence1' });
export const revokeConsequence2 = (): string =>
  msg('What the alliance had recorded before stays valid. You may have to sign the rest again with a new key. This cannot be undone.', {
    id: 'keys.revoke-consequence2',
  });
export const revokeNow = (): string => msg('Stop trusting the key', { id: 'keys.revoke-now' });
export const chooseDay = (): string => msg('Choose a day that is not in the future.', { id: 'keys.choose-day' });
export const retired = (name: string): string => msg(str`“${name}” is retired.`, { id: 'keys.retired' });
export const revoked = (name: string): string =>
  msg(str`“${name}” is no longer trusted. Make a new key and ask the alliance to accept it.`, { id: 'keys.revoked' });
export const changeFailed = (): string => msg('This could not be done', { id: 'keys.change-failed' });
export const cancel = (): string => msg('Keep it as it is', { id: 'keys.cancel' });

import { InvalidBackupError } from '../credentials/key-error.ts';
import type { KeyBackup, StoredKey } from '../credentials/key-store.ts';
import { type Iri, documentOf } from '../domain/iri.ts';
import { backupPlace } from './enrol-key.ts';
import type { MemberPorts } from './ports.ts';

/**
 * Brings a key back to this device, from its locked copy in the pod or from the text of a file. Throws WrongPassphraseError,
 * and InvalidBackupError for what is no copy of a key of the person signed in.
 */
export async function restoreKey(
  ports: MemberPorts,
  from: { readonly method: Iri } | { readonly text: string },
  passphrase: string,
): Promise<StoredKey> {
  const { pod, keys, storage, webId } = ports;
  const text = 'text' in from ? from.text : (await pod.read(backupPlace(storage, from.method), ['application/ld+json', '*/*;q=0.1'])).body;
  const backup = parseBackup(text);
  if (documentOf(backup.controller) !== documentOf(webId)) {
    throw new InvalidBackupError(`it is a key of ${backup.controller}, not of ${webId}`);
  }
  return keys.restore(backup, passphrase);
}

function parseBackup(text: string): KeyBackup {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'object' && said !== null && 'controller' in said && typeof said.controller === 'string') return said as KeyBackup;
  } catch {
    // Not JSON: answered below.
  }
  throw new InvalidBackupError('it is not in the form of one');
}

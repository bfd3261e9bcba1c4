/** The passphrase does not open the copy of a key. A copy that was changed answers alike: nothing tells the two apart. */
export class WrongPassphraseError extends Error {
  override readonly name = 'WrongPassphraseError';
  constructor() {
    super('This passphrase does not open the copy of the key, or the copy was changed.');
  }
}

/** What was given is no copy of a key, or one of a key that it does not name. */
export class InvalidBackupError extends Error {
  override readonly name = 'InvalidBackupError';
  constructor(readonly reason: string) {
    super(`This is no copy of a signing key: ${reason}.`);
  }
}

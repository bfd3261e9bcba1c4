import { isWayFailure } from './found-credential.ts';
import type { DocumentSet } from './document-set.ts';
import type { RegisterHistory } from './register-history.ts';

/**
 * How a register differs from what an earlier reading saw, where it went back: fewer versions than before, another version
 * under a number that was taken, or a chain that no longer holds. Undefined where it only grew, or could not be read.
 */
export function rollbackOf(before: RegisterHistory, now: RegisterHistory): string | undefined {
  const head = before.versions.at(-1);
  if (head === undefined) return undefined;
  const { number } = head.version;
  const same = now.versions.find(({ version }) => version.number === number);
  if (same !== undefined) {
    return same.digestMultibase === head.digestMultibase
      ? undefined
      : `Version ${number} of the register is not the one that was read before.`;
  }
  const newest = now.versions.at(-1)?.version.number ?? 0;
  if (now.problem !== undefined && isWayFailure(now.problem.code)) return undefined;
  return newest < number
    ? `The register went back: version ${number} was read before, and its newest version is now ${newest === 0 ? 'none that holds' : String(newest)}.`
    : `The register no longer leads back to version ${number}, which was read before.`;
}

/**
 * Lets the earlier reading stand where a register went back: its register in place of the new one, and whatever else it knew
 * that was not read now, because the register that was served no longer names it. All of it is told as old.
 */
export function restoreEarlier(documents: DocumentSet, earlier: DocumentSet, register: string, message: string): void {
  const pointer = documents.byRequested(register)?.provenance;
  if (pointer === undefined) return;
  const since = pointer.fetchedAt;
  for (const document of earlier.all()) {
    const { provenance } = document;
    const isRegister = provenance.documentKinds.includes('register');
    if (isRegister || documents.byRequested(provenance.document) === undefined) {
      documents.restore(document.asCopy(provenance.staleSince ?? since));
    }
  }
  documents.take({
    ...{ kind: 'failed', document: pointer.document, documentKind: 'register', code: 'REGISTER_ROLLBACK', message, at: since },
    host: new URL(pointer.document).host,
  });
}

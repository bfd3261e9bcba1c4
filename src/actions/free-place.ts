import type { DocumentUrl } from '../domain/iri.ts';
import { ConflictError } from '../pod/pod-error.ts';
import { type CredentialDocument, findCredential } from './credential-document.ts';
import type { MemberPorts } from './ports.ts';

/** The first of the numbered places that is free or holds what is looked for: other alliances keep theirs beside it. */
export async function firstPlace(
  { pod }: Pick<MemberPorts, 'pod'>,
  place: (suffix: string) => DocumentUrl,
  isWanted: (found: CredentialDocument) => boolean | Promise<boolean>,
): Promise<{ url: DocumentUrl; found: CredentialDocument | undefined }> {
  for (let number = 1; number <= 50; number++) {
    const url = place(number === 1 ? '' : `-${number}`);
    const found = await findCredential(pod, url);
    if (found === undefined || (await isWanted(found))) return { url, found };
  }
  throw new ConflictError(place(''), 'There are fifty documents of this name already.');
}

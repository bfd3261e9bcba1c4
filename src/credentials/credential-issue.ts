import type { Issue } from '../domain/issue.ts';

/** Why a credential could not be read. None of them counts in anybody's favour. */
export type CredentialCode =
  'EMPTY' | 'TOO_LARGE' | 'TOO_COMPLEX' | 'SYNTAX' | 'CONTEXT' | 'PROOF' | 'NAMED_GRAPH' | 'BLANK_NODE' | 'CARDINALITY' | 'CREDENTIAL_ID';

const sentences: Readonly<Record<CredentialCode, { readonly message: string; readonly remedy: string }>> = {
  EMPTY: { message: 'The document is empty', remedy: 'Create the credential again.' },
  TOO_LARGE: { message: 'The credential is larger than credentials of this kind may be', remedy: 'Issue it again with less in it.' },
  TOO_COMPLEX: {
    message: 'The credential is nested deeper, or holds more values, than is read',
    remedy: 'Issue it again in the published form.',
  },
  SYNTAX: { message: 'The credential is not well-formed', remedy: 'Put the document back as it was issued, or issue it again.' },
  CONTEXT: {
    message: 'The credential uses words whose meaning is not pinned',
    remedy: 'Issue it with exactly the two published contexts, in their order, and only with terms they define.',
  },
  PROOF: {
    message: 'The credential is not signed in the way that counts',
    remedy: 'Sign it again: one proof, of the published form, with a key that the signer’s WebID lists.',
  },
  NAMED_GRAPH: { message: 'The credential holds more than one graph', remedy: 'Issue it again in the published form.' },
  BLANK_NODE: { message: 'The credential holds a node without an address', remedy: 'Issue it again with an id for every node.' },
  CARDINALITY: {
    message: 'The document must hold one credential with one issuer and one subject',
    remedy: 'Put every credential into a document of its own.',
  },
  CREDENTIAL_ID: {
    message: 'The credential stands at another address than the one it names',
    remedy: 'Put it where its id says, or issue it again for this address.',
  },
};

/** One issue about a whole credential. `detail` says what was found. */
export function credentialIssue(
  code: CredentialCode,
  document: string,
  detail: { message?: string; line?: number; column?: number } = {},
): Issue {
  const { message, remedy } = sentences[code];
  return {
    code,
    severity: 'error',
    document,
    message: detail.message === undefined ? `${message}.` : `${message}: ${detail.message}.`,
    remedy,
    ...(detail.line === undefined ? {} : { line: detail.line }),
    ...(detail.column === undefined ? {} : { column: detail.column }),
  };
}

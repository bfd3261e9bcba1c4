import type { Issue } from '../domain/issue.ts';

/** Why a document could not be read as data. */
export type ParseCode = 'SYNTAX' | 'MEDIA_TYPE' | 'TOO_LARGE' | 'EMPTY' | 'NAMED_GRAPH';

const sentences: Readonly<Record<ParseCode, { readonly message: string; readonly remedy: string }>> = {
  SYNTAX: {
    message: 'The document is not well-formed data',
    remedy: 'Open the document at the place named, repair it, and save it again.',
  },
  MEDIA_TYPE: {
    message: 'The document came in a format that is not data',
    remedy: 'Store the document as Turtle (text/turtle), and ask the host to serve it as such.',
  },
  TOO_LARGE: {
    message: 'The document holds more statements than are read from one document',
    remedy: 'Split the document: one small document for each record.',
  },
  EMPTY: {
    message: 'The document is empty',
    remedy: 'Save the record again, or remove the document.',
  },
  NAMED_GRAPH: {
    message: 'The document holds several graphs; only one plain graph is read from a document',
    remedy: 'Store the statements as Turtle (text/turtle), one document for each graph.',
  },
};

/** One issue about a whole document. `detail` is what the parser said. */
export function parseIssue(code: ParseCode, document: string, detail: { message?: string; line?: number; column?: number } = {}): Issue {
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

export const mediaTypeIssue = (document: string, mediaType: string): Issue =>
  parseIssue('MEDIA_TYPE', document, { message: mediaType === '' ? 'the server did not name its format' : mediaType });

export const htmlIssue = (document: string): Issue =>
  parseIssue('MEDIA_TYPE', document, { message: 'it is a web page, perhaps one that asks to sign in' });

export const namedGraphIssue = (document: string): Issue => parseIssue('NAMED_GRAPH', document);

export const quotedStatementIssue = (document: string): Issue =>
  parseIssue('SYNTAX', document, { message: 'it quotes a statement inside a statement (RDF 1.2), which is not read yet' });

import type { Quad, Term } from '@rdfjs/types';
import { parseIri } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';

/**
 * The statements that every RDF tool can carry, and one issue when some had to be left out: parsers let names through that
 * are no IRIs and languages that are none, and an index that holds them cannot be read by others.
 */
export function usableQuads(
  quads: readonly Quad[],
  document: string,
): { readonly quads: readonly Quad[]; readonly issues: readonly Issue[] } {
  const usable = quads.filter(({ subject, predicate, object }) => [subject, predicate, object].every(isUsable));
  const lost = quads.length - usable.length;
  if (lost === 0) return { quads, issues: [] };
  const example = quads.flatMap(({ subject, predicate, object }) => [subject, predicate, object]).find((term) => !isUsable(term));
  const issue: Issue = {
    code: 'INVALID_IRI',
    severity: 'warning',
    document,
    message: `${lost === 1 ? 'One statement was' : `${lost} statements were`} left out because of a name or language that is not well-formed (“${(example?.value ?? '').slice(0, 80)}”).`,
    remedy: 'Write web addresses in full and without spaces, and languages as codes such as en or es-AR.',
  };
  return { quads: usable, issues: [issue] };
}

function isUsable(term: Term): boolean {
  if (term.termType === 'NamedNode') return isIri(term.value);
  if (term.termType !== 'Literal') return term.termType === 'BlankNode';
  return isIri(term.datatype.value) && (term.language === '' || /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(term.language));
}

const isIri = (text: string): boolean => parseIri(text) !== undefined && !/\p{Cc}/u.test(text);

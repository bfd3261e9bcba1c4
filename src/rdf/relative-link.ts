/**
 * Links as a document should write them: relative wherever the target has the same origin, so that a pod that moves, or a
 * folder that is copied, keeps pointing at itself.
 */

/** Paths that resolving would change (RFC 3986 §5.2.4), or in which it could not be undone. */
const notPlain = /\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;

interface Parts {
  readonly origin: string;
  readonly path: string;
  /** Query and fragment, with their marks. */
  readonly rest: string;
}

function partsOf(iri: string): Parts | undefined {
  const match = /^(https?:\/\/[^/?#]+)(\/[^?#]*)([^]*)$/i.exec(iri);
  const [, origin, path, rest] = match ?? [];
  return origin === undefined || path === undefined || rest === undefined || notPlain.test(path) ? undefined : { origin, path, rest };
}

/** The shortest sensible reference that resolves from `base` to exactly `iri`; the IRI itself where there is none. */
export function relativeLink(iri: string, base: string): string {
  const document = base.split('#', 1)[0] ?? base;
  if (iri === document) return '';
  if (iri.startsWith(`${document}#`)) return iri.slice(document.length);
  const to = partsOf(iri);
  const from = partsOf(document);
  if (to === undefined || to.origin !== from?.origin) return iri;
  const there = to.path.split('/').slice(1);
  const here = from.path.split('/').slice(1, -1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  const path = steps.join('/');
  // An empty path, and a first step with a colon, would mean something else.
  return `${path === '' || /^[^/]*:/.test(path) ? './' : ''}${path}${to.rest}`;
}

/** The part of rdf-canonize that is used; it brings no types of its own. */
declare module 'rdf-canonize' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    /** Deep comparisons (Hash N-Degree Quads) before it throws. */
    readonly maxDeepIterations: number;
  }
  const rdfCanonize: { canonize(statements: readonly object[], options: CanonizeOptions): Promise<string> };
  export default rdfCanonize;
}

/** shacl-engine ships no types; these are the parts that `validate.ts` uses (v1.1.2). */
declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore, Term } from '@rdfjs/types';

  interface Pointer {
    readonly term: Term | undefined;
    readonly terms: readonly Term[];
  }

  export interface Result {
    readonly constraintComponent: Term;
    readonly focusNode: Pointer;
    readonly severity: Term;
    readonly shape: { readonly ptr: Pointer };
    readonly path: readonly { readonly predicates: readonly Term[] }[] | null | undefined;
    readonly value: Pointer | undefined;
    /** Of the shapes that this constraint asked. */
    readonly results: readonly Result[];
  }

  export class Validator {
    constructor(shapes: DatasetCore, options: { factory: DataFactory });
    validate(
      data: { dataset: Pick<DatasetCore, 'match' | 'size' | 'has'>; terms?: readonly Term[] },
      shapes?: readonly { readonly terms: readonly Term[] }[],
    ): Promise<{ readonly results: readonly Result[] }>;
  }
}

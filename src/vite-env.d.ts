/// <reference types="vite/client" />

declare module '*.ttl?concepts' {
  /** The concepts of a SKOS scheme. */
  const concepts: readonly {
    readonly iri: string;
    readonly slug: string;
    readonly scheme: string;
    readonly broader?: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
  export default concepts;
}

declare module '*.ttl?terms' {
  /** The classes and properties that a vocabulary file defines. */
  const terms: readonly {
    readonly iri: string;
    readonly kind: 'class' | 'property';
    readonly label: string;
    readonly comment: string;
    readonly aligned: readonly string[];
  }[];
  export default terms;
}

declare module '*.ttl?shape' {
  /** The node shapes of a file with what they ask for. */
  const shapes: readonly {
    readonly iri: string;
    readonly label: string;
    readonly comment: string;
    readonly properties: readonly {
      readonly path: string;
      readonly name: string;
      readonly description: string;
      readonly min?: string;
      readonly max?: string;
    }[];
  }[];
  export default shapes;
}

/// <reference types="vite/client" />

declare module '*.ttl?concepts' {
  /** See the concepts plugin in vite.config.ts. */
  const concepts: readonly {
    readonly iri: string;
    readonly slug: string;
    readonly scheme: string;
    readonly broader?: string;
    readonly labels: Readonly<Record<string, string>>;
  }[];
  export default concepts;
}

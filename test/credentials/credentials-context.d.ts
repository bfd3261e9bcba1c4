/** The package ships no types. Used in tests alone, as another party's copy of the W3C context. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

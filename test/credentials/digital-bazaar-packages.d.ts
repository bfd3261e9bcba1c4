/** The parts of another party's implementation that ours is compared with; its packages ship no types. */
declare module '@digitalbazaar/vc' {
  interface Loaded {
    readonly contextUrl?: null;
    readonly documentUrl: string;
    readonly document: object;
  }
  export type DocumentLoader = (url: string) => Promise<Loaded>;
  export interface VerifyResult {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
    readonly statusResult?: { readonly verified: boolean; readonly results?: readonly { readonly status: boolean }[] };
  }
  export function issue(options: { credential: object; suite: object; documentLoader: DocumentLoader; now?: string }): Promise<object>;
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: DocumentLoader;
    checkStatus?: (options: object) => Promise<object>;
    now?: string;
  }): Promise<VerifyResult>;
}
declare module '@digitalbazaar/data-integrity' {
  interface ForeignSigner {
    readonly id: string;
    readonly algorithm: 'Ed25519';
    sign(options: { data: Uint8Array }): Promise<Uint8Array>;
  }
  export const DataIntegrityProof: new (options: { cryptosuite: object; signer?: ForeignSigner; date?: string }) => object;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(options: { id: string; controller: string }): Promise<{
    readonly publicKeyMultibase: string;
    signer(): { sign(options: { data: Uint8Array }): Promise<Uint8Array> };
  }>;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface ForeignList {
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(options: { length: number }): Promise<ForeignList>;
  export function decodeList(options: { encodedList: string }): Promise<ForeignList>;
  export function checkStatus(options: object): Promise<object>;
}

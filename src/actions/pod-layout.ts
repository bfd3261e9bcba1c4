import type { DocumentUrl } from '../domain/iri.ts';

/** Where the product keeps its documents in a member's storage. One small document per record. */
export interface PodLayout {
  readonly public: DocumentUrl;
  readonly private: DocumentUrl;
  readonly inbox: DocumentUrl;
  readonly membership: DocumentUrl;
  readonly offerings: DocumentUrl;
  readonly agreements: DocumentUrl;
  readonly application: DocumentUrl;
  /** Where a type index is created when the WebID document names none. */
  readonly typeIndex: DocumentUrl;
}

export function layoutOf(storage: DocumentUrl): PodLayout {
  const at = (path: string): DocumentUrl => new URL(path, storage).href as DocumentUrl;
  return {
    public: at('alliance/public/'),
    private: at('alliance/private/'),
    inbox: at('alliance/inbox/'),
    membership: at('alliance/public/membership.ttl'),
    offerings: at('alliance/public/offerings/'),
    agreements: at('alliance/public/agreements/'),
    application: at('alliance/public/application.jsonld'),
    typeIndex: at('settings/publicTypeIndex.ttl'),
  };
}

/** The document of a thing in a container of one document per thing. */
export const documentIn = (container: DocumentUrl, slug: string, extension: 'ttl' | 'jsonld'): DocumentUrl =>
  new URL(`${slug}.${extension}`, container).href as DocumentUrl;

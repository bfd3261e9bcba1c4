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
  readonly interests: DocumentUrl;
  readonly values: DocumentUrl;
  readonly requests: DocumentUrl;
  readonly attestations: DocumentUrl;
  /** Locked copies of signing keys. */
  readonly keys: DocumentUrl;
  /** An authority's: attestations that wait to be taken, its status lists, and its own notes. */
  readonly offered: DocumentUrl;
  readonly status: DocumentUrl;
  readonly issued: DocumentUrl;
  /** Hearing papers; a voter's own votes; and, in the pod of an alliance, the openings of sealed votes and votes that were refused. */
  readonly papers: DocumentUrl;
  readonly votes: DocumentUrl;
  readonly openings: DocumentUrl;
  readonly refusedVotes: DocumentUrl;
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
    interests: at('alliance/public/interests.jsonld'),
    values: at('alliance/public/values.jsonld'),
    requests: at('alliance/public/requests/'),
    attestations: at('alliance/public/attestations/'),
    keys: at('alliance/private/keys/'),
    offered: at('alliance/public/offered/'),
    status: at('alliance/public/status/'),
    issued: at('alliance/private/issued/'),
    papers: at('alliance/private/papers/'),
    votes: at('alliance/private/votes/'),
    openings: at('alliance/private/openings/'),
    refusedVotes: at('alliance/private/refused-votes/'),
    typeIndex: at('settings/publicTypeIndex.ttl'),
  };
}

/** The document of a thing in a container of one document per thing. */
export const documentIn = (container: DocumentUrl, slug: string, extension: 'ttl' | 'jsonld' | 'json'): DocumentUrl =>
  new URL(`${slug}.${extension}`, container).href as DocumentUrl;

/** Where an alliance keeps what it decides, in its own storage. */
export interface AllianceLayout {
  readonly register: DocumentUrl;
  readonly registerVersions: DocumentUrl;
  readonly agreements: DocumentUrl;
  readonly policies: DocumentUrl;
  readonly decisions: DocumentUrl;
}

export function allianceLayoutOf(storage: DocumentUrl): AllianceLayout {
  const at = (path: string): DocumentUrl => new URL(path, storage).href as DocumentUrl;
  return {
    register: at('register/latest'),
    registerVersions: at('register/'),
    agreements: at('agreements/'),
    policies: at('policy/'),
    decisions: at('decisions/'),
  };
}

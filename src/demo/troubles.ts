/** Members who belong to the alliance and for whose roles something does not count, each in a way that happens in life. */
import type { AttestationKind } from '../domain/attestation.ts';

/** Whose attestation it is, and of which kind. */
export interface Trouble {
  readonly slug: string;
  readonly kind: AttestationKind;
}

export const troubles = {
  /** Was attested for less than a year, and never renewed. */
  expired: { slug: 'asha-venkatara', kind: 'qualification' },
  /** The authority looks at it again and has put it on hold. */
  onHold: { slug: 'omar-shafaqi', kind: 'authorisation-level' },
  /** The authority found that it should never have been issued. */
  revoked: { slug: 'nuria-villaescusa', kind: 'qualification' },
  /** Signed by an authority for a country that its mandate does not cover. */
  outsideMandate: { slug: 'aissatou-ndoyere', kind: 'professional-skills' },
  /** Another member’s attestation, copied byte for byte. */
  transplanted: { slug: 'khayt-al-nil', kind: 'qualification' },
  /** Changed in the member’s own pod after it was signed. */
  tampered: { slug: 'lantern-row', kind: 'professional-skills' },
} as const satisfies Record<string, Trouble>;

/** Whose attestation the transplanted one is. */
export const transplantedFrom = 'yasmine-belkouri';
/** Has not answered the new charter, whose date to answer by is over. */
export const notAnswered = 'ximena-robledal';

/** Whether this attestation comes about in another way than by asking, being vetted and taking it. */
export const comesAboutOtherwise = (slug: string, kind: AttestationKind): boolean =>
  [troubles.outsideMandate, troubles.transplanted].some((trouble) => trouble.slug === slug && trouble.kind === kind);

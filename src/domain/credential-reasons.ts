import type { ChainLink, CredentialVerdict, Reason } from './membership.ts';

/** What is said of a credential (`{it}`), and what mends it. */
const words = {
  SIGNATURE: [
    'The signature does not fit {it}: it was changed after signing, or signed by somebody else.',
    'Put the signed document back byte for byte, or have it signed anew.',
  ],
  SUBJECT_MISMATCH: ['This pod holds {it}, which is somebody else’s.', 'Remove the document, and ask for one that names this member.'],
  CARDINALITY: [
    'More than one thing is said in {it}, or something that it needs is left out.',
    'Have it issued anew: one document, one statement, one person.',
  ],
  NAMED_GRAPH: ['Statements are set apart in {it}, where no signature covers them.', 'Have it issued anew.'],
  BLANK_NODE: ['Something in {it} has no address of its own.', 'Have it issued anew.'],
  CREDENTIAL_ID: [
    'At this address stands {it} that calls itself by another address.',
    'Put it where it says that it stands, or have it issued anew for this address.',
  ],
  NO_MANDATE: ['Whoever issued {it} has no mandate of the alliance.', 'Ask an authority that the alliance has given a mandate.'],
  KEY_NOT_LISTED: [
    'The signer’s own WebID document does not list the key that signed {it}.',
    'The signer lists the key again, or signs anew with one that is listed.',
  ],
  KEY_NOT_PINNED: [
    'The register does not name the key that signed {it}.',
    'The signer asks the alliance to pin the key, or signs anew with one that is pinned.',
  ],
  KEY_REVOKED: [
    'The key that signed {it} was given up, and nothing shows that it was signed before.',
    'Have it signed anew with a key that is in use.',
  ],
  KEY_WEAK: ['The key that signed {it} would fit any text.', 'The signer makes a new key, has it pinned, and signs anew.'],
  KEY_UNAVAILABLE: [
    'The WebID document with the signer’s keys could not be read, so nobody can say whether {it} is genuine.',
    'Nothing to do: it is read again with the next reading.',
  ],
  OUT_OF_MANDATE: [
    'The mandate of its issuer did not cover {it}: the kind, a role, a jurisdiction, the level, or the day.',
    'Ask an authority whose mandate covers it.',
  ],
  MANDATE_ENDED: ['The alliance has since taken the mandate for {it} from its issuer.', 'Ask another authority to attest it anew.'],
  AFFILIATE: ['The issuer of {it} and the member have declared ties to each other.', 'Ask an authority that has no ties to the member.'],
  STATUS_REQUIRED: ['Where one could see a revocation or a hold is not told in {it}.', 'Ask the authority to issue it anew.'],
  STATUS_STALE: [
    'The list that tells whether {it} still holds is too old.',
    'The authority signs its status lists anew; nothing for the member to do.',
  ],
  STATUS_UNAVAILABLE: [
    'The list that tells whether {it} still holds could not be read.',
    'Nothing to do: it is read again with the next reading.',
  ],
  STATUS_ISSUER: [
    'The list that tells whether {it} still holds is not its issuer’s own.',
    'Ask the authority to publish its own status lists.',
  ],
  STATUS_URL: [
    'The list that tells whether {it} still holds does not stand where the mandate says.',
    'Ask the authority to issue it anew with its own status lists.',
  ],
  STATUS_SIZE: [
    'The list that tells whether {it} still holds is too short, or too large.',
    'Ask the authority to publish its status lists anew.',
  ],
  STATUS_INDEX: ['The place of {it} in its status list is no place in that list.', 'Ask the authority to issue it anew.'],
  REVOKED: ['Its issuer has revoked {it}.', 'Ask the authority why, and to attest it anew.'],
  ON_HOLD: ['Its issuer has put {it} on hold.', 'Ask the authority what it needs to release it.'],
  CONTEXT: [
    'Other terms than the alliance’s are used in {it}, so that its meaning is not certain.',
    'Have it issued anew with this software.',
  ],
  PROOF: ['There is not exactly one signature of the kind that the alliance uses on {it}.', 'Have it signed anew.'],
  TOO_LARGE: ['No document of its kind may be as large as {it}.', 'Have it issued anew.'],
  TOO_COMPLEX: ['No document of its kind may be as intricate as {it}.', 'Have it issued anew.'],
  SYNTAX: ['It could not be understood what stands in the place of {it}.', 'Put the signed document back byte for byte.'],
  TEXT_CHANGED: [
    'The text of the agreement is no longer the one that {it} was signed for.',
    'The alliance puts the text back byte for byte, or publishes a new version.',
  ],
  EXPIRED: ['The time of {it} is over.', 'Ask the authority to renew it.'],
  NOT_YET_VALID: ['The time of {it} has not begun.', 'Nothing to do: it counts from the day that it names.'],
} as const;

/** Codes of the membership that a credential can carry too. */
const shared = {
  UNREACHABLE: ['Something that is needed to judge {it} could not be read.', 'Nothing to do: it is read again with the next reading.'],
  NOT_ENTITLED: [
    'The pod of this member is not where {it} stands, so it cannot speak for this member.',
    'Keep the document in the member’s own pod, and name that pod as storage (pim:storage) in the WebID document.',
  ],
  ACCEPTANCE_MISMATCH: [
    'It is not an agreement of this alliance that {it} accepts.',
    'Read the agreement that the alliance has adopted, and accept that one.',
  ],
  WITHDRAWN: ['The member has taken {it} back.', 'Read the agreement, and accept it anew.'],
} as const;

const sentences: Readonly<Record<string, readonly [text: string, remedy: string]>> = { ...words, ...shared };

const names: Readonly<Record<CredentialVerdict['type'], string>> = {
  acceptance: 'this acceptance',
  attestation: 'this attestation',
  application: 'this application',
  withdrawal: 'this withdrawal',
  interests: 'this declaration of interests',
  values: 'this declaration of values',
};

/**
 * Why a credential does not count, or what is to be told of one that does: a reason per code, pointing to the credential.
 * Where another document decided (a status list, a text, a key document) the sentence names it.
 */
export function credentialReasons({ document, type, chain }: CredentialVerdict): readonly Reason[] {
  const telling = chain.flatMap((link) => (link.code === undefined ? [] : [{ link, code: link.code }]));
  const first = new Map(telling.map(({ link, code }) => [code, link] as const).reverse());
  return [...first].reverse().map(([code, link]) => credentialReason(code, document, names[type], link));
}

function credentialReason(code: string, document: string, name: string, link: ChainLink): Reason {
  const [sentence, remedy] = sentences[code] ?? ['What is read in the place of {it} cannot be judged ({code}).', 'Have it issued anew.'];
  const said = sentence.replace('{it}', name).replace('{code}', code);
  const text = link.document === document ? said : `${said.replace(/\.$/, '')} (${link.document}).`;
  return { code, document, text, remedy };
}

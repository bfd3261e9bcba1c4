/**
 * The Data Integrity proof of a document of anybody's, alone (VC Data Integrity 1.0, eddsa-rdfc-2022): any vocabulary, blank
 * nodes, the options that the specification knows. It says that the holder of a listed key signed these statements. Whether they
 * count for anything is what {@link file://./read-credential.ts} and the rules of the domain are stricter about.
 */
import { parseBoundedJson } from './bounded-json.ts';
import { toHex } from './bytes.ts';
import { canonicaliseDataset } from './canonicalise.ts';
import { UnknownContextError, loadContext } from './contexts.ts';
import { type ControllerDocument, findListedKey } from './controller-keys.ts';
import { hashTexts } from './hash-data.ts';
import { jsonLdToDataset } from './json-ld.ts';
import { decodeSignature } from './proof.ts';
import { verifySignature } from './verify-signature.ts';

export interface ProofOnly {
  /** The secured document, JSON. */
  readonly document: string;
  /** The document that lists the signer's keys. */
  readonly controller: ControllerDocument;
  /** Contexts beside the two compiled-in ones, by address: the texts of their files. Nothing is fetched. */
  readonly contexts: ReadonlyMap<string, string>;
  /** ISO 8601 UTC: what ended before, or begins after, does not verify. Without it, no proof that ends does. */
  readonly at?: string;
}

export interface ProofOutcome {
  readonly verified: boolean;
  readonly codes: readonly string[];
  /** The 64 bytes that were signed, in hexadecimal; empty where it did not come to that. */
  readonly hash: string;
}

const maxBytes = 1024 * 1024;
const needed = ['type', 'cryptosuite', 'verificationMethod', 'proofPurpose', 'proofValue'];
const optional = ['@context', 'id', 'created', 'expires', 'domain', 'challenge', 'nonce'];

/** Verifies one proof. Never throws for what it is given, and never touches the network. */
export async function verifyProofOnly({ document, controller, contexts, at }: ProofOnly): Promise<ProofOutcome> {
  const refuse = (code: string, hash = ''): ProofOutcome => ({ verified: false, codes: [code], hash });
  const parsed = parseBoundedJson(document, '', maxBytes);
  if (!parsed.ok) return refuse(parsed.issue.code);
  if (!isObject(parsed.json)) return refuse('SYNTAX');
  const { proof, ...claims } = parsed.json;
  if (!isObject(proof) || !hasForm(proof, claims['@context']) || !isInTime(proof, at)) return refuse('PROOF');
  const { proofValue, ...options } = proof;
  const [ofOptions, ofClaims] = [
    await canonicalText({ ...options, '@context': claims['@context'] }, contexts),
    await canonicalText(claims, contexts),
  ];
  if (!ofOptions.ok) return refuse(ofOptions.code);
  if (!ofClaims.ok) return refuse(ofClaims.code);
  const hash = await hashTexts(ofOptions.text, ofClaims.text);
  const key = await findListedKey(controller, proof.verificationMethod as string);
  if (key === undefined) return refuse('KEY_NOT_LISTED', toHex(hash));
  if (key === 'unread') return refuse('KEY_UNAVAILABLE', toHex(hash));
  const outcome = await verifySignature({ hash, proofValue: proofValue as string }, key.publicKeyMultibase);
  if (outcome === 'weak') return refuse('KEY_WEAK', toHex(hash));
  if (outcome === 'malformed') return refuse('KEY_NOT_LISTED', toHex(hash));
  if (outcome === 'invalid') return refuse('SIGNATURE', toHex(hash));
  if ([key.revoked, key.expires].some((end) => end !== undefined && isOver(end, at))) return refuse('KEY_REVOKED', toHex(hash));
  return { verified: true, codes: [], hash: toHex(hash) };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One proof of our suite, with the parts that it needs and none that the specification does not know. */
function hasForm(proof: Record<string, unknown>, context: unknown): boolean {
  const keys = Object.keys(proof);
  const { type, cryptosuite, proofPurpose, verificationMethod, proofValue } = proof;
  return (
    needed.every((key) => keys.includes(key)) &&
    keys.every((key) => needed.includes(key) || optional.includes(key)) &&
    type === 'DataIntegrityProof' &&
    cryptosuite === 'eddsa-rdfc-2022' &&
    proofPurpose === 'assertionMethod' &&
    typeof verificationMethod === 'string' &&
    typeof proofValue === 'string' &&
    decodeSignature(proofValue) !== undefined &&
    (proof['@context'] === undefined || JSON.stringify(proof['@context']) === JSON.stringify(context)) &&
    ['created', 'expires'].every((key) => proof[key] === undefined || isTimeStamp(proof[key]))
  );
}

/** XML Schema `dateTimeStamp`: a time with its zone. */
const isTimeStamp = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));

function isInTime({ created, expires }: Record<string, unknown>, at: string | undefined): boolean {
  if (typeof created === 'string' && at !== undefined && Date.parse(created) > Date.parse(at) + maxSkew) return false;
  return typeof expires !== 'string' || !isOver(expires, at);
}

/** Clocks of honest people differ by so much, in milliseconds. */
const maxSkew = 300_000;

const isOver = (end: string, at: string | undefined): boolean => at === undefined || !(Date.parse(end) > Date.parse(at));

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: string };

async function canonicalText(json: object, contexts: ReadonlyMap<string, string>): Promise<Text> {
  const statements = await jsonLdToDataset(json, '', loaderOf(contexts));
  return 'code' in statements ? { ok: false, code: statements.code } : canonicaliseDataset(statements);
}

/** The compiled-in contexts, whatever else is handed in, and then what is. */
const loaderOf =
  (contexts: ReadonlyMap<string, string>): typeof loadContext =>
  (url) =>
    loadContext(url).catch((unknown: unknown) => {
      const text = contexts.get(url);
      if (text === undefined) throw unknown;
      try {
        return { documentUrl: url, document: JSON.parse(text) as object };
      } catch {
        throw new UnknownContextError(url);
      }
    });

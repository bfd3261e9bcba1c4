/**
 * The group that sealed choices are made in: ristretto255 (RFC 9496), which has prime order and one encoding for each of its
 * elements, so that there are no small subgroups and no second spelling of the same element to look out for. Encodings are
 * read strictly: 32 bytes, canonical, in multibase base64url.
 */
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { decodeBase64Url, encodeBase64Url } from './bytes.ts';
import { type RandomBytes, randomBytes } from './random.ts';

/** An element of the group. */
export type Element = InstanceType<typeof ristretto255.Point>;

const { Point } = ristretto255;
/** The order of the group; scalars are the whole numbers from 0 to below it. */
export const order: bigint = Point.Fn.ORDER;

export const identity: Element = Point.ZERO;
/** The generator that counts. */
export const base: Element = Point.BASE;
/**
 * The generator that hides. Nobody knows how many times {@link base} it is, for it comes from a text: who knew could open a
 * commitment to any number. Anybody can make it again from the text.
 */
export const hidingBase: () => Element = once(() =>
  ristretto255_hasher
    .hashToCurve(new TextEncoder().encode('https://w3id.org/webizen/alliance#commitment second generator, version 1'), {
      DST: 'webizen-alliance-v1-generator-ristretto255_XMD:SHA-512_R255MAP_RO_',
    })
    .precompute(8),
);

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** A whole number as a scalar. */
export const toScalar = (value: bigint): bigint => Point.Fn.create(value);

/** A scalar other than 0, each as likely as any other: from twice as many bits as it has, so that reducing them shows nothing. */
export function randomScalar(random: RandomBytes = randomBytes): bigint {
  for (;;) {
    const scalar = toScalar(littleEndian(random(64)));
    if (scalar !== 0n) return scalar;
  }
}

/** The scalar that a message is hashed to (RFC 9380 §5.2 `expand_message_xmd` with SHA-512, as RFC 9497 §4.1 does it). */
export const hashToScalar = (message: Uint8Array, use: string): bigint => ristretto255_hasher.hashToScalar(message, { DST: use });

const scalarBytes = 32;
export const elementBytes = 32;

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** Scalars, 32 bytes each, as one text in multibase base64url. */
export function encodeScalars(scalars: readonly bigint[]): string {
  const bytes = new Uint8Array(scalars.length * scalarBytes);
  scalars.forEach((scalar, at) => {
    for (let place = 0, rest = scalar; place < scalarBytes; place++, rest >>= 8n) bytes[at * scalarBytes + place] = Number(rest & 0xffn);
  });
  return `u${encodeBase64Url(bytes)}`;
}

/** Exactly so many scalars; undefined for a text of any other form, and where one is not below the order. */
export function decodeScalars(text: string, count: number): bigint[] | undefined {
  const bytes = decodeExactly(text, count * scalarBytes);
  if (bytes === undefined) return undefined;
  const scalars = Array.from({ length: count }, (_, at) => littleEndian(bytes.subarray(at * scalarBytes, (at + 1) * scalarBytes)));
  return scalars.every((scalar) => scalar < order) ? scalars : undefined;
}

export const encodeElement = (element: Element): string => `u${encodeBase64Url(element.toBytes())}`;

/** An element; undefined for a text of any other form, for bytes that are no canonical encoding, and for the identity. */
export function decodeElement(text: string): Element | undefined {
  const bytes = decodeExactly(text, elementBytes);
  if (bytes === undefined) return undefined;
  try {
    const element = Point.fromBytes(bytes);
    return element.is0() ? undefined : element;
  } catch {
    return undefined;
  }
}

/** One text for the same bytes and no other: whatever would be written in another way is refused. */
function decodeExactly(text: string, length: number): Uint8Array | undefined {
  if (!text.startsWith('u') || text.length !== 1 + Math.ceil((length * 4) / 3)) return undefined;
  const bytes = decodeBase64Url(text.slice(1));
  return bytes?.length === length && `u${encodeBase64Url(bytes)}` === text ? bytes : undefined;
}

import { describe, expect, test } from 'vitest';
import { toHex } from '../../src/credentials/bytes.ts';
import { decodeMultikey, encodeMultikey } from '../../src/credentials/multikey.ts';
import { verifySignature } from '../../src/credentials/verify-signature.ts';
import { base58 } from '@scure/base';

// The curve by its definition (RFC 8032 §5.1), an oracle for the list in the source.
const p = 2n ** 255n - 19n;
const mod = (value: bigint): bigint => ((value % p) + p) % p;
const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  for (let [square, left] = [mod(base), exponent]; left > 0n; [square, left] = [mod(square * square), left >> 1n]) {
    if (left & 1n) result = mod(result * square);
  }
  return result;
};
const inverse = (value: bigint): bigint => power(value, p - 2n);
const d = mod(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);

/** x of a point, or undefined where y belongs to none. */
function xOf(y: bigint): bigint | undefined {
  const square = mod((y * y - 1n) * inverse(mod(d * y * y + 1n)));
  let x = power(square, (p + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * rootOfMinusOne);
  return mod(x * x) === square ? x : undefined;
}
function add([x1, y1]: readonly [bigint, bigint], [x2, y2]: readonly [bigint, bigint]): [bigint, bigint] {
  const both = mod(d * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + x2 * y1) * inverse(1n + both)), mod((y1 * y2 + x1 * x2) * inverse(mod(1n - both)))];
}
/** Whether eight times the point is nothing. */
function hasSmallOrder(y: bigint): boolean {
  const x = xOf(mod(y));
  if (x === undefined) return false;
  let point: [bigint, bigint] = [x, mod(y)];
  for (let doubling = 0; doubling < 3; doubling++) point = add(point, point);
  return point[0] === 0n && point[1] === 1n;
}
const littleEndian = (value: bigint): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));

/** All y, also not reduced, of points of small order; the third comes from halving a point of order four. */
const order8 = [...'26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'.matchAll(/../g)].reduceRight(
  (sum, [byte]) => sum * 256n + BigInt(`0x${byte}`),
  0n,
);
const ys = [0n, 1n, p - 1n, p, p + 1n, order8, p - order8];
const encodings = ys.flatMap((y) => [littleEndian(y), littleEndian(y | (1n << 255n))]);

describe('a Multikey', () => {
  test('is written and read back', async () => {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
    const text = encodeMultikey(raw);
    expect(text).toMatch(/^z6Mk/);
    expect(decodeMultikey(text)).toEqual({ ok: true, raw });
  });

  test.each<[string, string]>([
    ['without its multibase letter', base58.encode(Uint8Array.of(0xed, 1, ...new Uint8Array(32).fill(7)))],
    ['of another length', `z${base58.encode(Uint8Array.of(0xed, 1, ...new Uint8Array(31).fill(7)))}`],
    ['of another kind of key', `z${base58.encode(Uint8Array.of(0x80, 0x24, ...new Uint8Array(33).fill(2)))}`],
    ['of a private key', `z${base58.encode(Uint8Array.of(0x80, 0x26, ...new Uint8Array(32).fill(2)))}`],
    ['with other letters', 'z6Mk0OIl'],
    ['that is empty', ''],
    ['that is endless', `z${'1'.repeat(1_000_000)}`],
  ])('%s is none', (_title, text) => {
    expect(decodeMultikey(text)).toEqual({ ok: false, code: 'KEY_MALFORMED' });
  });

  test('of small order is refused, in all fourteen encodings', () => {
    expect(ys.every(hasSmallOrder)).toBe(true);
    expect(new Set(encodings.map(toHex)).size).toBe(14);
    for (const raw of encodings) expect(decodeMultikey(encodeMultikey(raw))).toEqual({ ok: false, code: 'KEY_WEAK' });
  });

  test('of small order never verifies, though the engine says that everything does', async () => {
    const identity = Uint8Array.of(1, ...new Uint8Array(31));
    const signature = Uint8Array.of(1, ...new Uint8Array(63));
    const key = await crypto.subtle.importKey('raw', identity, { name: 'Ed25519' }, false, ['verify']);
    expect(await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, new Uint8Array(64).fill(9))).toBe(true);
    const asked = { hash: new Uint8Array(64).fill(9), proofValue: `z${base58.encode(signature)}` };
    expect(await verifySignature(asked, encodeMultikey(identity))).toBe('weak');
    for (const raw of encodings) expect(await verifySignature(asked, encodeMultikey(raw))).toBe('weak');
  });

  test('that is none, or no point of the curve, verifies nothing', async () => {
    const asked = { hash: new Uint8Array(64), proofValue: `z${base58.encode(new Uint8Array(64).fill(7))}` };
    expect(await verifySignature(asked, 'z6Mk')).toBe('malformed');
    expect(await verifySignature({ ...asked, proofValue: 'z1' }, encodeMultikey(new Uint8Array(32).fill(9)))).toBe('malformed');
    expect(await verifySignature(asked, encodeMultikey(littleEndian(2n)))).toBe('invalid');
  });
});

import { expect, test } from 'vitest';
import { digestMultibase, digestOfText, sha256Hex } from '../../src/credentials/digest.ts';

test('SHA-256 is the published one', async () => {
  expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('a digest is a base64url multibase of a sha2-256 multihash', async () => {
  const digest = await digestOfText('abc');
  expect(digest).toMatch(/^uEi[A-Za-z0-9_-]+$/);
  const bytes = Uint8Array.from(atob(digest.slice(1).replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  expect([...bytes.slice(0, 2)]).toEqual([0x12, 0x20]);
  expect(Buffer.from(bytes.slice(2)).toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('line ends, a byte order mark and a view into a larger buffer all matter', async () => {
  const unix = await digestOfText('# Charter\n');
  expect(await digestOfText('# Charter\r\n')).not.toBe(unix);
  expect(await digestOfText('\uFEFF# Charter\n')).not.toBe(unix);
  const large = new TextEncoder().encode('xx# Charter\n');
  expect(await digestMultibase(large.subarray(2))).toBe(unix);
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeStatusList, encodeStatusList, statusIndex } from '../../src/credentials/status-list.ts';

const length = 131_072;
const encode = (bits: Uint8Array): string => `u${gzipSync(bits).toString('base64url')}`;
const refused = { ok: false, code: 'STATUS_SIZE' };

describe('a status list', () => {
  test('is written and read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(length - 1), { maxLength: 50 }), async (set) => {
        const sorted = [...set].sort((a, b) => a - b);
        expect(await decodeStatusList(await encodeStatusList(set))).toEqual({ ok: true, length, set: sorted });
      }),
      { numRuns: 10 },
    );
  });

  test('counts from the left of its first byte', async () => {
    const bits = new Uint8Array(length / 8);
    bits[0] = 0b0100_0001;
    bits[16_383] = 0b0000_0001;
    expect(await decodeStatusList(encode(bits))).toEqual({ ok: true, length, set: [1, 7, length - 1] });
  });

  test('of a mebibyte is read, and one byte more is not', async () => {
    expect(await decodeStatusList(encode(new Uint8Array(1024 * 1024)))).toEqual({ ok: true, length: 8 * 1024 * 1024, set: [] });
    expect(await decodeStatusList(encode(new Uint8Array(1024 * 1024 + 1)))).toEqual(refused);
  });

  test('that is a bomb is left after its first mebibyte', async () => {
    const bomb = encode(new Uint8Array(128 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect(await decodeStatusList(bomb)).toEqual(refused);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test.each<[string, string]>([
    ['too short', encode(new Uint8Array(length / 8 - 1))],
    ['of eight entries', encode(Uint8Array.of(0))],
    ['without its multibase letter', gzipSync(new Uint8Array(length / 8)).toString('base64url')],
    ['in plain base64', `u${gzipSync(new Uint8Array(length / 8)).toString('base64')}`],
    ['that is not compressed', `u${Buffer.alloc(length / 8).toString('base64url')}`],
    ['that breaks off', encode(new Uint8Array(length / 8)).slice(0, -8)],
    ['with something behind it', `u${Buffer.concat([gzipSync(new Uint8Array(length / 8)), Buffer.from('more')]).toString('base64url')}`],
    ['that is empty', 'u'],
    ['longer than any', `u${'A'.repeat(4 * 1024 * 1024)}`],
  ])('%s is refused', async (_title, encoded) => {
    expect(await decodeStatusList(encoded)).toEqual(refused);
  });

  test('has room for its entries only', async () => {
    await expect(encodeStatusList([length])).rejects.toThrow(RangeError);
    await expect(encodeStatusList([-1])).rejects.toThrow(RangeError);
    await expect(encodeStatusList([1.5])).rejects.toThrow(RangeError);
    await expect(encodeStatusList([], 8)).rejects.toThrow(RangeError);
  });
});

describe('a position in a list', () => {
  test('is written in decimal digits and nothing else', () => {
    expect(['0', '43', '131071'].map(statusIndex)).toEqual([0, 43, 131_071]);
    for (const text of ['', '43junk', '-1', '+1', '1.0', '1e3', '0x10', '007', ' 1', '1 ', '١', '9'.repeat(20)]) {
      expect(statusIndex(text), text).toBeUndefined();
    }
  });
});

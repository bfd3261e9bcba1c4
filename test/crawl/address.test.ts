import { describe, expect, test } from 'vitest';
import { addressKind, hostKind, refusalOf } from '../../src/crawl/address.ts';

describe('an address', () => {
  test.each([
    'https://pods.example/x',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1:248:1893:25c8:1946]/',
    'https://localhost.example/',
  ])('%s is public', (address) => {
    expect(addressKind(address)).toBe('public');
  });

  test.each([
    'http://localhost:3000/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://LOCALHOST./',
    'http://a.localhost/',
  ])('%s is this machine, in any spelling', (address) => {
    expect(addressKind(address)).toBe('loopback');
  });

  test.each([
    'https://10.0.0.1/',
    'https://172.16.3.4/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[::]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[2002:a00:1::]/',
    'https://intranet/',
    'https://printer.local/',
    'https://metadata.internal/',
  ])('%s leads into a private network', (address) => {
    expect(addressKind(address)).toBe('private');
  });

  test.each(['ftp://pods.example/', 'file:///etc/passwd', 'https://user:secret@pods.example/', 'data:text/turtle,', 'no address'])(
    '%s is not on the web',
    (address) => {
      expect(addressKind(address)).toBe('not-web');
    },
  );

  test('of a socket is judged bare', () => {
    expect(hostKind('::ffff:192.168.0.1')).toBe('private');
    expect(hostKind('::1')).toBe('loopback');
    expect(hostKind('fe80::1%eth0')).toBe('private');
  });

  test('is refused in words unless it is https and public, or loopback that was allowed', () => {
    expect(refusalOf('https://pods.example/', { allowLoopback: false })).toBeUndefined();
    expect(refusalOf('http://localhost:3000/', { allowLoopback: true })).toBeUndefined();
    for (const [address, allowLoopback] of [
      ['http://pods.example/', true],
      ['http://localhost:3000/', false],
      ['https://10.0.0.1/', true],
      ['file:///x', true],
    ] as const) {
      expect(refusalOf(address, { allowLoopback })).toMatch(/\.$/);
    }
  });
});

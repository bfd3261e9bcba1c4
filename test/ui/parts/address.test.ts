import { describe, expect, test } from 'vitest';
import { plainAddress, readableAddress, safeAddress } from '../../../src/ui/parts/address.ts';

describe('addresses as people see them', () => {
  test('lose the usual scheme and a lonely slash', () => {
    expect(readableAddress('https://a.example/')).toBe('a.example');
    expect(readableAddress('https://a.example/b/card#me')).toBe('a.example/b/card#me');
    expect(readableAddress('http://localhost:3000/x')).toBe('http://localhost:3000/x');
  });
  test('show a name that imitates another one for what it is', () => {
    expect(readableAddress('https://аpple.example/')).toMatch(/^xn--/);
  });
  test('are whole where they are to be copied, and still show a name that imitates another one', () => {
    expect(plainAddress('https://a.example/b/card#me')).toBe('https://a.example/b/card#me');
    expect(plainAddress('https://аpple.example/card#me')).toMatch(/^https:\/\/xn--[^/]*\.example\/card#me$/);
    expect(plainAddress('https://bank.example@evil.example/')).toBe('https://evil.example/');
    expect(plainAddress('nobody')).toBe('nobody');
  });
  test('stay as they are when they are none', () => {
    expect(readableAddress('not an address')).toBe('not an address');
  });
  test('are followed only on the web', () => {
    expect(safeAddress('https://a.example/x')).toBe('https://a.example/x');
    expect(safeAddress('javascript:alert(1)')).toBeUndefined();
    expect(safeAddress('data:text/html,x')).toBeUndefined();
    expect(safeAddress(undefined)).toBeUndefined();
  });
});

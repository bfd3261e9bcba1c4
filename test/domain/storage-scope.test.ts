import { describe, expect, test } from 'vitest';
import { documentOf, toWebId } from '../../src/domain/iri.ts';
import { isInStorage, storagesOf } from '../../src/domain/storage-scope.ts';

const alice = toWebId('https://pods.example/alice/profile/card#me');

describe('where documents speak for a WebID', () => {
  test('declared storages are believed', () => {
    const declared = [documentOf('https://storage.example/a/')];
    expect(storagesOf(alice, declared)).toEqual(declared);
  });

  test('without a declared storage it is the pod’s folder on its server, and no neighbour’s', () => {
    const storages = storagesOf(alice, []);
    expect(storages).toEqual(['https://pods.example/alice/']);
    expect(isInStorage('https://pods.example/alice/alliance/public/membership.ttl', storages)).toBe(true);
    expect(isInStorage('https://pods.example/bob/alliance/public/membership.ttl', storages)).toBe(false);
    expect(isInStorage('https://pods.example/alice-too/membership.ttl', storages)).toBe(false);
  });

  test('a WebID at the root of its origin has the origin', () => {
    expect(storagesOf(toWebId('https://alice.example/#me'), [])).toEqual(['https://alice.example/']);
  });

  test.each([
    ['a way up', 'https://pods.example/alice/../bob/x.ttl'],
    ['a way up in disguise', 'https://pods.example/alice/%2e%2e/bob/x.ttl'],
    ['another origin', 'https://pods.example.evil.example/alice/x.ttl'],
    ['another protocol', 'http://pods.example/alice/x.ttl'],
    ['another port', 'https://pods.example:8443/alice/x.ttl'],
    ['a name before the host', 'https://pods.example/alice/@evil.example/../../x.ttl'],
    ['no address', 'not an address'],
    ['an address of no web', 'urn:pods.example:alice'],
  ])('%s does not lead into a storage', (_, document) => {
    expect(isInStorage(document, [documentOf('https://pods.example/alice/')])).toBe(false);
  });

  test('a storage without its final slash is still a folder', () => {
    expect(isInStorage('https://pods.example/alice/x.ttl', [documentOf('https://pods.example/alice')])).toBe(true);
    expect(isInStorage('https://pods.example/alicex.ttl', [documentOf('https://pods.example/alice')])).toBe(false);
  });
});

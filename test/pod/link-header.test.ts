import { describe, expect, test } from 'vitest';
import { linksOf } from '../../src/pod/link-header.ts';

describe('A Link header', () => {
  const base = 'https://pod.example/alliance/public/';

  test('gives addresses by relation, resolved against the resource', () => {
    const links = linksOf('<.acl>; rel="acl", </x.meta>; rel=describedby', base);
    expect(links.get('acl')).toEqual(['https://pod.example/alliance/public/.acl']);
    expect(links.get('describedby')).toEqual(['https://pod.example/x.meta']);
  });

  test('may name several targets for a relation, and several relations for a target', () => {
    const links = linksOf('<http://a.example/1>; rel="type http://x.example/rel", <http://a.example/2>; title="a, b; c"; rel=type', base);
    expect(links.get('type')).toEqual(['http://a.example/1', 'http://a.example/2']);
    expect(links.get('http://x.example/rel')).toEqual(['http://a.example/1']);
  });

  test('that is missing or odd gives nothing', () => {
    expect(linksOf(null, base).size).toBe(0);
    expect(linksOf('no links here', base).size).toBe(0);
    expect(linksOf('<http://a.example/1>', base).size).toBe(0);
  });
});

import { contexts as packaged } from '@digitalbazaar/credentials-context';
import { describe, expect, test } from 'vitest';
import { contexts, isExactContext, loadContext } from '../../src/credentials/contexts.ts';
import { sha256Hex } from '../../src/credentials/digest.ts';
import { allianceContext, credentialsContext } from '../../src/rdf/credential.ts';

describe('the contexts that are compiled in', () => {
  test.each(contexts.map((context) => [context.iri, context] as const))(
    '%s has exactly the bytes that are pinned',
    async (_iri, context) => {
      const digest = await sha256Hex(new TextEncoder().encode(context.text));
      const remedy =
        'Published contexts never change: mint another version. Before publication, pin the new digest in src/credentials/contexts.ts';
      expect(digest, remedy).toBe(context.sha256);
    },
  );

  test('the W3C context is the one that others ship', () => {
    expect(JSON.parse(contexts[0]!.text)).toEqual(packaged.get(credentialsContext));
  });

  test('ours protects every term, so that no later context can change its meaning', () => {
    const ours = (
      JSON.parse(contexts[1]!.text) as { '@context': Record<string, { '@context'?: { '@protected'?: boolean } } | boolean | string> }
    )['@context'];
    expect(ours['@protected']).toBe(true);
    for (const term of Object.values(ours)) {
      if (typeof term === 'object' && term['@context'] !== undefined) expect(term['@context']['@protected']).toBe(true);
    }
  });

  test('only both, in their order, are exact', () => {
    expect(isExactContext([credentialsContext, allianceContext])).toBe(true);
    expect(isExactContext([allianceContext, credentialsContext])).toBe(false);
    expect(isExactContext([credentialsContext])).toBe(false);
    expect(isExactContext([credentialsContext, allianceContext, {}])).toBe(false);
    expect(isExactContext(credentialsContext)).toBe(false);
    expect(isExactContext(undefined)).toBe(false);
  });

  test('the loader refuses every other address', async () => {
    await expect(loadContext('https://www.w3.org/2018/credentials/v1')).rejects.toThrow('never fetched');
    expect((await loadContext(allianceContext)).documentUrl).toBe(allianceContext);
  });
});

import { generateAlliance, type Expected } from '../../src/demo/synthetic/generate.ts';
import { FakeWeb } from './fake-web.ts';

/** A synthetic alliance in memory, with the truth about everybody in it. */
export async function syntheticWeb(
  members: number,
  seed = '7',
  at = '2026-11-01T12:00:00Z',
): Promise<{ web: FakeWeb; expected: Expected }> {
  const web = new FakeWeb();
  const documents = generateAlliance({ members, origins: ['https://one.example/', 'https://two.example/'], seed, at });
  for (;;) {
    const { done, value } = await documents.next();
    if (done === true) return { web, expected: value };
    web.put(value.url, value.body, mediaTypeOf(value.url));
  }
}

function mediaTypeOf(url: string): string {
  if (url.endsWith('.jsonld')) return 'application/vc';
  return url.endsWith('.md') ? 'text/markdown' : 'text/turtle';
}

import { expect, test } from 'vitest';
import { digestOfText } from '../../src/credentials/digest.ts';
import { readCredential } from '../../src/credentials/read-credential.ts';

const document = 'https://ana.example/alliance/public/application.jsonld';
const ana = 'https://ana.example/profile/card#me';
const body = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/webizen/alliance/v1'],
  id: document,
  type: ['VerifiableCredential', 'ApplicationCredential'],
  issuer: ana,
  validFrom: '2026-11-21T09:00:00Z',
  credentialSubject: { id: ana, applies: { id: `${document}#application`, type: 'Application', consent: 'Yes.' } },
});

test('a credential is read in a page as it is in Node, without any request', async () => {
  const before = performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin)).length;
  const parsed = await readCredential(body, { document });
  expect(parsed.ok && parsed.quads.length).toBe(8);
  const foreign = await readCredential(body.replace('credentials/v2', 'credentials/v9'), { document });
  expect(!foreign.ok && foreign.issue.code).toBe('CONTEXT');
  expect(performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin))).toHaveLength(before);
});

test('digests are the same in a page', async () => {
  expect(await digestOfText('abc')).toBe('uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ');
});

import { expect, test } from 'vitest';
import type { DocumentUrl, WebId } from '../../src/domain/iri.ts';
import { parseRdf } from '../../src/rdf/parse.ts';
import { readRegisterPointer, versionAddress, writeRegisterPointer } from '../../src/rdf/register.ts';
import { serialiseTurtle } from '../../src/rdf/serialise.ts';

const document = 'https://alliance.example/pod/register/latest' as DocumentUrl;
const pointer = {
  latest: 'https://alliance.example/pod/register/3.jsonld' as DocumentUrl,
  alliance: 'https://alliance.example/pod/profile/card#me' as WebId,
};
const read = async (body: string) => {
  const parsed = await parseRdf(body, { mediaType: 'text/turtle', baseIri: document });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  return readRegisterPointer(parsed.quads, document);
};

test('the pointer names the newest version and whose register it is, with relative links', async () => {
  const body = serialiseTurtle(writeRegisterPointer(document, pointer), { baseIri: document });
  expect(body).toContain('<3.jsonld>');
  expect(body).toContain('<../profile/card#me>');
  expect(await read(body)).toEqual(pointer);
});

test('a pointer to two versions points to none', async () => {
  expect(
    await read(
      '@prefix wa: <https://w3id.org/webizen/alliance#>. <> a wa:RegisterPointer; wa:latest <3.jsonld>, <4.jsonld>; wa:alliance <../profile/card#me>.',
    ),
  ).toBeUndefined();
});

test('another document is no pointer', async () => {
  expect(
    await read('@prefix wa: <https://w3id.org/webizen/alliance#>. <> wa:latest <3.jsonld>; wa:alliance <../profile/card#me>.'),
  ).toBeUndefined();
});

test('versions stand beside the pointer', () => {
  expect(versionAddress(document, 4)).toBe('https://alliance.example/pod/register/4.jsonld');
});

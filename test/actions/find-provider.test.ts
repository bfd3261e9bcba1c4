import { describe, expect, test } from 'vitest';
import { findProvider, readName } from '../../src/actions/find-provider.ts';
import { toWebId } from '../../src/domain/iri.ts';

const turtle = (body: string) =>
  new Response(`@prefix solid: <http://www.w3.org/ns/solid/terms#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>. ${body}`, {
    headers: { 'content-type': 'text/turtle' },
  });
const issuer = (address: string) => () => Response.json({ issuer: address });

/** A web of a few addresses; all others do not answer. */
function web(pages: Record<string, () => Response>) {
  const asked: string[] = [];
  const fetch = (async (input: string) => {
    asked.push(input);
    const page = pages[input];
    if (page === undefined) throw new TypeError('Failed to fetch');
    return page();
  }) as typeof globalThis.fetch;
  return { fetch, asked };
}

const card = () => turtle('<#me> foaf:name "Ada"@en; solid:oidcIssuer <https://id.example/>.');

describe('finding the provider of what was typed', () => {
  test.each([
    ['a WebID', 'https://ada.example/profile/card#me'],
    ['a WebID without https://', 'ada.example/profile/card#me'],
    ['a WebID document, which describes one person', ' ada.example/profile/card '],
    ['a pod', 'ada.example/'],
    ['a pod without a slash', 'https://ada.example'],
  ])('%s leads to the provider that it names', async (_, typed) => {
    const { fetch } = web({ 'https://ada.example/profile/card': card });
    expect(await findProvider(typed, fetch)).toEqual({ issuer: 'https://id.example/', webId: 'https://ada.example/profile/card#me' });
  });

  test.each([
    ['id.example', 'https://id.example/'],
    ['https://id.example/', 'https://id.example/'],
    ['https://id.example/realm', 'https://id.example/realm'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['[::1]:3000', 'http://[::1]:3000/'],
  ])('%s is a provider itself', async (typed, address) => {
    const { fetch } = web({ [`${address.replace(/\/?$/, '/')}.well-known/openid-configuration`]: issuer(address) });
    expect(await findProvider(typed, fetch)).toEqual({ issuer: address });
  });

  test('several providers of one WebID are all told', async () => {
    const { fetch } = web({
      'https://ada.example/card': () => turtle('<#me> solid:oidcIssuer <https://a.example/>, <https://b.example/>.'),
    });
    expect(await findProvider('https://ada.example/card#me', fetch)).toMatchObject({
      issuer: 'https://a.example/',
      others: ['https://b.example/'],
    });
  });

  test('a WebID reads only its own document, without signing in', async () => {
    const { fetch, asked } = web({ 'https://ada.example/profile/card': card });
    await findProvider('https://ada.example/profile/card#me', fetch);
    expect(asked).toEqual(['https://ada.example/profile/card']);
  });

  test('another person’s provider in the same document is not taken', async () => {
    const { fetch } = web({ 'https://ada.example/card': () => turtle('<#eve> solid:oidcIssuer <https://evil.example/>.') });
    await expect(findProvider('https://ada.example/card#me', fetch)).rejects.toMatchObject({ code: 'NO_PROVIDER' });
  });

  test('an address that says it is another provider is not believed', async () => {
    const { fetch } = web({ 'https://id.example/.well-known/openid-configuration': issuer('https://evil.example/') });
    await expect(findProvider('id.example', fetch)).rejects.toMatchObject({ code: 'NO_PROVIDER' });
  });

  test.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['ada@mail.example', 'EMAIL'],
    ['ada', 'NOT_AN_ADDRESS'],
    ['my pod', 'NOT_AN_ADDRESS'],
    ['http://id.example/', 'NOT_AN_ADDRESS'],
    ['javascript:alert(1)', 'NOT_AN_ADDRESS'],
    ['https://ada:secret@id.example/', 'NOT_AN_ADDRESS'],
    ['nobody.example', 'NO_ANSWER'],
  ])('“%s” is answered with %s', async (typed, code) => {
    await expect(findProvider(typed, web({}).fetch)).rejects.toMatchObject({ name: 'ProviderNotFoundError', code });
  });

  test('a web page that is no provider is told apart from silence', async () => {
    const html = () => new Response('<!doctype html><p>Hello', { headers: { 'content-type': 'text/html' } });
    await expect(findProvider('blog.example', web({ 'https://blog.example/': html }).fetch)).rejects.toMatchObject({ code: 'NO_PROVIDER' });
  });
});

describe('the name of who signed in', () => {
  test('comes from their own document', async () => {
    const { fetch } = web({ 'https://ada.example/profile/card': card });
    expect(await readName(toWebId('https://ada.example/profile/card#me'), fetch)).toEqual([{ value: 'Ada', language: 'en' }]);
  });
  test('is empty when that cannot be read', async () => {
    expect(await readName(toWebId('https://gone.example/card#me'), web({}).fetch)).toEqual([]);
  });
});

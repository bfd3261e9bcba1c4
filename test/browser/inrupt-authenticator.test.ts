import { describe, expect, test } from 'vitest';
import { InruptAuthenticator } from '../../src/browser/inrupt-authenticator.ts';
import { FakeLibrary, FakePage } from './fake-page.ts';

const home = 'https://alliance.example/app/';
const deepLink = `${home}?x=1#/membership/services/edit?document=a`;
const answer = `${home}?code=c&state=s&iss=https%3A%2F%2Fid.example`;
const currentUrl = 'solidClientAuthn:currentUrl';
const currentSession = 'solidClientAuthn:currentSession';

function open(page: FakePage, options: { library?: FakeLibrary; at?: string; clientId?: unknown } = {}) {
  const library = options.library ?? new FakeLibrary(page);
  let loads = 0;
  const authenticator = new InruptAuthenticator({
    page,
    redirectUrl: home,
    now: () => new Date(options.at ?? '2026-11-21T10:00:00Z'),
    fetch: async () => (options.clientId === undefined ? new Response('', { status: 404 }) : Response.json(options.clientId)),
    loadLibrary: async () => {
      loads += 1;
      return library;
    },
  });
  return { authenticator, library, loads: () => loads };
}

const settled = (promise: Promise<unknown>): Promise<string> =>
  Promise.race([
    promise.then(
      () => 'settled',
      () => 'rejected',
    ),
    new Promise<string>((resolve) =>
      setTimeout(() => {
        resolve('pending');
      }, 20),
    ),
  ]);

describe('a visitor who never signed in', () => {
  test('is left alone: no library, no redirect, nothing stored', async () => {
    const page = new FakePage(deepLink);
    const { authenticator, loads } = open(page);
    expect(authenticator.hasSomethingToRestore).toBe(false);
    expect(await authenticator.restore()).toBeUndefined();
    expect(loads()).toBe(0);
    expect(page.device.kept.size + page.tab.kept.size).toBe(0);
    expect(page.address).toBe(deepLink);
  });

  test('is not taken for a sign-in because an address has a parameter named code', () => {
    expect(open(new FakePage(`${home}?code=AU`)).authenticator.hasSomethingToRestore).toBe(false);
  });

  test('reads with plain fetch', async () => {
    const page = new FakePage(home);
    expect((await open(page).authenticator.fetch('https://pod.example/')).status).toBe(404);
  });
});

describe('signing in', () => {
  test('goes through one fixed redirect address and comes back to the deep link', async () => {
    const left = new FakePage(deepLink);
    const { authenticator, library } = open(left);
    expect(await settled(authenticator.leaveFor('https://id.example/'))).toBe('pending');
    expect(library.logins).toEqual([{ oidcIssuer: 'https://id.example/', redirectUrl: home, clientName: 'Webizen Alliance' }]);

    const back = left.loadedAt(answer);
    const second = open(back);
    expect(await second.authenticator.restore()).toEqual({ webId: 'https://ada.example/profile/card#me' });
    expect(back.address).toBe(deepLink);
    expect(await (await second.authenticator.fetch('https://ada.example/')).text()).toBe('in the name of Ada');
  });

  test('asks the library once, however often the page asks', async () => {
    const { authenticator, library } = open(new FakePage(answer));
    await Promise.all([authenticator.restore(), authenticator.restore()]);
    await authenticator.restore();
    expect(library.redirects).toHaveLength(1);
  });

  test('never returns to another origin, whatever the storage says', async () => {
    const page = new FakePage(answer, { tab: new Map([['wz.return-to', 'https://evil.example/']]) });
    await open(page).authenticator.restore();
    expect(new URL(page.address).origin).toBe('https://alliance.example');
  });

  test('forgets a stale address of a renewal that failed, so that this sign-in is restored later', async () => {
    const page = new FakePage(deepLink, { device: new Map([[currentUrl, `${home}#/audit`]]) });
    void open(page).authenticator.leaveFor('https://id.example/');
    expect(page.device.get(currentUrl)).toBeUndefined();
    await settled(Promise.resolve());
    const back = page.loadedAt(answer);
    await open(back).authenticator.restore();
    expect(back.device.get(currentSession)).toBe('s1');
    expect(back.address).toBe(deepLink);
  });

  test('says when the provider cannot be reached', async () => {
    const page = new FakePage(home);
    await expect(open(page, { library: new FakeLibrary(page, 'throws') }).authenticator.leaveFor('https://id.example/')).rejects.toThrow(
      'Failed to fetch',
    );
  });

  test('says when the reader comes back with the Back button', async () => {
    const page = new FakePage(home);
    const leaving = open(page).authenticator.leaveFor('https://id.example/');
    expect(await settled(leaving)).toBe('pending');
    for (const listener of page.returning) listener();
    await expect(leaving).rejects.toThrow(expect.objectContaining({ name: 'CameBackError' }));
  });

  test('tells a refusal from a failure', async () => {
    const page = new FakePage(`${home}?error=access_denied&state=s`, { tab: new Map([['wz.return-to', deepLink]]) });
    expect(await open(page).authenticator.restore()).toEqual({ problem: 'REFUSED' });
    expect(page.address).toBe(deepLink);
  });
});

describe('a reload', () => {
  const stored = () => new Map([[currentSession, 's1']]);

  test('renews at the provider and comes back to the same deep link', async () => {
    const page = new FakePage(deepLink, { device: stored() });
    expect(await settled(open(page).authenticator.restore())).toBe('pending');
    const back = page.loadedAt(answer);
    expect(await open(back).authenticator.restore()).toEqual({ webId: 'https://ada.example/profile/card#me' });
    expect(back.address).toBe(deepLink);
    expect(back.device.get(currentSession)).toBe('s1');
    expect(back.device.get(currentUrl)).toBeUndefined();
  });

  test('comes back signed out and says so when the provider wants to be asked again', async () => {
    const page = new FakePage(deepLink, { device: stored() });
    void open(page).authenticator.restore();
    await settled(Promise.resolve());
    const back = page.loadedAt(`${home}?error=login_required&state=s`);
    expect(await open(back).authenticator.restore()).toEqual({ problem: 'ENDED_AT_PROVIDER' });
    expect(back.address).toBe(deepLink);
    expect(back.device.get(currentUrl)).toBeUndefined();
  });

  test('does not go to a provider again that kept the reader on its error page', async () => {
    const page = new FakePage(deepLink, { device: stored() });
    void open(page).authenticator.restore();
    await settled(Promise.resolve());
    const { authenticator, library } = open(page.loadedAt(deepLink), { at: '2026-11-21T10:01:00Z' });
    expect(await authenticator.restore()).toEqual({ problem: 'NO_ANSWER' });
    expect(library.redirects).toHaveLength(0);
    expect(open(page.loadedAt(deepLink)).authenticator.hasSomethingToRestore).toBe(false);
  });

  test('goes again when it was merely quick', async () => {
    const page = new FakePage(deepLink, { device: stored() });
    void open(page).authenticator.restore();
    await settled(Promise.resolve());
    const { authenticator, library } = open(page.loadedAt(deepLink), { at: '2026-11-21T10:00:01Z' });
    expect(await settled(authenticator.restore())).toBe('pending');
    expect(library.redirects).toHaveLength(1);
  });

  test('without a network keeps the sign-in for the next visit', async () => {
    const page = new FakePage(deepLink, { device: stored() });
    const { authenticator } = open(page, { library: new FakeLibrary(page, 'throws') });
    expect(await authenticator.restore()).toEqual({ problem: 'UNREACHABLE' });
    expect(page.device.get(currentSession)).toBe('s1');
    expect(page.address).toBe(deepLink);
  });
});

describe('the end of a sign-in', () => {
  test('is told when the library says that it ran out', async () => {
    const { authenticator, library } = open(new FakePage(answer));
    await authenticator.restore();
    const problems: string[] = [];
    authenticator.onEnd((problem) => problems.push(problem));
    library.emit('sessionExpired');
    expect(problems).toEqual(['EXPIRED']);
    expect((await authenticator.fetch('https://pod.example/')).status).toBe(404);
  });

  test('forgets it on this device', async () => {
    const page = new FakePage(answer);
    const { authenticator } = open(page);
    await authenticator.restore();
    await authenticator.forget();
    expect(page.device.kept.size).toBe(0);
  });
});

describe('the name of this app at a provider', () => {
  const local = 'http://localhost:5173/';
  const leave = async (redirectUrl: string, issuer: string, said: unknown) => {
    const page = new FakePage(redirectUrl);
    const library = new FakeLibrary(page);
    const authenticator = new InruptAuthenticator({
      page,
      redirectUrl,
      now: () => new Date('2026-11-21T10:00:00Z'),
      fetch: async () => (said === undefined ? new Response('<!doctype html>') : Response.json(said)),
      loadLibrary: async () => library,
    });
    await settled(authenticator.leaveFor(issuer));
    return (library.logins[0] as { clientId?: string }).clientId;
  };
  const document = (origin: string) => ({ client_id: `${origin}clientid.jsonld`, redirect_uris: [origin] });

  test('is its Client ID Document where that names this very origin', async () => {
    expect(await leave(home, 'https://id.example/', document(home))).toBe(`${home}clientid.jsonld`);
    expect(await leave(local, 'http://127.0.0.1:3000/', document(local))).toBe(`${local}clientid.jsonld`);
  });

  test.each([
    ['is written for another origin', home, 'https://id.example/', document('https://old.example/')],
    ['does not list the redirect address', home, 'https://id.example/', { client_id: `${home}clientid.jsonld`, redirect_uris: [] }],
    ['is a web page', home, 'https://id.example/', undefined],
    [
      'stands at an address that no provider accepts',
      'http://127.0.0.1:5173/',
      'http://127.0.0.1:3000/',
      document('http://127.0.0.1:5173/'),
    ],
    ['stands where a provider elsewhere cannot read it', local, 'https://id.example/', document(local)],
  ])('is registered on the fly where the document %s', async (_, redirectUrl, issuer, said) => {
    expect(await leave(redirectUrl, issuer, said)).toBeUndefined();
  });
});

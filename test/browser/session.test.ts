import { describe, expect, test } from 'vitest';
import type { Authenticator, Restored, SignInProblem } from '../../src/browser/authenticator.ts';
import { Session } from '../../src/browser/session.ts';
import { toWebId } from '../../src/domain/iri.ts';
import { FakePage } from './fake-page.ts';

const ada = toWebId('https://ada.example/profile/card#me');

function open(restored: Restored, options: { name?: () => Promise<never> } = {}) {
  let end: (problem: SignInProblem) => void = () => undefined;
  const authenticator: Authenticator = {
    hasSomethingToRestore: restored !== undefined,
    restore: async () => restored,
    leaveFor: async (issuer) => {
      throw new Error(`cannot reach ${issuer}`);
    },
    forget: async () => undefined,
    fetch: async () => new Response(),
    onEnd: (listener) => (end = listener),
  };
  const page = new FakePage('https://alliance.example/');
  const session = new Session({
    authenticator,
    kept: page.device,
    findProvider: async (typed) => ({ issuer: `https://${typed}/` }),
    readName: options.name ?? (async () => [{ value: 'Ada', language: 'en' }]),
  });
  return {
    session,
    page,
    end: (problem: SignInProblem) => {
      end(problem);
    },
  };
}

describe('a session', () => {
  test('of a visitor starts signed out, without waiting', () => {
    expect(open(undefined).session.state.value).toEqual({ status: 'signed-out' });
  });

  test('that is taken up says who is there, and the name when it is known', async () => {
    const { session } = open({ webId: ada });
    expect(session.state.value).toEqual({ status: 'restoring' });
    await session.ready;
    await Promise.resolve();
    expect(session.state.value).toEqual({ status: 'signed-in', webId: ada, name: [{ value: 'Ada', language: 'en' }] });
  });

  test('works without a name when the profile cannot be read', async () => {
    const { session } = open({ webId: ada }, { name: async () => Promise.reject(new Error('offline')) });
    await session.ready;
    await Promise.resolve();
    expect(session.state.value).toEqual({ status: 'signed-in', webId: ada, name: [] });
  });

  test('that could not be taken up keeps the reason', async () => {
    const { session } = open({ problem: 'NO_ANSWER' });
    await session.ready;
    expect(session.state.value).toEqual({ status: 'signed-out', problem: 'NO_ANSWER' });
  });

  test('that runs out says so', async () => {
    const { session, end } = open({ webId: ada });
    await session.ready;
    end('EXPIRED');
    expect(session.state.value).toEqual({ status: 'signed-out', problem: 'EXPIRED' });
  });

  test('remembers what led to a provider, on this device', async () => {
    const { session, page } = open(undefined);
    expect(session.lastUsed).toBeUndefined();
    await session.findProvider(' id.example ');
    expect(session.lastUsed).toBe('id.example');
    expect(page.device.get('wz.last-sign-in')).toBe('id.example');
  });

  test('tells when leaving for the provider fails', async () => {
    await expect(open(undefined).session.signIn('https://id.example/')).rejects.toThrow('cannot reach');
  });

  test('ends at once on this device', async () => {
    const { session } = open({ webId: ada });
    await session.ready;
    const ending = session.signOut();
    expect(session.state.value).toEqual({ status: 'signed-out' });
    await ending;
  });
});

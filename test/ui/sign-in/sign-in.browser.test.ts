import { html } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ProviderNotFoundError } from '../../../src/actions/find-provider.ts';
import { toWebId } from '../../../src/domain/iri.ts';
import '../../../src/ui/sign-in/wz-sign-in-page.ts';
import type { WzSignInForm } from '../../../src/ui/sign-in/wz-sign-in-form.ts';
import { FakeSession } from '../../fakes/fake-app.ts';
import { createSampleApp } from '../../fakes/sample-app.ts';
import { expectAccessible, find, findAll, focused, settled, show, showPage, wordsOf } from '../stage.ts';

function open(session = new FakeSession({ status: 'signed-out' })) {
  const app = {
    ...createSampleApp({
      configuration: {
        alliances: [],
        podProviders: [
          { name: 'Harbour', issuer: 'https://harbour.example/', signUp: 'https://harbour.example/register/' },
          { name: 'Grove', issuer: 'https://grove.example/' },
        ],
        languages: ['en'],
      },
    }),
    session,
  };
  return { app, session };
}
const form = (app: ReturnType<typeof open>['app']): Promise<WzSignInForm> =>
  show<WzSignInForm>(html`<wz-sign-in-form></wz-sign-in-form>`, app);

async function type(element: Element, typed: string): Promise<void> {
  find(element, 'wa-input').focus();
  await userEvent.keyboard(`${typed}{Enter}`);
  await settled(element);
}

beforeEach(() => {
  history.replaceState(null, '', '#/sign-in');
});

describe('signing in', () => {
  test('has no accessibility fault', async () => {
    const { app } = open();
    await expectAccessible(await showPage('wz-sign-in-page', app));
    const element = await form(app);
    app.session.findProvider = async (typed) => Promise.reject(new ProviderNotFoundError('NO_ANSWER', typed));
    await type(element, 'nobody.example');
    await expectAccessible(element);
  });

  test('goes straight to a provider that was typed', async () => {
    const { app, session } = open();
    session.findProvider = async () => ({ issuer: 'https://id.example/' });
    const element = await form(app);
    await type(element, 'id.example');
    expect(session.went).toEqual(['https://id.example/']);
    expect(wordsOf(find(element, '[role="status"]'))).toBe('Taking you to id.example…');
  });

  test('says where the browser goes next before it goes there for a WebID', async () => {
    const { app, session } = open();
    session.findProvider = async () => ({ issuer: 'https://id.example/', webId: toWebId('https://ana.example/card#me') });
    const element = await form(app);
    await type(element, 'https://ana.example/card#me');
    expect(session.went).toEqual([]);
    expect(wordsOf(element)).toContain('Your browser goes to id.example next.');
    await userEvent.keyboard('{Enter}');
    expect(session.went).toEqual(['https://id.example/']);
  });

  test('lets one choose where a WebID names several providers', async () => {
    const { app, session } = open();
    session.findProvider = async () => ({ issuer: 'https://a.example/', others: ['https://b.example/'] });
    const element = await form(app);
    await type(element, 'https://ana.example/card#me');
    findAll(element, '.go')[1]?.click();
    await settled(element);
    expect(session.went).toEqual(['https://b.example/']);
  });

  test('says at the field why what was typed leads nowhere, keeps it, and goes back there', async () => {
    const { app, session } = open();
    session.findProvider = async (typed) => Promise.reject(new ProviderNotFoundError('EMAIL', typed));
    const element = await form(app);
    await type(element, 'ana@mail.example');
    const input = find<HTMLElement & { value: string }>(element, 'wa-input');
    expect(input.value).toBe('ana@mail.example');
    expect(wordsOf(input)).toContain('That is an e-mail address.');
    expect(focused()).toBe(input.shadowRoot?.querySelector('input'));
    expect(input.shadowRoot?.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('offers the providers of this site, the last one used first', async () => {
    const { app, session } = open();
    session.lastUsed = 'grove.example';
    const element = await form(app);
    expect(findAll(element, '.providers button').map(wordsOf)).toEqual([
      'Grove Last used Goes to grove.example',
      'Harbour Goes to harbour.example',
    ]);
    expect(find<HTMLElement & { value: string }>(element, 'wa-input').value).toBe('grove.example');
    find(element, '.providers button').click();
    await settled(element);
    expect(session.went).toEqual(['https://grove.example/']);
  });

  test('leads people without a pod to a sign-up and back', async () => {
    const { app } = open();
    const element = await form(app);
    const link = find<HTMLAnchorElement>(element, 'a', 'Get a pod at Harbour');
    expect(link.href).toBe('https://harbour.example/register/');
    expect(link.target).toBe('_blank');
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link.click();
    await settled(element);
    expect(wordsOf(element)).toContain('Once you have your account and your pod at Harbour, come back here and continue.');
    expect(find<HTMLElement & { value: string }>(element, 'wa-input').value).toBe('https://harbour.example/');
  });

  test('explains what a pod is', async () => {
    const { app } = open();
    const element = await form(app);
    find(element, 'button', 'What is a pod?').click();
    await settled(element);
    expect(find<HTMLElement & { open: boolean }>(element, 'wa-dialog').open).toBe(true);
    expect(wordsOf(find(element, 'wa-dialog'))).toContain('A pod is a place on the web that is yours');
  });

  test('tells why somebody is signed out', async () => {
    const { app } = open(new FakeSession({ status: 'signed-out', problem: 'NO_ANSWER' }));
    expect(wordsOf(await form(app))).toContain('Your provider did not send you back here.');
  });

  test('says when the provider cannot be reached after all, and when one comes back by oneself', async () => {
    const { app, session } = open();
    const element = await form(app);
    session.leave = async () => Promise.reject(new TypeError('Failed to fetch'));
    await type(element, 'https://harbour.example/');
    expect(wordsOf(element)).toContain('harbour.example cannot be reached right now.');
    session.leave = async () => Promise.reject(Object.assign(new Error('Back.'), { name: 'CameBackError' }));
    await type(element, '');
    expect(wordsOf(element)).not.toContain('cannot be reached');
  });
});

describe('the page to sign in', () => {
  test('sends on who is signed in to where they wanted to go', async () => {
    const { app } = open(new FakeSession({ status: 'signed-in', webId: toWebId('https://ana.example/card#me'), name: [] }));
    await showPage('wz-sign-in-page', app, 'from=%2Fmembership%2Fwhere');
    expect(location.hash).toBe('#/membership/where');
  });

  test('sends nobody elsewhere', async () => {
    const { app } = open(new FakeSession({ status: 'signed-in', webId: toWebId('https://ana.example/card#me'), name: [] }));
    await showPage('wz-sign-in-page', app, 'from=%2F%2Fevil.example%2F');
    expect(location.hash).toBe('#/membership');
  });
});

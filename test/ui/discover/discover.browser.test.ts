import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setInterfaceLanguage } from '../../../src/text/language.ts';
import { createSampleApp, type SampleApp } from '../../fakes/sample-app.ts';
import { all, called, expectAccessible, focused, one, openAt, textOf, until } from '../screen.ts';

const hits = (): string[] => all('wz-provider-hit').map((hit) => textOf(hit));
const count = (): string => textOf(one('.found h2'));
const progress = { read: 12, waiting: 5, failed: 1, unchanged: 0, hosts: ['harbour.example'], startedAt: '2026-11-21T09:59:00Z' };

async function choose(label: string, typed: string): Promise<void> {
  const field = all<HTMLInputElement>('input[role="combobox"]').find((input) => input.getAttribute('aria-label') === label);
  if (field === undefined) throw new Error(`No field ${label}`);
  await userEvent.click(field);
  await userEvent.fill(field, typed);
  await userEvent.keyboard('{Enter}');
}

describe('the directory', () => {
  let app: SampleApp;

  beforeEach(async () => {
    await setInterfaceLanguage('en');
    app = await openAt('#/');
    await until(() => hits().length === 3, 'three results');
  });

  test('is accessible in light and dark, with its map', async () => {
    await until(() => all('wz-map >> .marker').length > 0, 'markers on the map');
    await expectAccessible();
  });

  test('shows everything at first, numbered, and says how much it is', () => {
    expect(count()).toBe('3 services by 3 providers');
    expect(all('wz-provider-hit >> .number').map(textOf)).toEqual(['1', '2', '3']);
  });

  test('follows what is typed, and keeps it in the address', async () => {
    await userEvent.fill(one('wa-input.need >> input'), 'lasts');
    await until(() => hits().length === 1, 'one result');
    expect(hits()[0]).toContain('A web site that lasts');
    expect(hits()[0]).toContain('matches “lasts”');
    expect(location.hash).toBe('#/?q=lasts');
    expect(count()).toBe('1 service');
  });

  test('opens a search from its address', async () => {
    await openAt('#/?q=solar&jurisdiction=AU&for=natural-person');
    await until(() => hits().length === 1, 'one result');
    expect(hits()[0]).toContain('90 AUD per hour for private persons and students');
    expect(hits()[0]).toContain(
      'up to 2,000 AUD per customer (120 AUD reached so far); afterwards: further hours in the same year cost 70 AUD.',
    );
    expect(hits()[0]).toContain('serves Australia · disputes are decided in New South Wales (Australia) · has terms for private persons');
  });

  test('says of each result how the provider stands in the role, and who vetted it until when', () => {
    expect(hits().join()).toContain('Content developer for Australia and New Zealand In good standing');
    expect(hits().join()).toContain('Vetted by Guild of Assayers until 3 May 2027');
    expect(textOf(one('wz-discover-page'))).toContain('was worked out on this device, from signed documents');
  });

  test('offers a hundred values instruments to search, and keeps the chosen ones in the address', async () => {
    called('button', 'More filters').click();
    await choose('Values upheld', 'universal declaration of human rights');
    await until(() => location.hash.includes('upholds=universal-declaration-of-human-rights'), 'the address');
    await until(() => all('.chosen button').length === 1, 'what was chosen');
    expect(all('.chosen button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Remove: Universal Declaration of Human Rights',
    ]);
    await until(() => all('.empty').length === 1 || hits().length < 3, 'an answer');
    called('button', 'Remove: Universal Declaration of Human Rights').click();
    await until(() => hits().length === 3 && location.hash === '#/', 'everything again');
  });

  test('finds whoever is suspended by name alone, with a warning', async () => {
    const suspended = app.directory.state.value.entries.map((entry) =>
      entry.member.webid.includes('ada') ? { ...entry, verdict: { ...entry.verdict, state: 'suspended' as const } } : entry,
    );
    app.directory.change({ entries: suspended });
    await until(() => hits().length === 2, 'the others');
    await userEvent.fill(one('wa-input.need >> input'), 'ada okafor');
    await until(() => hits().length === 1, 'the result');
    expect(hits()[0]).toContain('Suspended: shown because you asked for this name');
    expect(hits()[0]).not.toContain('In good standing');
    await expectAccessible();
  });

  test('shows what is local, and what is abroad only on request, with where disputes would go', async () => {
    await choose('Where are you?', 'australia');
    await until(() => hits().length === 1, 'the local result');
    expect(hits()[0]).toContain('Ada Okafor');
    expect(localStorage.getItem('wz.jurisdiction')).toBe('AU');
    const toggle = one('wa-switch');
    expect(textOf(toggle)).toContain('Also show providers abroad (2)');
    toggle.click();
    await until(() => hits().length === 3, 'all results');
    const abroad = hits().find((hit) => hit.includes('Shannon Makers'));
    expect(abroad).toContain('Abroad');
    expect(abroad).toContain('a dispute would be decided in Ireland');
    expect(location.hash).toContain('abroad=yes');
  });

  test('asks kindly where one is, and takes no for an answer', async () => {
    expect(textOf(one('.suggestion'))).toContain('Is this where you are: Australia?');
    called('wa-button', 'No, not now').click();
    await until(() => all('.suggestion').length === 0, 'no more question');
    expect(hits()).toHaveLength(3);
    app = await openAt('#/', createSampleApp());
    called('wa-button', 'Yes, show what is local').click();
    await until(() => hits().length === 1, 'the local result');
    expect(location.hash).toBe('#/?jurisdiction=AU');
  });

  test('lists some of the prices while it does not know for whom', () => {
    const solar = hits().find((hit) => hit.includes('Solar'));
    expect(solar).toContain('90 AUD per hour for private persons and students');
    expect(solar).toContain('120.50 AUD per hour for small businesses');
    expect(solar).toContain('1 more price, depending on who you are and where');
  });

  test('says what was chosen in the language one turns to', async () => {
    await openAt('#/?for=student');
    const shown = (): string => (one('wa-select.who >> input') as HTMLInputElement).value;
    await until(() => shown() === 'Student or learner', 'the choice in English');
    await setInterfaceLanguage('es');
    await until(() => shown() === 'Estudiante', 'the choice in Spanish');
  });

  test('shows texts in the reader’s language where the pod has them, and marks the language', async () => {
    await openAt('#/', createSampleApp({ languages: ['es'] }));
    await until(
      () => all('wz-provider-hit >> bdi').some((text) => text.lang === 'es' && textOf(text) === 'Diseño solar para viviendas'),
      'a Spanish name',
    );
    await openAt('#/', createSampleApp({ languages: ['ar'] }));
    await until(() => all('wz-provider-hit >> bdi').some((text) => text.lang === 'ar' && text.dir === 'rtl'), 'an Arabic name');
    expect(all('wz-provider-hit >> bdi').some((text) => text.lang === 'en' && text.dir === 'ltr')).toBe(true);
  });

  test('puts the numbers of the list on the map, and leads from a marker to its result', async () => {
    await until(() => all('wz-map >> .marker').length === 3, 'markers');
    const marker = all<SVGAElement>('wz-map >> .marker').find((element) => element.getAttribute('aria-label')?.startsWith('2:') === true);
    marker?.focus();
    await until(() => one('#hit-2').hasAttribute('highlighted'), 'the result pointed at');
    marker?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await until(
      () => focused()?.closest('h3') !== null && (focused()?.getRootNode() as ShadowRoot).host.id === 'hit-2',
      'focus on the result',
    );
  });

  test('points back from the list to the map', async () => {
    await until(() => all('wz-map >> .marker').length === 3, 'markers');
    await userEvent.hover(one('#hit-3'));
    await until(() => all('wz-map >> .marker.highlighted').length === 1, 'a marker pointed at');
    expect(one('wz-map >> .marker.highlighted').getAttribute('aria-label')).toMatch(/^3:/);
  });

  test('helps out when nothing matches', async () => {
    await openAt('#/?q=lasts&jurisdiction=AU');
    await until(() => all('.empty').length === 1, 'help');
    expect(count()).toBe('No service found');
    called('wa-button', 'Show 1 service from abroad').click();
    await until(() => hits().length === 1, 'the result from abroad');
    await openAt('#/?q=zebra');
    await until(() => all('.empty').length === 1, 'help');
    called('wa-button', 'Without “zebra”').click();
    await until(() => hits().length === 3, 'everything');
  });

  test('says when the pods were read, and reads them again when asked', async () => {
    expect(textOf(one('wz-reading-status'))).toContain('The directory last read the pods on 20 Nov 2026');
    called('wa-button', 'Read again').click();
    expect(app.directory.refreshed).toBe(1);
  });

  test('shows how far a reading is, and can stop it, while the last results stay', async () => {
    app.directory.change({ reading: progress });
    await until(() => all('progress').length === 1, 'progress');
    expect(textOf(one('wz-reading-status'))).toContain('12 read, 5 waiting, 1 failed');
    expect(hits()).toHaveLength(3);
    called('wa-button', 'Stop').click();
    expect(app.directory.stopped).toBe(1);
    await expectAccessible();
  });

  test('shows grey cards during the first reading, and results as soon as there are some', async () => {
    const { entries } = app.directory.state.value;
    app.directory.change({ status: 'opening', entries: [], readAt: undefined, reading: progress });
    await until(() => all('.skeleton').length === 3, 'grey cards');
    app.directory.change({ entries: entries.slice(0, 1) });
    await until(() => hits().length === 1, 'the first result');
  });

  test('explains an empty device, a failed reading and an empty register', async () => {
    app.directory.change({ status: 'empty', entries: [], readAt: undefined });
    await until(() => all('.empty').length === 1, 'an explanation');
    expect(textOf(one('.empty'))).toContain('The directory is empty on this device');
    app.directory.change({ status: 'failed', failure: { message: 'The register did not answer.', remedy: 'Check the connection.' } });
    await until(() => all('.failure').length === 1, 'the failure');
    expect(textOf(one('.failure'))).toContain('The register did not answer. Check the connection.');
    await expectAccessible();
    app.directory.change({ status: 'ready', readAt: '2026-11-20T08:31:00Z' });
    await until(() => textOf(one('.empty')).includes('Nobody is listed yet'), 'an empty register');
  });
});

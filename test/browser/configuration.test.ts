import { expect, test } from 'vitest';
import { ConfigurationError, loadConfiguration } from '../../src/browser/configuration.ts';

const base = new URL('https://app.example/alliance/');
const answering = (body: string) => (input: RequestInfo | URL) => {
  expect(input instanceof URL ? input.href : input).toBe('https://app.example/alliance/alliance.json');
  return Promise.resolve(new Response(body));
};
const load = (alliances: unknown) => loadConfiguration(base, answering(JSON.stringify({ alliances })));
const commons = { name: 'Commons', register: 'https://alliance.example/register/latest' };

test('an alliance is known by its register and its key', async () => {
  const key = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  expect(await load([{ ...commons, key }])).toMatchObject({ alliances: [{ ...commons, key }], languages: ['en'] });
});

test('what would let nothing count is told at once', async () => {
  await expect(load([{ ...commons, key: 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc' }])).rejects.toThrow(ConfigurationError);
  await expect(load([{ ...commons, register: 'nowhere' }])).rejects.toThrow(ConfigurationError);
  await expect(load([])).rejects.toThrow(ConfigurationError);
  await expect(loadConfiguration(base, answering('<html>'))).rejects.toThrow(ConfigurationError);
});

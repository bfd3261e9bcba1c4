import { describe, expect, test } from 'vitest';
import { baseOf, linkTo, notFound, placeOf, routeOf, routes } from '../../../src/ui/routes.ts';

const place = (address: string): [path: string, query: string] => {
  const { path, parameters } = placeOf(address);
  return [path, parameters.toString()];
};

describe('the addresses of pages', () => {
  test('stand behind the hash, wherever the site is served from', () => {
    expect(place('https://x.example/')).toEqual(['/', '']);
    expect(place('https://x.example/#/audit')).toEqual(['/audit', '']);
    expect(place('https://x.example/some/folder/index.html#/provider?webid=https%3A%2F%2Fa.example%2F%23me')).toEqual([
      '/provider',
      'webid=https%3A%2F%2Fa.example%2F%23me',
    ]);
  });

  test('are understood as plain paths too, where a server falls back to the page', () => {
    expect(place('https://x.example/audit')).toEqual(['/audit', '']);
    expect(place('https://x.example/folder/membership/services/edit?document=https%3A%2F%2Fa.example%2Fb.ttl')).toEqual([
      '/membership/services/edit',
      'document=https%3A%2F%2Fa.example%2Fb.ttl',
    ]);
    expect(place('https://x.example/folder/')).toEqual(['/', '']);
  });

  test('leave other hashes alone', () => {
    expect(place('https://x.example/#results')).toEqual(['/', '']);
  });

  test('lead back to the folder the site is served from', () => {
    expect(baseOf('https://x.example/folder/membership/profile?x=1').href).toBe('https://x.example/folder/');
    expect(baseOf('https://x.example/folder/index.html#/membership/profile').href).toBe('https://x.example/folder/');
    expect(baseOf('https://x.example/').href).toBe('https://x.example/');
  });

  test('round trip through links', () => {
    const link = linkTo('/why', { webid: 'https://a.example/card#me', nothing: undefined });
    expect(link).toBe('#/why?webid=https%3A%2F%2Fa.example%2Fcard%23me');
    expect(placeOf(`https://x.example/${link}`).parameters.get('webid')).toBe('https://a.example/card#me');
  });

  test('that name no page lead to the page that says so', () => {
    expect(routeOf('/nowhere')).toBe(notFound);
    expect(routeOf('/audit/').path).toBe('/audit');
  });

  test('are all different', () => {
    expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
  });
});

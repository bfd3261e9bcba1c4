import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainFailedInstallation, isInstalled, isNodeNewEnough } from '../../src/cli/setup/ensure-installed.mjs';

describe('the Node.js that is asked for', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s is new enough', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  test.each(['20.18.3', '18.20.8', '20.9.0', '9.99.99'])('%s is too old', (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });

  test('is the one that package.json names', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const named = engines.node.replace('>=', '');
    expect(isNodeNewEnough(`${named}.0`)).toBe(true);
    const [major, minor] = named.split('.').map(Number);
    expect(isNodeNewEnough(`${major}.${minor! - 1}.99`)).toBe(false);
  });
});

describe('what is installed', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };

  test('counts when every package is there in the version of the lock file', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } } })).toBe(true);
  });

  test('counts without the optional packages, which are for other machines', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  test('does not count when it was interrupted or never begun', () => {
    expect(isInstalled(lock, undefined)).toBe(false);
  });

  test('does not count when the lock file moved on', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '0.9.0' } } })).toBe(false);
    expect(isInstalled(lock, { packages: { 'node_modules/b': { version: '2.0.0' } } })).toBe(false);
  });
});

describe('a failed installation is explained', () => {
  test.each([
    ['npm error code ENOTFOUND', 'Connect to the internet'],
    ['npm error network request failed, reason: connect ECONNREFUSED', 'Connect to the internet'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'may not be written'],
    ['spawn npm ENOENT', 'npm was not found'],
    ['something else', 'What npm said stands above'],
  ])('%s', (output, sentence) => {
    expect(explainFailedInstallation(output)).toContain(sentence);
  });
});

import { describe, expect, test } from 'vitest';
import { countTests, sumCounts } from '../../src/cli/setup/test-counts.mjs';

const report = (passed: number, failed: number, files: { status: string; assertionResults: { status: string }[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

describe('counting tests', () => {
  test('takes the runner’s word when it ended well', () => {
    expect(countTests('unit', report(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  });

  test('counts a runner that left no report as a failure', () => {
    expect(countTests('unit', undefined, null)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('unit', { error: 'x' }, 1)).toMatchObject({ failed: 1 });
  });

  test('counts a run of nothing as a failure', () => {
    expect(countTests('unit', report(0, 0), 0)).toMatchObject({
      failed: 1,
      trouble: expect.stringContaining('no test was run') as unknown,
    });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const broken = report(3, 1, [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]);
    expect(countTests('unit', broken, 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  test('counts an error between the tests as a failure', () => {
    expect(countTests('unit', report(3, 0), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('adds the suites up', () => {
    expect(
      sumCounts([
        { passed: 3, failed: 1 },
        { passed: 4, failed: 0 },
      ]),
    ).toEqual({ passed: 7, failed: 1 });
  });
});

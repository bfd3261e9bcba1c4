// @ts-check
/** @typedef {{ passed: number, failed: number, trouble?: string }} Counts */

/**
 * What a run of tests counts for. A run whose report is missing, that ran nothing, or that ended badly although every test
 * passed (an error between the tests, a file that could not be loaded) counts as a failure: silence is never success.
 * @param {string} suite
 * @param {unknown} report the runner's JSON report, undefined when there is none
 * @param {number | null} status how the runner ended
 * @returns {Counts}
 */
export function countTests(suite, report, status) {
  if (!isReport(report)) return { passed: 0, failed: 1, trouble: `${suite}: the runner ended (status ${status}) without a report.` };
  const passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  if (passed + failed === 0) return { passed, failed: 1, trouble: `${suite}: no test was run.` };
  if (status !== 0 && failed === 0)
    return { passed, failed: 1, trouble: `${suite}: every test passed, but the runner ended with status ${status}.` };
  if (brokenFiles > 0) return { passed, failed, trouble: `${suite}: ${brokenFiles} test file(s) could not be run to the end.` };
  return { passed, failed };
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} Report
 * @param {unknown} report
 * @returns {report is Report}
 */
function isReport(report) {
  return (
    typeof report === 'object' && report !== null && 'numPassedTests' in report && 'numFailedTests' in report && 'testResults' in report
  );
}

/** @param {readonly Counts[]} counts @returns {Counts} */
export function sumCounts(counts) {
  return { passed: counts.reduce((sum, { passed }) => sum + passed, 0), failed: counts.reduce((sum, { failed }) => sum + failed, 0) };
}

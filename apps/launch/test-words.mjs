// What is asked of Vitest, and what is said of its report.

const selections = { '--changed': ['--changed', 'libs/', 'apps/api/'], '--stories': ['--project=stories*'] };

export function vitestWords(words) {
  return words.flatMap((word) => selections[word] ?? [word]);
}

/** Counts what failed, a file that could not even be loaded included. */
export function summaryOf(report, code) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  // An error outside any test, or no test at all, fails the run too.
  return `${report.numPassedTests} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed`;
}

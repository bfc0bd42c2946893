// Adds up what vitest's JSON reports say and prints one line: "N passed, N failed". Exits with 1 when a report is missing,
// a test failed or did not run, or there was no test at all.
import { readFileSync } from 'node:fs';

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    sum.passed += report.numPassedTests;
    // A file that could not be read, or whose hooks failed, has no failed test of its own.
    const files = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    );
    sum.failed += report.numFailedTests + files.length;
    sum.skipped += report.numPendingTests + report.numTodoTests;
  } catch (error) {
    console.error(
      `${path} cannot be read (${error.code ?? error.message}): the tests before it did not come to their end.`,
    );
    sum.failed += 1;
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.passed > 0 && sum.failed === 0 && sum.skipped === 0 ? 0 : 1);

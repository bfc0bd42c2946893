// Adds up what vitest's JSON reports say and prints one line: "N passed, N failed", after the name of each test that did not pass,
// so that the end of a long output tells what to look at. Exits with 1 when a report is missing, a test failed or did not run,
// or there was no test at all.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const sum = { passed: 0, failed: 0, skipped: 0 };
const firstLine = (text) => text.trim().split('\n')[0];

for (const path of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
    for (const file of report.testResults) {
      const name = relative('.', file.name);
      const others = file.assertionResults.filter(({ status }) => status !== 'passed');
      for (const test of others)
        console.log(`${test.status}: ${name}: ${test.fullName}: ${firstLine(test.failureMessages[0] ?? '')}`);
      // A file that could not be read, or whose hooks failed, has no failed test of its own.
      if (file.status === 'failed' && !others.some(({ status }) => status === 'failed')) {
        sum.failed += 1;
        console.log(`failed: ${name}: ${firstLine(file.message)}`);
      }
    }
  } catch (error) {
    console.error(
      `${path} cannot be read (${error.code ?? error.message}): the tests before it did not come to their end.`,
    );
    sum.failed += 1;
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.passed > 0 && sum.failed === 0 && sum.skipped === 0 ? 0 : 1);

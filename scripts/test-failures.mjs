// What failed, told once more at the end: of a long run only the last lines may be kept.
import path from 'node:path';

/** At most so many lines of a failure, and so many failures, are told again. */
const LINES = 8;
const FAILURES = 25;

const plain = (text) => text.replaceAll(/\u001b\[[\d;]*m/g, '');

/** The failures of Jest's JSON report: [{where, title, message}], a file that could not be loaded among them. */
export const jestFailures = (result, root) =>
  result.testResults.flatMap((file) => {
    const where = path.relative(root, file.name);
    const failed = file.assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [{ where, title: '', message: file.message }] : [];
    return failed.map((one) => ({ where, title: one.fullName, message: one.failureMessages.join('\n') }));
  });

/** The failures of Playwright's JSON report, those that passed at a second try among them. */
export const playwrightFailures = (result) => {
  const within = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(within)];
  return result.suites.flatMap(within).filter((spec) => !spec.ok || spec.tests.some((one) => one.status === 'flaky')).map((spec) => ({
    where: `${spec.file}:${spec.line}`,
    title: spec.title,
    message: spec.tests.flatMap((one) => one.results).map((one) => one.error?.message ?? '').find(Boolean) ?? '',
  }));
};

/** Lines that tell the failures of a suite, each in a few lines. */
export const toldAgain = (name, failures) => [
  ...failures.slice(0, FAILURES).flatMap(({ where, title, message }) => [
    `failed: ${name} ${where} ${title}`.trimEnd(),
    ...plain(message).split('\n').filter((line) => line.trim() !== '').slice(0, LINES).map((line) => `    ${line.slice(0, 300)}`),
  ]),
  ...(failures.length > FAILURES ? [`failed: ${name}, ${failures.length - FAILURES} more`] : []),
];

// Jest's words in `npm test`: nothing of what passes, everything of what fails.

module.exports = class FailuresOnly {
  onTestResult(test, result) {
    if (!result.failureMessage) return;
    process.stdout.write(
      `\n${test.context.config.displayName?.name ?? ''} ${result.testFilePath}\n${result.failureMessage}\n`,
    );
  }

  onRunComplete(contexts, results) {
    if (results.runExecError) process.stdout.write(`${results.runExecError.message}\n`);
  }
};

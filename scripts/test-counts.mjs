// How many tests each suite had when somebody last looked (test/expected.json). The numbers only grow:
// a suite that runs fewer has lost tests, or did not run them.

/** Suites of this run that ran fewer tests than expected: [{name, expected, ran}]. */
const short = (expected, counts) =>
  Object.entries(counts)
    .map(([name, { passed, failed }]) => ({ name, expected: expected[name] ?? 0, ran: passed + failed }))
    .filter((one) => one.ran < one.expected);

/** A line for each suite that ran fewer tests than expected. */
export const shortfalls = (expected, counts) =>
  short(expected, counts).map((one) => `${one.name}: ${one.ran} tests ran, at least ${one.expected} are expected`);

/** How many tests are missing in all. */
export const belowExpected = (expected, counts) =>
  short(expected, counts).reduce((all, one) => all + one.expected - one.ran, 0);

/** The expectation after a good run: higher where more passed, never lower. */
export const raise = (expected, counts) => {
  const raised = { ...expected };
  for (const [name, { passed }] of Object.entries(counts)) raised[name] = Math.max(raised[name] ?? 0, passed);
  return raised;
};

// What the reports of the runners say, in one shape: { passed, failures: title[], skips: title and reason[] }.

/** A report that was never written counts as nothing run, which the caller treats as a failure. */
const nothing = () => ({ passed: 0, failures: [], skips: [] })

/** The JSON report of vitest, in jest's shape. A file that did not load has failed without naming a test. */
export function outcomeOfVitest(report, nameOf) {
  const outcome = nothing()
  for (const file of report?.testResults ?? []) {
    const failuresBefore = outcome.failures.length
    for (const { status, fullName } of file.assertionResults) {
      const title = `${nameOf(file.name)}: ${fullName}`
      if (status === 'passed') outcome.passed += 1
      else if (status === 'failed') outcome.failures.push(title)
      else outcome.skips.push(title)
    }
    if (file.status === 'failed' && outcome.failures.length === failuresBefore) {
      outcome.failures.push(`${nameOf(file.name)} did not load`)
    }
  }
  return outcome
}

/** The JSON report of Playwright. A test that passed only when repeated has failed: it will fail again. */
export function outcomeOfPlaywright(report) {
  const outcome = nothing()
  for (const suite of report?.suites ?? []) collect(suite, [], outcome)
  for (const error of report?.errors ?? []) outcome.failures.push(firstLine(error.message))
  return outcome
}

function collect(suite, path, outcome) {
  const here = [...path, suite.title]
  for (const spec of suite.specs ?? []) {
    const title = [...here, spec.title].join(' › ')
    for (const test of spec.tests) {
      if (test.status === 'expected') outcome.passed += 1
      else if (test.status === 'skipped') outcome.skips.push([title, reasonOf(test)].filter(Boolean).join(': '))
      else outcome.failures.push(test.status === 'flaky' ? `${title} (passed only when repeated)` : title)
    }
  }
  for (const inner of suite.suites ?? []) collect(inner, here, outcome)
}

const reasonOf = (test) => test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description

const firstLine = (text = 'an error without a message') => text.split('\n')[0]

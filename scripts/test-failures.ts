/** What failed, from the reports of Vitest and Playwright: said again at the very end, where a long output is read. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
const PlaywrightReport = z.object({ suites: z.array(Suite) });

/** Enough to know what to look at; the whole is above, where the tool said it. */
const mostSigns = 1_500;

/** Each failed test, its file and the beginning of why. Empty when there is no such report. */
export function readFailures(path: string): string[] {
  const report = readReport(path);
  if (report === undefined) return [];
  return "testResults" in report ? ofVitest(report) : report.suites.flatMap(ofSuite);
}

function ofVitest({ testResults }: z.infer<typeof VitestReport>): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that does not load has no test at all.
    if (failed.length === 0) return status === "failed" ? [said(name, "", message)] : [];
    return failed.map(({ fullName, failureMessages }) => said(name, fullName, failureMessages?.[0]));
  });
}

function ofSuite({ specs, suites = [] }: z.infer<typeof Suite>): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return said(file, title, errors[0]);
    }),
    ...suites.flatMap(ofSuite),
  ];
}

function said(file: string, title: string, why = ""): string {
  return `✗ ${file} › ${title}\n${why.slice(0, mostSigns)}`;
}

function readReport(path: string) {
  try {
    return z.union([VitestReport, PlaywrightReport]).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

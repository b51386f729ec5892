/** What the browser's storage says when it fails, as problems with a name. */
import { Problem, problem } from "../../shared/problem.ts";

/**
 * The problem behind a failed read or write. Dexie wraps the browser's exception (`inner`), sometimes twice; names
 * are the platform's and stable, texts are not.
 */
export function storageProblem(thrown: unknown): Problem {
  const chain = causes(thrown);
  const named = chain.find((cause) => cause instanceof Problem);
  if (named !== undefined) return named;
  const names = chain.map((cause) => (hasName(cause) ? cause.name : typeof cause));
  if (names.includes("QuotaExceededError")) return problem.storage.full({}, { cause: thrown });
  if (names.some((name) => closedNames.has(name))) return problem.storage.closed({}, { cause: thrown });
  if (names.includes("MissingAPIError") || names.includes("SecurityError")) {
    return problem.storage.unavailable({ name: names.at(-1) ?? "" }, { cause: thrown });
  }
  return problem.storage.failed({ name: names.at(-1) ?? "" }, { cause: thrown });
}

/** The database was closed under us: a newer version opened in another window, or the profile was taken away. */
const closedNames = new Set(["DatabaseClosedError", "DatabaseClosed", "InvalidStateError"]);

function causes(thrown: unknown): unknown[] {
  const chain = [thrown];
  let current = thrown;
  // Four levels are more than Dexie makes; the bound is against a chain that bites its tail.
  while (chain.length < 5 && typeof current === "object" && current !== null && "inner" in current) {
    current = current.inner;
    if (current === undefined || current === null) break;
    chain.push(current);
  }
  return chain;
}

function hasName(value: unknown): value is { name: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { type Problem, toProblem } from "../../shared/problem.ts";
import { problems } from "./fr/problems.ts";

type Key = keyof typeof problems;
const isKey = (key: string): key is Key => Object.hasOwn(problems, key);

/** The key of a problem's sentence: its code with dots replaced. */
export function problemKey(code: Problem["code"]): Key {
  const key = code.replaceAll(".", "_");
  return isKey(key) ? key : "app_unexpected";
}

/** Every parameter that some sentence names: the compiler asks for all of them, since the code is only known here. */
const unsaid = {
  name: "",
  key: "",
  bytes: "",
  limit: "",
  status: "",
  code: "",
  passages: "",
  section: "",
  found: "",
};

/** What happened and what to do, in the current language. Takes whatever was thrown. */
export function sayProblem(thrown: unknown): string {
  const problem = toProblem(thrown);
  return i18next.getFixedT(null, "problems")(problemKey(problem.code), { ...unsaid, ...problem.params });
}

/** {@link sayProblem} that follows the language of the screen. */
export function useSayProblem(): (thrown: unknown) => string {
  useTranslation("problems");
  return sayProblem;
}

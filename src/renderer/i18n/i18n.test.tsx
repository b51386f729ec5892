import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { problem, problemCodes } from "../../shared/problem.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { startLanguages } from "./i18n.ts";
import { problemKey, sayProblem } from "./use-say-problem.ts";

interface Sentences {
  readonly [key: string]: string | Sentences;
}

function all(sentences: Sentences, path = ""): [path: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value !== "string") return all(value, here);
    const found: [string, string] = [here, value];
    return [found];
  });
}

const parameters = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name = ""]) => name).sort();

beforeAll(() => startLanguages("fr"));

describe("problems", () => {
  it.each(problemCodes)("%s has its sentence in both languages", (code) => {
    const key = problemKey(code);
    expect(key).toBe(code.replaceAll(".", "_"));
    expect(fr.problems[key].length).toBeGreaterThan(10);
    expect(en.problems[key].length).toBeGreaterThan(10);
  });

  it("says what happened and what to do, also for what has no name", () => {
    expect(sayProblem(problem.file.notWritten({ reason: "EACCES" }))).toContain(
      "Choisissez un autre dossier",
    );
    expect(sayProblem(new TypeError("boom"))).toContain("TypeError");
    expect(sayProblem("thrown text")).not.toContain("{{");
  });
});

describe("sentences", () => {
  it("are never empty and name the same parameters in both languages", () => {
    const english = new Map(all(en));
    for (const [path, sentence] of all(fr)) {
      expect(sentence.trim(), path).not.toBe("");
      expect(parameters(english.get(path) ?? ""), path).toEqual(parameters(sentence));
    }
  });

  it("are printed with French spaces and apostrophes", () => {
    expect(i18next.getFixedT("fr", "visits")("deleteTitle")).toBe(
      "Mettre cette visite à la corbeille\u202F?",
    );
    for (const [namespace, sentences] of Object.entries(fr)) {
      for (const [path] of all(sentences)) {
        const printed: unknown = i18next.getResource("fr", namespace, path);
        expect(printed, `${namespace}:${path}`).not.toMatch(/'| [;!?:»%€]/);
      }
    }
  });

  it("follow the number", () => {
    const french = i18next.getFixedT("fr", "sync");
    expect(french("state.waiting", { count: 1 })).toBe("1 modification attend le réseau");
    expect(french("state.waiting", { count: 3 })).toContain("3 modifications");
    expect(i18next.getFixedT("en", "sync")("state.waiting", { count: 1 })).toContain("1 change ");
  });
});

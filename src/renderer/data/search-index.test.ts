import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SearchEntry, SearchIndex } from "./search-index.ts";
import { queryPrefixes, wordsOf } from "./search-words.ts";

type Kind = "company" | "visit";
type Entry = SearchEntry<Kind>;
const kinds: readonly Kind[] = ["company", "visit"];

function entry(key: string, title: string, body = "", more: Partial<Entry> = {}): Entry {
  return { key, kind: "company", title, body, recency: 0, ...more };
}

function keysFound(index: SearchIndex<Kind>, query: string, limit = 100): string[] {
  return index.find(queryPrefixes(query), { kinds, limit }).found.map(({ key }) => key);
}

/** What the index promises, written the slow way. */
function scan(entries: readonly Entry[], query: string): Set<string> {
  const prefixes = queryPrefixes(query);
  if (prefixes.length === 0) return new Set();
  const matches = ({ title, body }: Entry) => {
    const words = [...wordsOf(title), ...wordsOf(body)];
    return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
  };
  return new Set(entries.filter(matches).map(({ key }) => key));
}

describe("ranking", () => {
  const index = new SearchIndex<Kind>();
  index.put(entry("in notes", "Menuiserie", "devis pour la boulangerie", { kind: "visit", recency: 9 }));
  index.put(entry("second word", "Vieille Boulangerie"));
  index.put(entry("visit", "Boulangerie", "", { kind: "visit", recency: 5 }));
  index.put(entry("old", "Boulangerie du Port", "", { recency: 1 }));
  index.put(entry("recent", "Boulangerie Mercœur", "boulangerie", { recency: 2 }));

  test("name that begins so, then later in the name, then notes; companies first, then the latest", () => {
    expect(keysFound(index, "boul")).toEqual(["recent", "old", "visit", "second word", "in notes"]);
  });
  test("more words in the name come first", () => {
    expect(keysFound(index, "boul merc")).toEqual(["recent"]);
    expect(keysFound(index, "b p")).toEqual(["old", "in notes"]);
  });
  test("a limit keeps the best and counts all", () => {
    const { found, total } = index.find(["boul"], { kinds, limit: 2 });
    expect(found.map(({ key }) => key)).toEqual(["recent", "old"]);
    expect(total).toBe(5);
  });
  test("kinds that are not asked for are neither given nor counted", () => {
    expect(index.find(["boul"], { kinds: ["visit"], limit: 9 }).total).toBe(2);
  });
  test("nothing asked, nothing found", () => {
    expect(keysFound(index, " ’ ")).toEqual([]);
  });
});

test("what is replaced or removed is no longer found under its old words", () => {
  const index = new SearchIndex<Kind>();
  index.put(entry("a", "Garage Dupont"));
  expect(keysFound(index, "dupont")).toEqual(["a"]);
  index.put(entry("a", "Garage Durand"));
  expect(keysFound(index, "dupont")).toEqual([]);
  expect(keysFound(index, "durand")).toEqual(["a"]);
  index.remove("a");
  index.remove("a");
  expect(keysFound(index, "garage")).toEqual([]);
  expect(index.size).toBe(0);
});

test("thousands of edits keep few postings", () => {
  const index = new SearchIndex<Kind>();
  for (let n = 0; n < 20_000; n += 1) {
    index.put(entry(String(n % 50), `version ${n}`));
    if (n % 100 === 0) keysFound(index, "version");
  }
  expect(index.find(["version"], { kinds, limit: 1 }).total).toBe(50);
  expect(keysFound(index, "19999")).toEqual(["49"]);
  expect(keysFound(index, "12345")).toEqual([]);
});

const word = fc.oneof(
  fc.constantFrom(
    "Boulangerie",
    "boucher",
    "bouquet",
    "Œuvre",
    "oeuf",
    "été",
    "ETE",
    "552",
    "100",
    "55",
    "a",
    "l’art",
  ),
  fc.string({ unit: fc.constantFrom("a", "é", "B", "œ", "1", "2", "-", "’", ".", "🍞"), maxLength: 5 }),
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("put" as const),
      key: fc.integer({ min: 0, max: 12 }).map(String),
      title: text,
      body: text,
      kind: fc.constantFrom(...kinds),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("remove" as const),
      key: fc.integer({ min: 0, max: 12 }).map(String),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("find" as const), query: text }) },
);

test("finds exactly what a scan finds, whatever is added, changed and removed", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const index = new SearchIndex<Kind>();
      const entries = new Map<string, Entry>();
      for (const each of steps) {
        if (each.do === "put") {
          const put = { ...each, recency: 0 };
          index.put(put);
          entries.set(put.key, put);
        } else if (each.do === "remove") {
          index.remove(each.key);
          entries.delete(each.key);
        } else {
          const { found, total } = index.find(queryPrefixes(each.query), { kinds, limit: 100 });
          expect(new Set(found.map(({ key }) => key))).toEqual(scan([...entries.values()], each.query));
          expect(total).toBe(found.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});

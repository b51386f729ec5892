import { expect, test } from "vitest";
import { memoryHost } from "../../src/renderer/host/memory-host.ts";
import { Problem } from "../../src/shared/problem.ts";

test("remembers what it was asked and answers within the borders", async () => {
  const { host, asked } = memoryHost();
  const bytes = new Uint8Array([1]);
  expect(await host.saveFile({ name: "a.pdf", mime: "application/pdf", bytes })).toEqual({
    outcome: "saved",
    where: "a.pdf",
  });
  expect(asked).toEqual([{ border: "saveFile", input: { name: "a.pdf", mime: "application/pdf", bytes } }]);
});

test("is offline unless a test says otherwise", async () => {
  await expect(memoryHost().host.searchDirectory({ path: "/search?q=a" })).rejects.toThrow(Problem);
  const { host } = memoryHost({
    answers: { searchDirectory: () => Promise.resolve({ status: 200, body: {} }) },
  });
  expect(await host.searchDirectory({ path: "/search?q=a" })).toEqual({ status: 200, body: {} });
});

test("tells events until one stops listening", () => {
  const { host, tell } = memoryHost();
  const heard: string[] = [];
  const stop = host.on("command", (id) => heard.push(id));
  tell("command", "visit.new");
  stop();
  tell("command", "visit.other");
  expect(heard).toEqual(["visit.new"]);
});

/** Every channel between the page and the main process, walked: nothing loose crosses, and only our main frame is answered. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { borders, hostEvents } from "../../src/shared/host/borders.ts";
import { bytesUpTo } from "../../src/shared/host/bytes.ts";
import { schemaFaults } from "./schema-faults.ts";

describe.each(Object.entries(borders))("%s", (name, { channel, input, output }) => {
  test("has a channel of its own, made of plain words", () =>
    expect(channel).toMatch(/^[a-z]+([.-][a-z]+)*$/));
  test("takes what is named, bounded, and refuses a key too many", () =>
    expect(schemaFaults(input, "input")).toEqual([]));
  test("gives back what is named, and no more", () => {
    // What the directory says is read by `directory-answer.ts`, field by field; its length is bounded where it is received.
    const known = name === "searchDirectory" ? ["output.body: ZodUnknown may be anything"] : [];
    expect(schemaFaults(output, "output")).toEqual(known);
  });
});

test.each(Object.entries(hostEvents))("the event %s tells what is named, and no more", (_, payload) =>
  expect(schemaFaults(payload, "output")).toEqual([]),
);

test("an input with a key too many is refused, deep inside too", () => {
  const device = { id: "01900000-0000-7000-8000-000000000000", name: "Carnet", platform: "Linux" };
  const { input } = borders.enrolHub;
  expect(input.safeParse({ code: "A", device }).success).toBe(true);
  expect(input.safeParse({ code: "A", device, admin: true }).success).toBe(false);
  expect(input.safeParse({ code: "A", device: { ...device, admin: true } }).success).toBe(false);
});

test("bytes are bounded, and a list that looks like bytes is not bytes", () => {
  const two = bytesUpTo(2);
  expect(two.safeParse(new Uint8Array(2)).success).toBe(true);
  expect(two.safeParse(new Uint8Array(3)).success).toBe(false);
  expect(two.safeParse([1, 2]).success).toBe(false);
});

describe("a planted fault is seen:", () => {
  test.each<[string, z.ZodType]>([
    ["lets unknown keys through", z.strictObject({ a: z.object({ b: z.boolean() }) })],
    ["lets unknown keys through", z.looseObject({})],
    ["a text without an end", z.strictObject({ a: z.string().optional() })],
    ["a text without an end", z.url()],
    ["a text without an end", z.record(z.string().max(5), z.string())],
    ["a list without an end", z.array(z.boolean())],
    ["bytes without an end", z.union([z.string().max(5), z.custom<Uint8Array>()])],
    ["may be anything", z.strictObject({ a: z.unknown() })],
    ["may be anything", z.array(z.any()).max(2)],
  ])("%s", (fault, schema) => expect(schemaFaults(schema, "input").join()).toContain(fault));
  test("on the way back", () => expect(schemaFaults(z.looseObject({}), "output")).toHaveLength(1));
});

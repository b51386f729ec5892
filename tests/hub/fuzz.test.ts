/** Requests made from the hub's own OpenAPI document and then spoiled: never a 5xx, never a word of what is inside. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { HubProblem } from "../../src/shared/sync/protocol.ts";
import { newId, request } from "../support/hub/test-device.ts";
import { startTestHub } from "../support/hub/test-hub.ts";

const Schema = z.looseObject({});
const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        requestBody: z
          .object({ content: z.object({ "application/json": z.object({ schema: Schema }) }) })
          .optional(),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema: Schema })).optional(),
      }),
    ),
  ),
});

/** Values of a JSON schema, mostly right. */
function valueOf(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const right = rightValueOf(schema);
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: nasty },
  );
}

const nasty = fc.constantFrom(
  null,
  "",
  "\u0000",
  "\ud83d",
  -1,
  1e300,
  "x".repeat(5_000),
  "__proto__",
  [],
  {},
  "'; drop table document --",
  true,
);

function rightValueOf(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const { type, properties, items, enum: choices, anyOf } = schema;
  if (Array.isArray(choices)) return fc.constantFrom(...z.array(z.unknown()).parse(choices));
  if (Array.isArray(anyOf)) return fc.oneof(...z.array(Schema).parse(anyOf).map(valueOf));
  if (type === "object") {
    const shape = Object.entries(z.record(z.string(), Schema).parse(properties ?? {}));
    return fc.record(Object.fromEntries(shape.map(([key, each]) => [key, valueOf(each)])), {
      requiredKeys: shape.map(([key]) => key).filter((_, index) => index % 3 !== 2),
    });
  }
  if (type === "array") return fc.array(valueOf(Schema.parse(items ?? {})), { maxLength: 4 });
  if (type === "integer" || type === "number") return fc.integer({ min: 0, max: 5 });
  if (type === "boolean") return fc.boolean();
  if (schema["format"] === "uuid") return fc.uuid();
  return fc.string({ maxLength: 30 });
}

test("every route of the document, with and without a token", async () => {
  const hub = await startTestHub();
  const device = await hub.enrol();
  const hidden = "Motsecret";
  await device.push({ collection: "visit", kind: "create", id: newId(), fields: { secret: hidden } });
  const stranger = await hub.enrol();
  const document = Document.parse((await request(`${hub.url}/openapi.json`, "GET")).body);
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path !== "/v1/events")
      .map(([method, details]) => ({ path, method: method.toUpperCase(), details })),
  );
  expect(routes.map(({ path }) => path)).toContain("/v1/push");
  for (const { path, method, details } of routes) {
    const schema = details.requestBody?.content["application/json"].schema;
    const body = schema ? valueOf(schema) : fc.constant(undefined);
    const query = fc.record(
      Object.fromEntries((details.parameters ?? []).map(({ name, schema: each }) => [name, valueOf(each)])),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(body, query, fc.boolean(), async (content, parameters, isKnown) => {
        const search = new URLSearchParams(
          Object.entries(parameters).map(([name, each]) => [
            name,
            typeof each === "string" ? each : JSON.stringify(each),
          ]),
        );
        const headers: Record<string, string> = isKnown
          ? { authorization: `Bearer ${stranger.accessToken}` }
          : {};
        const answer = await request(`${hub.url}${path}?${search.toString()}`, method, content, headers);
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers.get("carnet-hub")).toBeTruthy();
        expect(JSON.stringify(answer.body)).not.toContain(hidden);
        if (answer.status >= 400 && method !== "HEAD")
          expect(HubProblem.parse(answer.body).status).toBe(answer.status);
      }),
      { numRuns: schema ? 120 : 25 },
    );
  }
  expect(
    (await stranger.push({ collection: "company", kind: "create", id: newId(), fields: {} }))[0]?.status,
  ).toBe("applied");
});

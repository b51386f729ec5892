import { expect, test } from "vitest";
import { zoneOfCommune } from "./zone-of-place.ts";

test("the zone of a commune overseas", () => {
  expect(zoneOfCommune("97411")).toBe("Indian/Reunion");
  expect(zoneOfCommune("97701")).toBe("America/Guadeloupe");
  expect(zoneOfCommune("35238")).toBeUndefined();
  expect(zoneOfCommune(undefined)).toBeUndefined();
});

import { expect, test } from "vitest";
import type { FileRow } from "../../data/rows.ts";
import { type FileSituation, whereFileIs } from "./where-file-is.ts";

const place = "h s 1";
const row: FileRow = { sha256: "a", size: 1, isThumbnail: false, payload: {} };
const files = { waiting: 1, bytes: 1, isHeld: false, isHubFull: false };
const where = (situation: Partial<FileSituation>) =>
  whereFileIs({ row, place, keptAt: undefined, status: { phase: "idle" }, ...situation });

test("here, and what it waits for to leave", () => {
  expect(where({ place: undefined })).toBe("here");
  expect(where({})).toBe("toSend");
  expect(where({ status: { phase: "unreachable" } })).toBe("waitsNetwork");
  expect(where({ status: { phase: "idle", files: { ...files, isHeld: true } } })).toBe("waitsConnection");
  expect(where({ status: { phase: "idle", files: { ...files, isHubFull: true } } })).toBe("hubFull");
});

test("on the hub, but not on the one it was restored from", () => {
  expect(where({ row: { ...row, sentTo: place } })).toBe("onHub");
  expect(where({ row: { ...row, sentTo: "h s 0" } })).toBe("toSend");
});

test("not here: to be fetched from the hub, unless the person keeps it somewhere", () => {
  expect(where({ row: undefined })).toBe("toFetch");
  expect(where({ row: undefined, keptAt: "Clé USB verte" })).toBe("elsewhere");
  expect(where({ row: undefined, place: undefined })).toBe("elsewhere");
});

import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hubClient } from "../../src/main/services/hub-client.ts";
import { openEvents } from "../../src/main/services/hub-events.ts";
import { hubSession } from "../../src/main/services/hub-session.ts";
import type { HubSessionOptions, HubToken, Kept } from "../../src/main/services/hub-session.ts";
import type { Enrolment } from "../../src/shared/host/enrolment.ts";
import { watchHeads } from "../../src/shared/host/watch-heads.ts";
import { fakeHub } from "../support/fake-hub.ts";
import type { FakeHub } from "../support/fake-hub.ts";

let hub: FakeHub;
beforeEach(async () => {
  hub = await fakeHub();
});
afterEach(() => hub.close());

const device = { id: "d1", name: "Portable de Camille", platform: "linux" };

function kept<T>(): Kept<T> & { value: T | undefined } {
  const slot: Kept<T> & { value: T | undefined } = {
    value: undefined,
    read: () => Promise.resolve(slot.value),
    keep: (value) => {
      slot.value = value;
      return Promise.resolve();
    },
    forget: () => {
      slot.value = undefined;
      return Promise.resolve();
    },
  };
  return slot;
}

/** What stays on the disk between two starts of the app. */
const aDisk = () => ({ enrolments: kept<Enrolment>(), tokens: kept<HubToken>() });

/** The app started on a disk. */
const start = (disk: ReturnType<typeof aDisk>, others: Partial<HubSessionOptions> = {}) =>
  hubSession({
    ask: hubClient(fetch),
    enrolments: disk.enrolments,
    tokens: { ...disk.tokens, isSafe: () => Promise.resolve(true) },
    proposal: () => Promise.resolve(undefined),
    ...others,
  });

async function enrolled() {
  const disk = aDisk();
  const session = start(disk);
  await session.enrolHub({ address: hub.address, code: "GOOD-CODE", device });
  return { disk, session };
}

const pull = { path: "/v1/pull", method: "GET" } as const;
const paths = () => hub.heard.map(({ path }) => path);

describe("enrolment", () => {
  test("nothing leaves before it", async () => {
    await expect(start(aDisk()).fetchHub(pull)).rejects.toMatchObject({ code: "hub.not_enrolled" });
    expect(hub.heard).toEqual([]);
  });
  test("keeps who and where in clear, the refresh token in the keystore alone, the access token nowhere", async () => {
    const { disk, session } = await enrolled();
    const enrolment = { hub: "hub-1", address: hub.address, device: "d1", role: "ambassador" };
    expect(await session.hubState()).toMatchObject({ enrolment });
    expect(JSON.stringify(disk.enrolments.value)).not.toMatch(/access|refresh/);
    expect(disk.tokens.value).toEqual({ hub: "hub-1", refreshToken: "refresh-2" });
    expect(await session.fetchHub(pull)).toMatchObject({ status: 200 });
  });
  test("a code that is wrong or used says so, and changes nothing", async () => {
    const { disk, session } = await enrolled();
    const again = session.enrolHub({ address: hub.address, code: "GOOD-CODE", device });
    await expect(again).rejects.toMatchObject({ code: "hub.code_invalid" });
    expect(disk.tokens.value?.refreshToken).toBe("refresh-2");
    expect(await session.fetchHub(pull)).toMatchObject({ status: 200 });
  });
  test("is refused where the keystore would be plain text, before the code is used", async () => {
    const disk = aDisk();
    const session = start(disk, { tokens: { ...disk.tokens, isSafe: () => Promise.resolve(false) } });
    await expect(session.enrolHub({ address: hub.address, code: "GOOD-CODE", device })).rejects.toMatchObject(
      { code: "hub.no_keystore" },
    );
    expect(hub.heard).toEqual([]);
  });
  test("a captive portal enrols nobody", async () => {
    hub.behave("captive");
    const session = start(aDisk());
    await expect(session.meetHub({ address: hub.address })).rejects.toMatchObject({
      code: "hub.not_an_answer",
    });
    await expect(session.enrolHub({ address: hub.address, code: "GOOD-CODE", device })).rejects.toMatchObject(
      { code: "hub.not_an_answer" },
    );
    expect(await session.hubState()).toEqual({});
  });
  test("gives a new device id to the same person, with the present token", async () => {
    const { disk, session } = await enrolled();
    hub.endTokens();
    expect(await session.enrolHub({ device: { ...device, id: "d2" } })).toMatchObject({ device: "d2" });
    expect(disk.enrolments.value?.device).toBe("d2");
    expect(await session.fetchHub(pull)).toMatchObject({ status: 200 });
  });
  test("leaving forgets hub and tokens", async () => {
    const { disk, session } = await enrolled();
    await session.leaveHub();
    expect([disk.enrolments.value, disk.tokens.value]).toEqual([undefined, undefined]);
    await expect(session.fetchHub(pull)).rejects.toMatchObject({ code: "hub.not_enrolled" });
  });
});

describe("the access token", () => {
  test("is renewed once for all who find it ended, and each request is sent again", async () => {
    const { session, disk } = await enrolled();
    hub.endTokens();
    const answers = await Promise.all([1, 2, 3, 4].map(() => session.fetchHub(pull)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(paths().filter((path) => path === "/v1/token")).toHaveLength(1);
    expect(disk.tokens.value?.refreshToken).toBe("refresh-3");
  });
  test("is asked for by the next start", async () => {
    const { disk } = await enrolled();
    expect(await start(disk).fetchHub(pull)).toMatchObject({ status: 200 });
    expect(paths()).toEqual(["/v1/enrol", "/v1/token", "/v1/pull"]);
  });
  test("whose renewal was lost on the way is asked for again at once", async () => {
    const { disk, session } = await enrolled();
    hub.endTokens();
    const first = await session.fetchHub(pull);
    hub.endTokens();
    const restarted = start(disk);
    hub.behave("silent-once");
    expect(await restarted.fetchHub(pull)).toMatchObject({ status: 200 });
    expect(first.status).toBe(200);
  });
  test("that the hub no longer renews is said, and the enrolment stays", async () => {
    const { disk, session } = await enrolled();
    hub.endTokens();
    hub.behave("forgets");
    await expect(session.fetchHub(pull)).rejects.toMatchObject({ code: "hub.signed_out" });
    expect(disk.enrolments.value).toBeDefined();
  });
  test("a portal or a busy hub never signs anybody out", async () => {
    const { disk } = await enrolled();
    for (const [how, code] of [
      ["captive", "hub.not_an_answer"],
      ["busy", "hub.unreachable"],
    ] as const) {
      hub.behave(how);
      await expect(start(disk).fetchHub(pull)).rejects.toMatchObject({ code });
    }
    hub.behave(undefined);
    expect(await start(disk).fetchHub(pull)).toMatchObject({ status: 200 });
  });
  test("does not depend on the clock of the laptop", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01") });
    try {
      const { session } = await enrolled();
      vi.setSystemTime(new Date("2019-01-01"));
      expect(await session.fetchHub(pull)).toMatchObject({ status: 200 });
      expect(paths()).not.toContain("/v1/token");
    } finally {
      vi.useRealTimers();
    }
  });
  test("of one hub is never shown to another that took its address", async () => {
    const { disk } = await enrolled();
    disk.tokens.value = { hub: "hub-0", refreshToken: "of-another" };
    await expect(start(disk).fetchHub(pull)).rejects.toMatchObject({ code: "hub.signed_out" });
    expect(JSON.stringify(hub.heard)).not.toContain("of-another");
  });
});

describe("an answer", () => {
  test("of another hub at the same address is not an answer", async () => {
    const { disk } = await enrolled();
    const { enrolments } = disk;
    if (enrolments.value) enrolments.value = { ...enrolments.value, hub: "hub-2" };
    disk.tokens.value = { hub: "hub-2", refreshToken: "refresh-2" };
    await expect(start(disk).fetchHub(pull)).rejects.toMatchObject({
      code: "hub.not_an_answer",
      params: { reason: "other_hub" },
    });
  });
  test("that is busy crosses as it is, with what the hub asked", async () => {
    const { session } = await enrolled();
    hub.behave("busy");
    expect(await session.fetchHub(pull)).toMatchObject({ status: 503, headers: { "retry-after": "7" } });
  });
});

describe("the hub beside the app", () => {
  test("is proposed until one is enrolled", async () => {
    const disk = aDisk();
    const proposed = { address: hub.address, code: "GOOD-CODE" };
    const session = start(disk, { proposal: () => Promise.resolve(proposed) });
    expect(await session.hubState()).toEqual({ proposed });
    await session.enrolHub({ ...proposed, device });
    expect(await session.hubState()).not.toHaveProperty("proposed");
  });
  test("is followed when it comes back at another address", async () => {
    const { disk } = await enrolled();
    const { enrolments } = disk;
    if (enrolments.value) enrolments.value = { ...enrolments.value, address: "http://127.0.0.1:9" };
    const session = start(disk, { proposal: () => Promise.resolve({ hub: "hub-1", address: hub.address }) });
    expect(await session.fetchHub(pull)).toMatchObject({ status: 200 });
    expect(enrolments.value?.address).toBe(hub.address);
  });
});

test("hears the hub, again after a cut and after a token that ended", async () => {
  const { session } = await enrolled();
  const heads: number[] = [];
  const stop = watchHeads({
    open: () => openEvents(session, fetch),
    onHead: ({ ver }) => heads.push(ver),
    wait: (ms) => wait(ms, undefined, { ref: false }),
    random: () => 0,
  });
  await vi.waitFor(() => expect(hub.listeners()).toBe(1));
  hub.tellHead(7);
  await vi.waitFor(() => expect(heads).toEqual([7]));
  hub.endTokens();
  hub.cutStreams();
  await vi.waitFor(() => expect(hub.listeners()).toBe(1));
  hub.tellHead(8);
  await vi.waitFor(() => expect(heads).toEqual([7, 8]));
  stop();
  await vi.waitFor(() => expect(hub.listeners()).toBe(0));
});

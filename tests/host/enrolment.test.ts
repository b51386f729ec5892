import { describe, expect, test } from "vitest";
import { readHubAddress, readInvitation } from "../../src/shared/host/enrolment.ts";
import { hubRefusal, needHub } from "../../src/shared/host/hub-answers.ts";

describe("the address of a hub", () => {
  test.each([
    ["https://hub.cci.fr", "https://hub.cci.fr"],
    [" HUB.cci.fr/ ", "https://hub.cci.fr"],
    ["https://hub.cci.fr:443/", "https://hub.cci.fr"],
    ["hub.cci.fr:8443", "https://hub.cci.fr:8443"],
    ["http://127.0.0.1:31750", "http://127.0.0.1:31750"],
    ["http://localhost:80", "http://localhost"],
    ["http://[::1]:9", "http://[::1]:9"],
  ])("%s is %s", (typed, origin) => expect(readHubAddress(typed)).toBe(origin));
  test.each([
    "",
    "http://hub.cci.fr",
    "http://127.0.0.1.evil.example",
    "https://person:secret@hub.cci.fr",
    "https://hub.cci.fr/path",
    "https://hub.cci.fr?x",
    "ftp://hub.cci.fr",
    "javascript:alert(1)",
    "//hub.cci.fr",
    "https:hub.cci.fr",
    "hub cci fr",
  ])("%s is refused", (typed) => expect(readHubAddress(typed)).toBeUndefined());
});

test("one paste fills both fields", () => {
  expect(readInvitation(" https://hub.cci.fr/#ABCD-EFGH \n")).toEqual({
    address: "https://hub.cci.fr",
    code: "ABCD-EFGH",
  });
  for (const pasted of ["ABCD-EFGH", "https://hub.cci.fr", "https://hub.cci.fr#", "http://hub.cci.fr#ABCD"])
    expect(readInvitation(pasted)).toBeUndefined();
});

describe("an answer", () => {
  test("without the enrolled hub's id is not one", () => {
    expect(needHub("h1", "h1")).toBe("h1");
    expect(needHub("h1")).toBe("h1");
    for (const said of [undefined, null, "", "h2"])
      expect(() => needHub(said, "h1")).toThrow(expect.objectContaining({ code: "hub.not_an_answer" }));
  });
  test.each([
    [401, { status: 401, code: "code_invalid" }, "hub.code_invalid"],
    [429, { status: 429, code: "code_locked" }, "hub.code_locked"],
    [401, { status: 401, code: "token_invalid" }, "hub.signed_out"],
    [403, { status: 403, code: "device_revoked" }, "hub.device_revoked"],
    [426, { status: 426, code: "protocol_unsupported" }, "hub.protocol_unsupported"],
    [503, { status: 503, code: "unavailable" }, "hub.unreachable"],
    [403, { status: 403, code: "toString" }, "hub.refused"],
    [400, "not json", "hub.refused"],
  ])("%i %j is %s", (status, body, code) => expect(hubRefusal(status, body)).toMatchObject({ code }));
});

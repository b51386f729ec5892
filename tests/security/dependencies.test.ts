/** What is shipped: its licences, its known flaws, its bill of materials. Each rule is tried on a planted fault. */
import { describe, expect, test } from "vitest";
import { acceptedAdvisories } from "../../scripts/audit-accepted.ts";
import type { AcceptedAdvisory } from "../../scripts/audit-accepted.ts";
import { auditFaults } from "../../scripts/audit.ts";
import { licenceFaults } from "../../scripts/licences.ts";
import { shippedPackages } from "../../scripts/shipped-packages.ts";
import { softwareBill } from "../../scripts/software-bill.ts";

const shipped = shippedPackages();

describe("what is shipped", () => {
  test("is what the app and the hub ask for, and Electron; not what builds and tests them", () => {
    const names = new Set(shipped.map(({ name }) => name));
    for (const name of ["react", "scheduler", "zod", "fastify", "electron"]) expect(names).toContain(name);
    for (const name of ["vitest", "typescript", "electron-builder"]) expect(names).not.toContain(name);
  });
  test("is read from the lock file, a copy inside another package under its own name", () => {
    const found = shippedPackages({
      packages: {
        "": { name: "carnet-ia" },
        "node_modules/@a/b/node_modules/@c/absent": { version: "1.0.0", license: "MIT" },
        "node_modules/tool": { version: "2.0.0", dev: true },
      },
    });
    expect(found).toEqual([
      {
        path: "node_modules/@a/b/node_modules/@c/absent",
        name: "@c/absent",
        version: "1.0.0",
        licence: "MIT",
      },
    ]);
  });
});

describe("licences", () => {
  const under = (licence: string | undefined, name = "a") =>
    licenceFaults([{ path: `node_modules/${name}`, name, version: "1.0.0", licence }]);
  test("all of what is shipped may be", () => expect(licenceFaults(shipped)).toEqual([]));
  test.each(["MIT", "(MIT OR GPL-3.0-only)", "MIT AND ISC AND BSD-3-Clause", "(MIT AND Zlib)"])(
    "%s passes",
    (licence) => expect(under(licence)).toEqual([]),
  );
  test.each([
    "GPL-3.0-only",
    "AGPL-3.0-or-later",
    "UNLICENSED",
    "SEE LICENSE IN LICENSE.md",
    "MIT AND GPL-2.0-only",
    "(MIT OR ISC) AND GPL-2.0-only",
    "",
    undefined,
  ])("%s does not", (licence) => expect(under(licence)).toHaveLength(1));
  test("what was read elsewhere counts for that version only", () => {
    expect(under(undefined, "combine-errors")).toHaveLength(1);
  });
});

describe("known flaws", () => {
  const advisory = {
    name: "fastify",
    title: "Body validation bypass",
    url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
    severity: "high",
    range: "<5.12.0",
  };
  const report = (severity: string, path = "node_modules/fastify") => ({
    auditReportVersion: 2,
    vulnerabilities: {
      fastify: { name: "fastify", severity, nodes: [path], via: [{ ...advisory, severity }] },
      "@fastify/swagger": { severity, nodes: ["node_modules/@fastify/swagger"], via: ["fastify"] },
    },
  });
  const paths = new Set(["node_modules/fastify", "node_modules/@fastify/swagger"]);
  const accepted = { advisory: "GHSA-aaaa-bbbb-cccc", reason: "not reachable", until: "2026-12-31" };
  const faults = (given: unknown, list: readonly AcceptedAdvisory[] = [], today = "2026-12-31") =>
    auditFaults(given, paths, list, today);

  test.each(["high", "critical"])("a flaw that is %s fails, once", (severity) => {
    expect(faults(report(severity))).toEqual([expect.stringContaining("GHSA-aaaa-bbbb-cccc")]);
  });
  test.each(["moderate", "low"])("one that is %s does not", (severity) =>
    expect(faults(report(severity))).toEqual([]),
  );
  test("nor does one of a tool that is not shipped", () =>
    expect(faults(report("critical", "node_modules/vite/node_modules/fastify"))).toEqual([]));
  test("one may be accepted until a day, and fails from the next", () => {
    expect(faults(report("high"), [accepted])).toEqual([]);
    expect(faults(report("high"), [accepted], "2027-01-01")).toHaveLength(1);
    expect(faults(report("high"), [{ ...accepted, advisory: "GHSA-other" }])).toHaveLength(1);
  });
  test("an answer that is not an audit is not a clean audit", () => {
    expect(faults({ message: "405 Method Not Allowed", statusCode: 405 })).toBeUndefined();
    expect(faults(undefined)).toBeUndefined();
    expect(faults({ vulnerabilities: {} })).toEqual([]);
  });
  test("what is accepted says why, and until when", () => {
    for (const { advisory: id, reason, until } of acceptedAdvisories) {
      expect(id).toMatch(/^GHSA(-[a-z0-9]{4}){3}$/);
      expect(reason.length).toBeGreaterThan(20);
      expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe("the bill of materials", async () => {
  const bill = await softwareBill();
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));

  test("is CycloneDX, about this app", () =>
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      metadata: { component: { name: "carnet-ia", type: "application" } },
    }));
  test("holds every shipped package, and no other", () => {
    expect([...listed].sort()).toEqual(
      [...new Set(shipped.map(({ name, version }) => `${name}@${version}`))].sort(),
    );
  });
  test("points nowhere outside itself", () => {
    const refs = new Set([bill.metadata.component, ...bill.components].map((part) => part["bom-ref"]));
    for (const { ref, dependsOn } of bill.dependencies)
      for (const pointed of [ref, ...dependsOn]) expect(refs).toContain(pointed);
  });
  test("says that Electron is part of what runs", () =>
    expect(bill.components.find(({ name }) => name === "electron")).toMatchObject({ scope: "required" }));
});

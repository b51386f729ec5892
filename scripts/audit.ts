/** `npm run check`: no known flaw, high or critical, in what is shipped. Asks the registry; without it, says that nothing was checked. */
import { z } from "zod";
import { acceptedAdvisories } from "./audit-accepted.ts";
import type { AcceptedAdvisory } from "./audit-accepted.ts";
import { askNpm } from "./npm.ts";
import { shippedPackages } from "./shipped-packages.ts";

/** `npm audit --json`, version 2: by package, the advisories of its own (`via` objects) and those of others (`via` names). */
const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      nodes: z.array(z.string()),
      via: z.array(
        z.union([
          z.string(),
          z.object({
            name: z.string(),
            title: z.string(),
            url: z.string(),
            severity: z.string(),
            range: z.string(),
          }),
        ]),
      ),
    }),
  ),
});

const grave: ReadonlySet<string> = new Set(["high", "critical"]);

/** What an audit found in shipped packages, a line each; `undefined` when `report` is not an audit: the registry did not answer. */
export function auditFaults(
  report: unknown,
  shipped: ReadonlySet<string>,
  accepted: readonly AcceptedAdvisory[],
  today: string,
): string[] | undefined {
  const read = Report.safeParse(report);
  if (!read.success) return undefined;
  const isAccepted = (url: string) =>
    accepted.some(({ advisory, until }) => url.endsWith(`/${advisory}`) && today <= until);
  return Object.values(read.data.vulnerabilities)
    .filter(({ nodes }) => nodes.some((path) => shipped.has(path)))
    .flatMap(({ via }) => via.flatMap((cause) => (typeof cause === "string" ? [] : [cause])))
    .filter(({ severity, url }) => grave.has(severity) && !isAccepted(url))
    .map(({ name, range, severity, title, url }) => `${name} ${range} (${severity}) : ${title} — ${url}`);
}

/** Asks the registry. How many flaws were found, or `undefined` when nothing could be checked, which is said loudly. */
export async function auditDependencies(): Promise<number | undefined> {
  const said = await askNpm("audit", "--json", "--fetch-retries=0", "--fetch-timeout=15000");
  const shipped = new Set(shippedPackages().map(({ path }) => path));
  const today = new Date().toISOString().slice(0, 10);
  const faults = auditFaults(parse(said), shipped, acceptedAdvisories, today);
  if (faults === undefined) {
    const line = "!!  FAILLES CONNUES NON VÉRIFIÉES : le registre npm ne répond pas à « npm audit » ici.  !!";
    console.log([line.replace(/./g, "!"), line, line.replace(/./g, "!")].join("\n"));
    return undefined;
  }
  for (const fault of faults) console.error(`  faille connue : ${fault}`);
  return faults.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The bill of materials (CycloneDX): everything that is shipped, with its licence and the hash of what npm installs. */
import { z } from "zod";
import { askNpm } from "./npm.ts";
import { shippedPackages } from "./shipped-packages.ts";

/** What we read of npm's bill; the rest goes through. */
export const SoftwareBill = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string().regex(/^1\.\d+$/),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.int().positive(),
  metadata: z.looseObject({
    component: z.looseObject({ "bom-ref": z.string(), name: z.string(), version: z.string() }),
  }),
  components: z.array(
    z.looseObject({
      "bom-ref": z.string(),
      type: z.string(),
      name: z.string(),
      version: z.string(),
      scope: z.string().optional(),
      purl: z.string().startsWith("pkg:npm/"),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type SoftwareBill = z.infer<typeof SoftwareBill>;

/**
 * npm's own bill of everything, then what is shipped of it: with `--omit dev`, npm 11 also leaves out what a development
 * dependency happens to share with the app (React, zod), and Electron.
 */
export async function softwareBill(): Promise<SoftwareBill> {
  const whole = await askNpm(
    "sbom",
    "--sbom-format=cyclonedx",
    "--sbom-type=application",
    "--package-lock-only",
  );
  return shippedOnly(SoftwareBill.parse(JSON.parse(whole)));
}

function shippedOnly(bill: SoftwareBill): SoftwareBill {
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`));
  const components = bill.components
    .filter(({ name, version }) => shipped.has(`${name}@${version}`))
    // npm calls Electron a development tool; in an installer it is the largest part.
    .map((component) =>
      component.name === "electron" ? { ...component, scope: "required", properties: [] } : component,
    );
  const kept = new Set([
    bill.metadata.component["bom-ref"],
    ...components.map((component) => component["bom-ref"]),
  ]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((dependency) => ({ ...dependency, dependsOn: dependency.dependsOn.filter((ref) => kept.has(ref)) }));
  // npm names the whole after its folder.
  const { component } = bill.metadata;
  const name = component["bom-ref"].slice(0, component["bom-ref"].lastIndexOf("@"));
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...component, name } },
    components,
    dependencies,
  };
}

/** The hub's configuration: the environment, read once at start, with an error that says which variable and why. */
import { z } from "zod";

/** A variable of the environment is not what it should be. The message is for the person who starts the hub. */
export class BadConfig extends Error {}

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());

const Environment = z.object({
  /** 0: any free port. */
  HUB_PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(4_480)),
  HUB_HOST: z.preprocess(blankIsAbsent, z.string().default("127.0.0.1")),
  /** Folder of the embedded PostgreSQL (when there is no DATABASE_URL). */
  HUB_DATA: z.preprocess(blankIsAbsent, z.string().default("hub-data")),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  HUB_LOG: z.preprocess(blankIsAbsent, z.enum(["silent", "error", "warn", "info", "debug"]).default("info")),
  /** Name of the organisation, at the very first start. */
  HUB_SCOPE: z.preprocess(blankIsAbsent, z.string().max(120).default("Mon organisation")),
  /** The address notebooks use, behind a reverse proxy: `https://hub.cci.example`. */
  HUB_PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  /** Addresses or ranges of the reverse proxy, comma separated: the only ones whose X-Forwarded-For is believed. */
  HUB_TRUST_PROXY: optional(z.string()),
  /** What Prometheus presents as Bearer; without it, `/metrics` answers this machine alone. */
  HUB_METRICS_TOKEN: optional(z.string().min(16)),
  /** Requests a minute, of one device, and of one address that has not said who it is. */
  HUB_RATE_DEVICE: z.preprocess(blankIsAbsent, z.coerce.number().int().positive().default(600)),
  HUB_RATE_ADDRESS: z.preprocess(blankIsAbsent, z.coerce.number().int().positive().default(60)),
  /** Bytes of attachments of one organisation. */
  HUB_FILES_MAX: z.preprocess(blankIsAbsent, z.coerce.number().int().positive().default(20_000_000_000)),
  /** Set by `npm start`: the hub stops with its standard input. */
  HUB_BESIDE: optional(z.literal("1")),
  HUB_OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  HUB_OIDC_CLIENT_ID: optional(z.string()),
  HUB_OIDC_CLIENT_SECRET: optional(z.string()),
});

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

export interface HubConfig {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  readonly scopeName: string;
  readonly publicUrl: string | undefined;
  readonly trustProxy: readonly string[];
  readonly metricsToken: string | undefined;
  readonly rate: { readonly device: number; readonly address: number };
  /** Bytes of attachments of one organisation. */
  readonly filesMax: number;
  readonly oidc: OidcConfig | undefined;
  readonly stopsWithInput: boolean;
}

/** Reads and checks everything at once. Throws {@link BadConfig} naming each wrong variable, never its value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): HubConfig {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
    throw new BadConfig(`Configuration refusée :\n${lines.join("\n")}\nVoir docs/hub.md.`);
  }
  const values = read.data;
  return {
    port: values.HUB_PORT,
    host: values.HUB_HOST,
    dataFolder: values.HUB_DATA,
    databaseUrl: values.DATABASE_URL,
    logLevel: values.HUB_LOG,
    scopeName: values.HUB_SCOPE,
    publicUrl: values.HUB_PUBLIC_URL?.replace(/\/$/, ""),
    trustProxy: (values.HUB_TRUST_PROXY ?? "").split(",").flatMap((each) => each.trim() || []),
    metricsToken: values.HUB_METRICS_TOKEN,
    rate: { device: values.HUB_RATE_DEVICE, address: values.HUB_RATE_ADDRESS },
    filesMax: values.HUB_FILES_MAX,
    oidc: oidcOf(values),
    stopsWithInput: values.HUB_BESIDE === "1",
  };
}

function oidcOf(values: z.infer<typeof Environment>): OidcConfig | undefined {
  const { HUB_OIDC_ISSUER: issuer, HUB_OIDC_CLIENT_ID: clientId } = values;
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw new BadConfig("HUB_OIDC_ISSUER et HUB_OIDC_CLIENT_ID vont ensemble : il manque l’un des deux.");
  return { issuer, clientId, clientSecret: values.HUB_OIDC_CLIENT_SECRET };
}

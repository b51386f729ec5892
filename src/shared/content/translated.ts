/** Texts of another language laid over French content: same shape, same ids, texts only. */
import { z } from "zod";

const Json = z.json();
type Json = z.infer<typeof Json>;
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * `content` with the texts of `overlay` wherever it has one. Objects meet by key; lists of objects meet by their `id`,
 * whatever their order; plain lists of texts (anchors) meet by rank. What the overlay adds that the content has not is ignored.
 */
export function translated(content: unknown, overlay: unknown): unknown {
  return lay(Json.parse(content), Json.parse(overlay));
}

function lay(content: Json, overlay: Json | undefined): Json {
  if (overlay === undefined) return content;
  if (typeof content === "string") return typeof overlay === "string" ? overlay : content;
  if (Array.isArray(content)) {
    if (!Array.isArray(overlay)) return content;
    return content.map((each, rank) =>
      lay(
        each,
        isObject(each)
          ? overlay.find((other) => isObject(other) && other["id"] === each["id"])
          : overlay[rank],
      ),
    );
  }
  if (!isObject(content) || !isObject(overlay)) return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, lay(value, overlay[key])]));
}

/** What is loose in a schema of zod: a key too many let through, a text or bytes without an end, a value of any kind. */
import { z } from "zod";

/** Which side of a border. What comes back was made by our host: it drops the keys it does not know instead of refusing them. */
export type Side = "input" | "output";

/** One line a fault, with where it is; nothing for a schema that is shut. */
export function schemaFaults(schema: z.core.$ZodType, side: Side, at: string = side): string[] {
  const inner = (next: z.core.$ZodType, step: string) => schemaFaults(next, side, `${at}${step}`);
  if (schema instanceof z.ZodObject) {
    const { catchall } = schema.def;
    const isShut = side === "input" ? catchall instanceof z.ZodNever : !(catchall instanceof z.ZodUnknown);
    return [
      ...(isShut ? [] : [`${at}: lets unknown keys through`]),
      ...Object.entries<z.core.$ZodType>(schema.def.shape).flatMap(([key, value]) => inner(value, `.${key}`)),
    ];
  }
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return side === "output" || schema.maxLength !== null ? [] : [`${at}: a text without an end`];
  if (schema instanceof z.ZodArray)
    return [
      ...(side === "output" || hasLargest(schema) ? [] : [`${at}: a list without an end`]),
      ...inner(schema.def.element, "[]"),
    ];
  if (schema instanceof z.ZodRecord)
    return [...inner(schema.def.keyType, "{key}"), ...inner(schema.def.valueType, "{value}")];
  if (schema instanceof z.ZodUnion)
    return schema.def.options.flatMap((option, index) => inner(option, `|${index}`));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return inner(schema.def.innerType, "");
  if (schema instanceof z.ZodPipe) return [...inner(schema.def.in, ""), ...inner(schema.def.out, "")];
  if (schema instanceof z.ZodCustom)
    return typeof schema.meta()?.["maxBytes"] === "number" ? [] : [`${at}: bytes without an end`];
  const isShut = shut.some((kind) => schema instanceof kind);
  return isShut ? [] : [`${at}: ${schema.constructor.name} may be anything`];
}

const shut = [z.ZodBoolean, z.ZodNumber, z.ZodEnum, z.ZodLiteral, z.ZodVoid, z.ZodUndefined];

/** Of a list: whether it has a `max`. */
const hasLargest = (schema: z.ZodArray): boolean =>
  (schema.def.checks ?? []).some((check) => check._zod.def.check === "max_length");

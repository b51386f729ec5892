/** A `text[]` as PostgreSQL receives it in binary: as a text, every quote and backslash of a body would be escaped, then read. */

const textOid = 25;

/** The bytes of the array, one dimension. `pg` sends a Buffer as a binary parameter. */
export function textArray(values: readonly (string | null)[]): Buffer {
  if (values.length === 0) return Buffer.concat([int32(0), int32(0), int32(textOid)]);
  const hasNull = values.includes(null) ? 1 : 0;
  const parts = [int32(1), int32(hasNull), int32(textOid), int32(values.length), int32(1)];
  for (const value of values) {
    if (value === null) {
      parts.push(int32(-1));
      continue;
    }
    const bytes = Buffer.from(value);
    parts.push(int32(bytes.length), bytes);
  }
  return Buffer.concat(parts);
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}

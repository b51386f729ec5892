/** The two files that hold several sizes of an icon; both may carry PNG as it is. */

/** Windows: a directory of 16 bytes an entry, then the pictures (Microsoft, “The format of icon files”). 256 is written 0. */
export function icoFile(entries: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(({ png }) => png)]);
}

/** macOS: chunks of four letters and a big-endian length that counts its own eight bytes. */
export function icnsFile(entries: readonly { readonly kind: string; readonly png: Buffer }[]): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, "latin1");
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return chunk("icns", Buffer.concat(entries.map(({ kind, png }) => chunk(kind, png))));
}

/** The pictures of a definition, as bytes: pdfmake asks a file system, and has a Buffer in its place, which browsers lack. */

const start = /^data:image\/(?:png|jpeg);base64,/;

/** Where pdfmake looks for files: it finds pictures that are written out as data, and nothing else. */
export const pictures = {
  existsSync: (name: unknown): boolean => typeof name === "string" && start.test(name),
  readFileSync: (name: string): Uint8Array =>
    Uint8Array.from(atob(name.replace(start, "")), (letter) => letter.charCodeAt(0)),
};

/**
 * Copies in the origin's private file system: only a worker may write there with `flush`, which returns once the disk has
 * the bytes. One file is held open: the journal that is being written.
 */
import type { OpfsReply, OpfsRequest } from "./opfs-messages.ts";

let held:
  | {
      readonly folder: string;
      readonly name: string;
      readonly handle: FileSystemSyncAccessHandle;
      /** Bytes in it: asking costs a turn to the browser. */
      size: number;
    }
  | undefined;
let last: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<OpfsRequest>) => {
  // In turn: two appends at once would write at the same place.
  last = last.then(() => answer(data));
});

async function answer(request: OpfsRequest): Promise<void> {
  const { number } = request;
  let reply: OpfsReply = { number };
  try {
    reply = { number, ...(await perform(request)) };
  } catch (thrown) {
    reply = { number, failure: thrown instanceof Error ? thrown.name : String(thrown) };
  }
  postMessage(reply);
}

async function perform(request: OpfsRequest): Promise<Partial<OpfsReply>> {
  // A save waits for this one: with the file at hand nothing else is asked of the browser.
  if (request.type === "append" && held?.name === request.name && held.folder === request.folder) {
    append(held, request.bytes);
    return {};
  }
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(request.folder, { create: true });
  switch (request.type) {
    case "append": {
      letGo();
      const { name } = request;
      const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
      held = { folder: request.folder, name, handle, size: handle.getSize() };
      append(held, request.bytes);
      return {};
    }
    case "read": {
      if (held?.name === request.name) return { bytes: readHeld(held.handle) };
      const file = await (await folder.getFileHandle(request.name)).getFile();
      return { bytes: new Uint8Array(await file.arrayBuffer()) };
    }
    case "list": {
      const files = [];
      for await (const [name, entry] of folder.entries()) {
        if (entry instanceof FileSystemFileHandle)
          files.push({
            name,
            size: held?.name === name ? held.handle.getSize() : (await entry.getFile()).size,
          });
      }
      return { files };
    }
    case "rename": {
      if (held?.name === request.name) letGo();
      await (await folder.getFileHandle(request.name)).move(request.to);
      return {};
    }
    case "let-go":
      letGo();
      return {};
    case "remove": {
      if (held?.name === request.name) letGo();
      await folder.removeEntry(request.name).catch((thrown: unknown) => {
        if (!(thrown instanceof DOMException) || thrown.name !== "NotFoundError") throw thrown;
      });
      return {};
    }
  }
}

function append(file: NonNullable<typeof held>, bytes: Uint8Array<ArrayBuffer>): void {
  file.handle.write(bytes, { at: file.size });
  file.handle.flush();
  file.size += bytes.length;
}

function letGo(): void {
  held?.handle.close();
  held = undefined;
}

function readHeld(handle: FileSystemSyncAccessHandle): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(handle.getSize());
  handle.read(bytes, { at: 0 });
  return bytes;
}

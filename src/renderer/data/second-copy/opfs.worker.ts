/**
 * Copies in the origin's private file system: only a worker may write there with `flush`, which returns once the disk has
 * the bytes. One file is held open: the journal that is being written.
 */
import type { OpfsReply, OpfsRequest } from "./opfs-messages.ts";

let held: { readonly name: string; readonly handle: FileSystemSyncAccessHandle } | undefined;
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
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(request.folder, { create: true });
  switch (request.type) {
    case "append": {
      const handle = await heldHandle(folder, request.name);
      handle.write(request.bytes, { at: handle.getSize() });
      handle.flush();
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

async function heldHandle(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemSyncAccessHandle> {
  if (held?.name === name) return held.handle;
  letGo();
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
  held = { name, handle };
  return handle;
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

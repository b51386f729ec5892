/** The only bridge into the page: ask one of our channels, listen to one of our events. Sandboxed, one file, no import but Electron's. */
import { contextBridge, ipcRenderer } from "electron";

contextBridge.exposeInMainWorld("carnetBridge", {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(`carnet:${channel}`, input),
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const heard = (_: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(`carnet:on:${event}`, heard);
    return () => ipcRenderer.off(`carnet:on:${event}`, heard);
  },
});

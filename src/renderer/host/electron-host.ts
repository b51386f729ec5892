/** The host of the desktop edition: every question goes through the preload's two functions to the main process. */
import { z } from "zod";
import { borders, hostEvents } from "../../shared/host/borders.ts";
import type { Border, Host } from "../../shared/host/borders.ts";
import { bridgeName, openEnvelope } from "../../shared/host/bridge.ts";

type Call = (channel: string, input: unknown) => Promise<unknown>;
type Listen = (event: string, listener: (payload: unknown) => void) => () => void;

const isFunction = (value: unknown): boolean => typeof value === "function";
const Bridge = z.object({ call: z.custom<Call>(isFunction), on: z.custom<Listen>(isFunction) });

/** What `src/main/preload.ts` gives to the page. */
export type Bridge = z.infer<typeof Bridge>;

/** The preload's global, or `undefined` outside Electron. */
export function findBridge(): Bridge | undefined {
  return Bridge.safeParse(Reflect.get(globalThis, bridgeName)).data;
}

/** A {@link Host} that asks the main process. */
export function electronHost(bridge: Bridge): Host {
  const ask =
    <I extends z.ZodType, O extends z.ZodType>({ channel, output }: Border<I, O>) =>
    async (input: z.input<I>): Promise<z.output<O>> =>
      output.parse(openEnvelope(await bridge.call(channel, input)));
  return {
    about: ask(borders.about),
    saveFile: ask(borders.saveFile),
    printPdf: ask(borders.printPdf),
    openLink: ask(borders.openLink),
    keepSecret: ask(borders.keepSecret),
    readSecret: ask(borders.readSecret),
    forgetSecret: ask(borders.forgetSecret),
    searchDirectory: ask(borders.searchDirectory),
    hubState: ask(borders.hubState),
    meetHub: ask(borders.meetHub),
    enrolHub: ask(borders.enrolHub),
    signInHub: ask(borders.signInHub),
    cancelSignIn: ask(borders.cancelSignIn),
    leaveHub: ask(borders.leaveHub),
    fetchHub: ask(borders.fetchHub),
    watchHub: ask(borders.watchHub),
    setMenu: ask(borders.setMenu),
    readyToClose: ask(borders.readyToClose),
    on: (event, listener) => bridge.on(event, (payload) => listener(hostEvents[event].parse(payload))),
  };
}

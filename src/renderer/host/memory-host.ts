/** A host for tests and trials: remembers what it was asked, does nothing outside its own memory. */
import type { z } from "zod";
import type { Abilities } from "../../shared/host/about.ts";
import type { Answers, Border, BorderName, Host, HostEventName } from "../../shared/host/borders.ts";
import { borders, hostEvents } from "../../shared/host/borders.ts";
import { problem } from "../../shared/problem.ts";

/** What a test gives to replace some answers or abilities. */
export interface MemoryHostOptions {
  readonly can?: Partial<Abilities>;
  readonly answers?: Partial<Answers>;
}

/** A {@link Host} one can look into. */
export interface MemoryHost {
  readonly host: Host;
  /** Every question asked, in order. */
  readonly asked: { readonly border: BorderName; readonly input: unknown }[];
  /** Plays an event, as the machine would. */
  readonly tell: (event: HostEventName, payload?: unknown) => void;
}

/** Everything succeeds by default, except the network: offline, as on a visit. */
export function memoryHost({ can = {}, answers = {} }: MemoryHostOptions = {}): MemoryHost {
  const asked: MemoryHost["asked"] = [];
  const listeners = new Map<HostEventName, Set<(payload: unknown) => void>>();
  const secrets = new Map<string, string>();
  const all: Answers = {
    about: () =>
      Promise.resolve({
        kind: "memory",
        version: "0.0.0",
        platform: "other",
        can: {
          chooseWhereToSave: true,
          printPdf: true,
          keepSecrets: true,
          nativeMenu: false,
          searchDirectory: true,
          reachHub: false,
          signInHub: false,
          ...can,
        },
      }),
    saveFile: ({ name }) => Promise.resolve({ outcome: "saved", where: name }),
    printPdf: () => Promise.resolve({ outcome: "dialog" }),
    openLink: () => Promise.resolve(),
    keepSecret: ({ name, value }) => {
      secrets.set(name, value);
      return Promise.resolve();
    },
    readSecret: ({ name }) => Promise.resolve({ value: secrets.get(name) }),
    forgetSecret: ({ name }) => {
      secrets.delete(name);
      return Promise.resolve();
    },
    searchDirectory: () => Promise.reject(problem.directory.unreachable({ reason: "offline" })),
    hubState: () => Promise.resolve({}),
    meetHub: () => Promise.reject(problem.hub.unreachable({ reason: "offline" })),
    enrolHub: () => Promise.reject(problem.hub.unreachable({ reason: "offline" })),
    signInHub: () => Promise.reject(problem.hub.unreachable({ reason: "offline" })),
    cancelSignIn: () => Promise.resolve(),
    leaveHub: () => Promise.resolve(),
    fetchHub: () => Promise.reject(problem.hub.notEnrolled({})),
    watchHub: () => Promise.resolve(),
    setMenu: () => Promise.resolve(),
    readyToClose: () => Promise.resolve(),
    ...answers,
  };
  const ask =
    <I extends z.ZodType, O extends z.ZodType>(
      name: BorderName,
      { input, output }: Border<I, O>,
      answer: (given: z.output<I>) => Promise<z.input<O>>,
    ) =>
    async (given: z.input<I>): Promise<z.output<O>> => {
      asked.push({ border: name, input: given });
      return output.parse(await answer(input.parse(given)));
    };
  const host: Host = {
    about: ask("about", borders.about, all.about),
    saveFile: ask("saveFile", borders.saveFile, all.saveFile),
    printPdf: ask("printPdf", borders.printPdf, all.printPdf),
    openLink: ask("openLink", borders.openLink, all.openLink),
    keepSecret: ask("keepSecret", borders.keepSecret, all.keepSecret),
    readSecret: ask("readSecret", borders.readSecret, all.readSecret),
    forgetSecret: ask("forgetSecret", borders.forgetSecret, all.forgetSecret),
    searchDirectory: ask("searchDirectory", borders.searchDirectory, all.searchDirectory),
    hubState: ask("hubState", borders.hubState, all.hubState),
    meetHub: ask("meetHub", borders.meetHub, all.meetHub),
    enrolHub: ask("enrolHub", borders.enrolHub, all.enrolHub),
    signInHub: ask("signInHub", borders.signInHub, all.signInHub),
    cancelSignIn: ask("cancelSignIn", borders.cancelSignIn, all.cancelSignIn),
    leaveHub: ask("leaveHub", borders.leaveHub, all.leaveHub),
    fetchHub: ask("fetchHub", borders.fetchHub, all.fetchHub),
    watchHub: ask("watchHub", borders.watchHub, all.watchHub),
    setMenu: ask("setMenu", borders.setMenu, all.setMenu),
    readyToClose: ask("readyToClose", borders.readyToClose, all.readyToClose),
    on: (event, listener) => {
      const heard = (payload: unknown) => listener(hostEvents[event].parse(payload));
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(heard));
      return () => those.delete(heard);
    },
  };
  return {
    host,
    asked,
    tell: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
  };
}

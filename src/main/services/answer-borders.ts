/** What happens to every question before and after its answer: same checks for all, so that none can forget them. */
import type { z } from "zod";
import { borders } from "../../shared/host/borders.ts";
import type { Answers, Border, BorderName } from "../../shared/host/borders.ts";
import { sealFailure } from "../../shared/host/bridge.ts";
import type { Envelope } from "../../shared/host/bridge.ts";
import { problem } from "../../shared/problem.ts";

/** The question as it arrived: who asks, and what. */
export interface Question {
  /** The main frame of our own page, and nobody else. */
  readonly isOurs: boolean;
  readonly input: unknown;
}

/** A border and all that happens around its answer. */
export interface Counter {
  readonly channel: string;
  readonly answer: (question: Question) => Promise<Envelope>;
}

/** May note a failure: its channel and what was thrown, never what was asked. */
export type OnFailure = (channel: string, thrown: unknown) => void;

/** Every border of the table with its answer; the compiler refuses a table with one missing. */
export function answerBorders(answers: Answers, onFailure: OnFailure): Record<BorderName, Counter> {
  const check = <I extends z.ZodType, O extends z.ZodType>(
    { channel, input, output }: Border<I, O>,
    answer: (given: z.output<I>) => Promise<z.input<O>>,
  ): Counter => ({
    channel,
    answer: async (question) => {
      try {
        const given = input.safeParse(question.input);
        if (!question.isOurs || !given.success) throw problem.host.refused({ border: channel });
        return { ok: true, value: output.parse(await answer(given.data)) };
      } catch (thrown) {
        onFailure(channel, thrown);
        return sealFailure(thrown);
      }
    },
  });
  return {
    about: check(borders.about, answers.about),
    saveFile: check(borders.saveFile, answers.saveFile),
    printPdf: check(borders.printPdf, answers.printPdf),
    openLink: check(borders.openLink, answers.openLink),
    keepSecret: check(borders.keepSecret, answers.keepSecret),
    readSecret: check(borders.readSecret, answers.readSecret),
    forgetSecret: check(borders.forgetSecret, answers.forgetSecret),
    searchDirectory: check(borders.searchDirectory, answers.searchDirectory),
    hubState: check(borders.hubState, answers.hubState),
    meetHub: check(borders.meetHub, answers.meetHub),
    enrolHub: check(borders.enrolHub, answers.enrolHub),
    signInHub: check(borders.signInHub, answers.signInHub),
    cancelSignIn: check(borders.cancelSignIn, answers.cancelSignIn),
    leaveHub: check(borders.leaveHub, answers.leaveHub),
    fetchHub: check(borders.fetchHub, answers.fetchHub),
    watchHub: check(borders.watchHub, answers.watchHub),
    setMenu: check(borders.setMenu, answers.setMenu),
    readyToClose: check(borders.readyToClose, answers.readyToClose),
  };
}

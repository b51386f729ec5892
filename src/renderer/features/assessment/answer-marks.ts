/** How an answer is said by a radio, a key and the paper sheet: 1 to 5 on screen and on paper, 0 to 4 in the data. */
import { Answer } from "../../../shared/records/assessment.ts";

/** The value of the radio of an answer. */
export const textOf = (answer: Answer | undefined): string | null =>
  answer === undefined ? null : String(answer);

/** The answer of a radio's value. */
export const answerFrom = (text: string): Answer | undefined =>
  Answer.safeParse(/^[0-4]$/.test(text) ? Number(text) : text).data;

/** The answers in the order of the sheet, and what is printed in their boxes. */
export const paperMarks: readonly { readonly answer: Answer; readonly mark: string }[] = [
  { answer: 0, mark: "1" },
  { answer: 1, mark: "2" },
  { answer: 2, mark: "3" },
  { answer: 3, mark: "4" },
  { answer: 4, mark: "5" },
  { answer: "nsp", mark: "NSP" },
  { answer: "so", mark: "SO" },
];

/** What is circled on the sheet. */
export const paperMark = (answer: Answer): string =>
  paperMarks.find((each) => each.answer === answer)?.mark ?? "";

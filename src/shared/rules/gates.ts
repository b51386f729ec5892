/** Gates (domain.md §3.3): answers that never change a score and change what is advised first. Data of the questionnaire. */
import type { Gate, Questionnaire, Severity } from "../content/questionnaire.ts";
import type { Scores } from "./scoring.ts";

export interface GateFinding {
  readonly id: Gate["id"];
  /** `closed`: an answer closes it. `to_check`: nobody could say, so it must be looked at. */
  readonly state: "closed" | "to_check";
  readonly severity: Severity;
  /** The items that say so. */
  readonly itemIds: readonly string[];
  readonly title: string;
  readonly text: string;
  /** What to do first, and the schemes of the catalogue that help, in the order to propose them. */
  readonly orientation: { readonly advice: string; readonly schemes: readonly string[] };
}

/** The gates that are closed, most serious first (the order of the questionnaire). */
export function closedGates(questionnaire: Questionnaire, scores: Scores): GateFinding[] {
  return questionnaire.gates.flatMap((gate) => {
    const itemIds = itemsThat(
      gate,
      scores,
      (answer, atMost) => typeof answer === "number" && answer <= atMost,
    );
    return itemIds.length === 0 ? [] : [finding(gate, "closed", gate, itemIds)];
  });
}

/** The gates that « ne sait pas » leaves open to doubt, without those that another answer closes. */
export function gatesToCheck(questionnaire: Questionnaire, scores: Scores): GateFinding[] {
  const closed = new Set(closedGates(questionnaire, scores).map(({ id }) => id));
  return questionnaire.gates.flatMap((gate) => {
    const itemIds = itemsThat(gate, scores, (answer) => answer === "nsp");
    return itemIds.length === 0 || closed.has(gate.id)
      ? []
      : [finding(gate, "to_check", gate.doubt, itemIds)];
  });
}

type AnswerOfItem = Scores["items"][number]["answer"];

function itemsThat(
  gate: Gate,
  { items }: Scores,
  says: (answer: AnswerOfItem, atMost: number) => boolean,
): string[] {
  return gate.when.flatMap(({ item, atMost }) =>
    says(items.find(({ id }) => id === item)?.answer, atMost) ? [item] : [],
  );
}

function finding(
  { id, severity, advice, schemes }: Gate,
  state: GateFinding["state"],
  { title, text }: Gate["doubt"],
  itemIds: readonly string[],
): GateFinding {
  return { id, state, severity, itemIds, title, text, orientation: { advice, schemes } };
}

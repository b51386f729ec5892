import type { PaperTemplate } from "../../../shared/records/paper-template.ts";
import { attempt } from "../../ui/attempt.ts";
import { toast } from "../../ui/toast.tsx";
import { saved } from "./save-field.ts";

/** Puts a template in place, that of the app when there is none, and offers the one before. Whether it was stored. */
export async function adoptTemplate(
  template: PaperTemplate | undefined,
  words: { readonly done: string; readonly undo: string },
): Promise<boolean> {
  let before: PaperTemplate | undefined;
  const isStored = await attempt(() =>
    saved(({ paper }) => {
      before = paper.template;
      return { paper: { ...paper, template } };
    }),
  );
  if (isStored) {
    const back = () => void attempt(() => saved(({ paper }) => ({ paper: { ...paper, template: before } })));
    toast({ tone: "good", text: words.done, action: { label: words.undo, onPress: back } });
  }
  return isStored;
}

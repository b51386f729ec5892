import type { PaperTemplate } from "../../../shared/records/paper-template.ts";
import { attempt } from "../../ui/attempt.ts";
import { toast } from "../../ui/toast.tsx";
import { saved } from "./save-field.ts";

const put = (template: PaperTemplate | undefined) =>
  attempt(() => saved(({ paper }) => ({ paper: { ...paper, template } })));

/** Puts a template in place, that of the app when there is none, and offers the one before. Whether it was stored. */
export async function adoptTemplate(
  template: PaperTemplate | undefined,
  before: PaperTemplate | undefined,
  words: { readonly done: string; readonly undo: string },
): Promise<boolean> {
  const isStored = await put(template);
  if (isStored)
    toast({
      tone: "good",
      text: words.done,
      action: { label: words.undo, onPress: () => void put(before) },
    });
  return isStored;
}

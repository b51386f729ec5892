/** Where words stand on a page, in points from its left and from its bottom. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

const Item = z.object({ str: z.string(), width: z.number(), transform: z.array(z.number()) });

export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** All that is drawn at once, in the order of the file; the first page unless told. */
export async function wordsOnPage(bytes: Uint8Array, number = 1): Promise<PlacedWords[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { items } = await (await (await loading.promise).getPage(number)).getTextContent();
  await loading.destroy();
  return items.flatMap((item) => {
    const { str, width, transform } = Item.parse(item);
    const text = str.trim();
    return text === "" ? [] : [{ text, width, x: transform[4] ?? 0, y: transform[5] ?? 0 }];
  });
}

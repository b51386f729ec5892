import { z } from "zod";

/** What an organisation says of itself in the information notice; an empty text is « not said ». */
export const NoticeWords = z.object({
  controller: z.string(),
  contact: z.string(),
  dpo: z.string(),
  purpose: z.string(),
  retention: z.string(),
});
export type NoticeWords = z.infer<typeof NoticeWords>;

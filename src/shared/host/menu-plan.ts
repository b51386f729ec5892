/** What the app wants in the window's menu: its commands, already worded in the person's language. */
import { z } from "zod";

export const MenuName = z.enum(["file", "edit", "view", "go", "visit", "help"]);
export type MenuName = z.infer<typeof MenuName>;

export const MenuCommand = z.strictObject({
  /** Comes back in the `command` event. */
  id: z.string().max(100),
  label: z.string().max(100),
  menu: MenuName,
  /** Electron's words, for example `CmdOrCtrl+N`; shown, and left to the page to listen to. */
  accelerator: z
    .string()
    .max(40)
    .regex(/^[A-Za-z0-9+=,./-]+$/)
    .optional(),
  enabled: z.boolean().default(true),
});
export type MenuCommand = z.infer<typeof MenuCommand>;

export const MenuPlan = z.strictObject({
  commands: z.array(MenuCommand).max(200),
  language: z.enum(["fr", "en"]),
});
export type MenuPlan = z.infer<typeof MenuPlan>;

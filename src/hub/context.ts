/** What every route is given. */
import type { HubConfig } from "./config.ts";
import type { Store } from "./store/store.ts";

export interface HubContext {
  readonly store: Store;
  readonly config: HubConfig;
  readonly now: () => Date;
}

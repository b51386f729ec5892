/** Journeys run on the built app: whoever starts them alone gets a fresh build too. */
import { buildIfStale } from "../../scripts/build-app.ts";

// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export.
export default buildIfStale;

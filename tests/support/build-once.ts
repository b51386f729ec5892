/** Journeys run on the built app: whoever starts them alone gets a fresh build too. */
import { buildIfStale } from "../../scripts/build-app.ts";

// eslint-disable-next-line no-restricted-syntax -- Playwright calls the default export.
export default buildIfStale;

/** The same tree as the page that Chromium prints. */
export { pageOf } from "./tree/page.tsx";

/** The same tree made by react-pdf. */
export { make } from "./tree/react-pdf.tsx";

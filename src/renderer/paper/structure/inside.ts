/**
 * The only door to the inside of pdfmake: its layout, its drawing and its document, which `structure/` extends. They
 * have no public seam (asked for upstream since 2017: bpampuch/pdfmake, issue 942), and pdfmake publishes its modules
 * without an `exports` map. What is not asked for here – its network, its file system – is not in the app at all.
 */
import layoutBuilder from "pdfmake/js/LayoutBuilder.js";
import pdfDocument from "pdfmake/js/PDFDocument.js";
import renderer from "pdfmake/js/Renderer.js";
import styleContextStack from "pdfmake/js/StyleContextStack.js";
import textInlines from "pdfmake/js/TextInlines.js";

export { normalizePageMargin, normalizePageSize } from "pdfmake/js/PageSize.js";
export { tableLayouts } from "pdfmake/js/tableLayouts.js";

export const LayoutBuilder = unwrapped(layoutBuilder);
export const PDFDocument = unwrapped(pdfDocument);
export const Renderer = unwrapped(renderer);
export const StyleContextStack = unwrapped(styleContextStack);
export const TextInlines = unwrapped(textInlines);

/** Node gives the module, Vitest the class that is its default. */
function unwrapped<Class extends object>(module: Class | { readonly default: Class }): Class {
  return isWrapped(module) ? module.default : module;
}

function isWrapped<Class extends object>(
  module: Class | { readonly default: Class },
): module is { readonly default: Class } {
  return "default" in module;
}

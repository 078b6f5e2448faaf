import type { NotationId } from "./symbols.ts";

/**
 * Shows a run of ready text in a notation: of each symbol and equation the variant that was shown goes into a
 * template, and the wanted one comes out of its own. So the page holds one notation, and never the text of another.
 */
export function showNotation(text: HTMLElement, notation: NotationId): void {
  const waiting = text.querySelectorAll<HTMLTemplateElement>(
    `template[data-notations~="${notation}"]`,
  );
  for (const template of waiting) {
    const before = [...(template.parentElement?.children ?? [])].find(
      (child) => child.localName === "span" && child.hasAttribute("data-notations"),
    );
    if (!before) continue;
    const shown = document.createElement("span");
    shown.dataset["notations"] = template.dataset["notations"] ?? "";
    shown.append(template.content);
    const put = document.createElement("template");
    put.hidden = true;
    put.dataset["notations"] = before.getAttribute("data-notations") ?? "";
    put.content.append(...before.childNodes);
    template.replaceWith(put);
    before.replaceWith(shown);
  }
}

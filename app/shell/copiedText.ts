import { textOfCell } from "../kit/table/tableText.ts";
import { formulaText, noText } from "../math/elementText.ts";
import { withoutMarks } from "../words/isolated.ts";

/** Plain text that grows piece by piece; spaces are gathered as a browser gathers them. */
class PlainText {
  text = "";

  add(piece: string): void {
    const isStart = this.text === "" || /\s$/u.test(this.text);
    this.text += isStart ? piece.trimStart() : piece;
  }

  /** Ends the line, and leaves empty ones until `count` lines are ended. */
  endLines(count: number): void {
    if (this.text === "") return;
    this.text = this.text.replace(/ +$/u, "");
    const ended = /\n*$/u.exec(this.text)?.[0].length ?? 0;
    this.text += "\n".repeat(Math.max(count - ended, 0));
  }
}

const textIn = (node: Text, range: Range) =>
  node.data.slice(
    node === range.startContainer ? range.startOffset : 0,
    node === range.endContainer ? range.endOffset : undefined,
  );

function write(node: Node, range: Range, plain: PlainText): void {
  if (!range.intersectsNode(node)) return;
  if (node instanceof Text) {
    const isKept = getComputedStyle(node.parentElement ?? document.body).whiteSpace.startsWith(
      "pre",
    );
    const text = textIn(node, range);
    if (isKept) plain.text += text;
    else plain.add(text.replaceAll(/\s+/gu, " "));
    return;
  }
  if (!(node instanceof Element) || node.matches(noText)) return;
  const { display } = getComputedStyle(node);
  if (display === "none") return;
  const formula = formulaText(node);
  if (formula !== null) return plain.add(formula);
  if (node instanceof HTMLBRElement) return plain.endLines(1);
  if (node instanceof HTMLTableCellElement) {
    if (node.previousElementSibling) plain.text += "\t";
    plain.text += textOfCell(node, false);
    return;
  }
  const isBlock = !/^(?:inline|contents|ruby)/u.test(display);
  const lines = node.matches("p, h1, h2, h3, ul, ol, table, .math-display") ? 2 : 1;
  if (isBlock) plain.endLines(lines);
  for (const child of node.childNodes) write(child, range, plain);
  if (isBlock) plain.endLines(lines);
}

const formulaAt = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest(".katex, sub, sup");

/** Where a range begins or ends inside an equation, all of the equation is meant. */
function withWholeFormulas(range: Range): Range {
  const whole = range.cloneRange();
  const first = formulaAt(range.startContainer);
  const last = formulaAt(range.endContainer);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole;
}

/** What a range of the page is as plain text: each symbol once, tables with tabs between their cells. */
export function copiedText(range: Range): string {
  const plain = new PlainText();
  const whole = withWholeFormulas(range);
  const { commonAncestorContainer: top } = whole;
  write(top instanceof Element ? top : (top.parentElement ?? top), whole, plain);
  return withoutMarks(plain.text).trim();
}

/** The same as HTML, for programs that keep headings and emphasis. */
export function copiedHtml(range: Range): string {
  const box = document.createElement("div");
  box.append(withWholeFormulas(range).cloneContents());
  for (const cell of box.querySelectorAll("td, th")) cell.textContent = textOfCell(cell, false);
  for (const formula of box.querySelectorAll(".katex"))
    formula.replaceWith(formulaText(formula) ?? "");
  for (const hidden of box.querySelectorAll(noText)) hidden.remove();
  return withoutMarks(box.innerHTML);
}

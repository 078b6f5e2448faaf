import { useEffect } from "react";

function mark(): void {
  const selection = getSelection();
  const isEmpty = selection === null || selection.isCollapsed;
  for (const equation of document.querySelectorAll(".katex")) {
    equation.toggleAttribute("data-selected", !isEmpty && selection.containsNode(equation, true));
  }
}

/**
 * Marks the equations that a selection touches, which are copied whole. Their glyphs are drawn by the style sheet,
 * so no browser colours them by itself.
 */
export function useSelectedEquations(): void {
  useEffect(() => {
    document.addEventListener("selectionchange", mark);
    return () => document.removeEventListener("selectionchange", mark);
  }, []);
}

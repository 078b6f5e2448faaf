export async function downloadFigure(
  _element: HTMLElement,
  _format: "svg" | "png",
  _name: string,
): Promise<void> {}

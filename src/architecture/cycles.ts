/** Which files each file imports, types counted. */
type Imports = Readonly<Record<string, readonly string[]>>;

/**
 * The circles among files: sets of files of which each leads to all the others, and files that
 * import themselves. A file stands in at most one of them.
 *
 * @returns each circle sorted by name
 * @source Tarjan, Depth-first search and linear graph algorithms (1972): strongly connected components.
 */
export function circlesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  /** Walks on from a file and returns the earliest open file that can be reached from it. */
  function visit(file: string): number {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    const targets = (imports[file] ?? []).filter((target) => target in imports);
    let earliest = own;
    for (const target of targets) {
      const seen = order.get(target);
      if (seen === undefined) earliest = Math.min(earliest, visit(target));
      else if (open.includes(target)) earliest = Math.min(earliest, seen);
    }
    if (earliest === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || targets.includes(file)) circles.push(circle.toSorted());
    }
    return earliest;
  }

  for (const file of Object.keys(imports)) if (!order.has(file)) visit(file);
  return circles;
}

const NUMBER_FONT = 15.5;

/** A plate of so few columns has room for its numbers. */
const MOST_READABLE = 4;

/** A plate: its cells, in units of its own picture; with numbers where they have room, else as bricks. */
export function plateOf(rows: number, columns: number, mostColumns: number) {
  const isReadable = mostColumns <= MOST_READABLE;
  const cell = isReadable ? { width: 50, height: 22 } : { width: 16, height: 16 };
  return {
    width: columns * cell.width + 6,
    height: rows * cell.height + 6,
    fontSize: isReadable ? NUMBER_FONT : 0,
    boxes: Array.from({ length: rows * columns }, (_, index) => ({
      x: 4 + (index % columns) * cell.width,
      y: 4 + Math.floor(index / columns) * cell.height,
      width: cell.width - 2,
      height: cell.height - 2,
    })),
  };
}

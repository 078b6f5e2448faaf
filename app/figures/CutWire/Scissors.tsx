interface ScissorsProps {
  /** Their middle; without it they stand in a button. */
  readonly x?: number;
  readonly y?: number;
  /** How wide they are drawn there */
  readonly size?: number;
}

const WIDTH = 18;
/** The sign for cutting, so many units wide. */
const blades = "M4.5 5.5 16 13.5M4.5 12.5 16 4.5";

export function Scissors({ x, y, size = WIDTH }: ScissorsProps) {
  const drawn = (
    <>
      <path d={blades} />
      <circle cx={3} cy={4} r={2.4} />
      <circle cx={3} cy={14} r={2.4} />
    </>
  );
  return x === undefined || y === undefined ? (
    <svg
      className="cut-wire-scissors"
      viewBox="0 0 18 18"
      width="18"
      height="18"
      aria-hidden="true"
    >
      {drawn}
    </svg>
  ) : (
    <g
      className="cut-wire-scissors"
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / WIDTH})`}
      aria-hidden
    >
      {drawn}
    </g>
  );
}

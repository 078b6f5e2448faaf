import { roadsWords as words } from "./words.ts";

/** The three parts of a move, in the order in which they come: how each is drawn, and its name. */
export const MoveKey = ({ isTurn }: { readonly isTurn: boolean }) => (
  <ul className="roads-key">
    <li>
      <svg viewBox="0 0 36 16" aria-hidden="true">
        <path className="roads-turn" d={isTurn ? "M2 13C10 3 24 1 34 6" : "M2 13L34 4"} />
      </svg>
      <span>{isTurn ? words.turn : words.mirror}</span>
    </li>
    <li>
      <svg viewBox="0 0 36 16" aria-hidden="true">
        <g className="roads-push" data-now>
          <path d="M2 8H24" />
          <polygon points="34,8 23,3 23,13" />
        </g>
      </svg>
      {words.push}
    </li>
    <li>
      <svg viewBox="0 0 36 16" aria-hidden="true">
        <path className="roads-bend" d="M2 4L34 12" />
      </svg>
      {words.bend}
    </li>
  </ul>
);

import type { Box } from "./boxes.ts";

type GhostProps = { readonly box: Box } | { readonly path: string };

/** What the reader guessed: dashed ink in the same picture, kept when the outcome comes. */
export function Ghost(props: GhostProps) {
  return "box" in props ? (
    <rect className="net-ghost" {...props.box} rx={3} aria-hidden />
  ) : (
    <path className="net-ghost" d={props.path} aria-hidden />
  );
}

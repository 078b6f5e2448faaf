import { withoutMarks } from "../words/isolated.ts";

const NARROW = /[iljtfr.,'’“”:;|!()[\] ·]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z×=<>+−–0-9]/;

/** About how wide a text is at a font size; a little generous, since it only has to keep texts apart. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of withoutMarks(text)) {
    if (NARROW.test(sign)) ems += 0.34;
    else if (WIDE.test(sign)) ems += 0.9;
    else if (CAPITAL.test(sign)) ems += 0.66;
    else ems += 0.58;
  }
  return ems * fontSize;
}

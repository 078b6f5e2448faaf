import "./prose.css";
import { Sym } from "../math/Sym.tsx";
import { Aside, Try } from "./Boxes.tsx";
import { Chapter } from "./Chapter.tsx";
import { ProseLink } from "./ProseLink.tsx";

/** What every chapter may name; its page adds the figures. */
export const proseComponents = {
  a: ProseLink,
  Sym,
  Chapter,
  Aside,
  Try,
};

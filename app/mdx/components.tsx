import "./prose.css";
import { Suspense } from "react";
import { TextSym } from "../math/Sym.tsx";
import { Aside, Try } from "./Boxes.tsx";
import { Chapter } from "./Chapter.tsx";
import { Onward } from "./Onward.tsx";
import { ProseLink } from "./ProseLink.tsx";
import { ProseText } from "./ProseText.tsx";

/** What stands in the text and is HTML in the browser. */
const textTags = { a: ProseLink, Sym: TextSym, Aside, Try };

/** What every chapter may name; its page adds the figures. */
export const proseComponents = {
  Chapter,
  Onward,
  ProseText,
  Suspense,
  ...(import.meta.env.SSR ? textTags : {}),
};

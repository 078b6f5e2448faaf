import "./prose.css";
import type { ComponentProps } from "react";
import { Link } from "wouter";
import { Sym } from "../math/Sym.tsx";
import { Aside, Try } from "./Boxes.tsx";
import { Chapter } from "./Chapter.tsx";

function ProseLink({ href = "", children, ...rest }: ComponentProps<"a">) {
  const Anchor = href.startsWith("/") ? Link : "a";
  return (
    <Anchor href={href} {...rest}>
      {children}
    </Anchor>
  );
}

/** What every chapter may name; its page adds the figures. */
export const proseComponents = {
  a: ProseLink,
  Sym,
  Chapter,
  Aside,
  Try,
};

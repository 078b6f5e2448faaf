import type { ComponentProps } from "react";
import { Link } from "wouter";

/** A link of the prose: inside the site it changes the page without a reload. */
export function ProseLink({ href = "", children }: ComponentProps<"a">) {
  return href.startsWith("/") ? <Link href={href}>{children}</Link> : <a href={href}>{children}</a>;
}

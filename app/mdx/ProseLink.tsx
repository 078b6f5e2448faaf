import type { ComponentProps } from "react";
import { Link } from "wouter";

/**
 * A link of the text. `[…](?step=t2.wx)` leads to a picture of the page's main figure; one that begins with a slash
 * stays within the site. What a click does is told in `useTextLinks`: no code stands beside the text.
 */
export function ProseLink({ href = "", children }: ComponentProps<"a">) {
  if (href.startsWith("/")) return <Link href={href}>{children}</Link>;
  return (
    <a href={href} {...(href.startsWith("?") && { className: "step-link" })}>
      {children}
    </a>
  );
}

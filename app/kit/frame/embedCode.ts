import { words } from "../../words/en.ts";

/**
 * The frame that shows a figure in another page. It needs no script there: what is higher than the
 * frame scrolls inside it.
 *
 * @param address of the page that shows the figure alone
 * @param height  of the frame in CSS pixels
 */
export function embedCode(address: string, height: number): string {
  const source = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${source}" title="${words.siteName}" width="100%" height="${height}" style="border:0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}

/**
 * What another page may add once, for all its frames: each gets the height that its figure tells
 * (`useEmbedHeight`). A message counts for the frame that sent it and for no other.
 */
export const embedListener = `<script>addEventListener("message",function(e){if(e.data&&e.data.type==="unrolled:height"&&e.data.height>0)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=e.data.height})})</script>`;

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist, distFiles, htmlOf } from "./dist.ts";
import { everyRoute, expect, test } from "./fixtures.ts";

for (const { path } of everyRoute) {
  test(`${path}: the policy stands before all scripts and allows just what is there`, () => {
    const html = htmlOf(path);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    expect(policy).toBeDefined();
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|https?:|\*/);
    const scriptSource = /script-src ([^;]+)/.exec(policy ?? "")?.[1] ?? "";
    expect(scriptSource).not.toContain("unsafe");

    const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text ?? "");
    const hashes = inline.map((text) => createHash("sha256").update(text).digest("base64"));
    expect(scriptSource).toBe(["'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(" "));
    expect(html).not.toMatch(/<style[\s>]/);
    expect(html, "no inline handlers").not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    expect(html).not.toMatch(/(?:href|src)="javascript:/i);
  });
}

test.describe("the policy is in force", () => {
  test.use({ forgiven: [/Content Security Policy/] });

  test("an injected script and style do nothing", async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
      });
      const script = document.createElement("script");
      script.textContent = "document.title = 'injected'";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.body.append(script, style);
    });
    const refused = () =>
      page.evaluate(() => (window as unknown as { refused: string[] }).refused.toSorted());
    await expect.poll(refused).toEqual(["script-src-elem", "style-src-elem"]);
    await expect(page).not.toHaveTitle("injected");
    await expect(page.getByRole("main")).toBeVisible();
  });
});

test("no code of the site makes code out of text", () => {
  const scripts = distFiles().filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  const guilty = scripts.filter((file) =>
    /\beval\(|\bnew Function\(|\bdocument\.write\(/.test(readFileSync(join(dist, file), "utf8")),
  );
  expect(guilty).toEqual([]);
});

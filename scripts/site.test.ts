import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function siteWith(env: Record<string, string | undefined>) {
  for (const name of ["BASE_PATH", "SITE_ORIGIN", "GITHUB_REPOSITORY"]) {
    vi.stubEnv(name, env[name]);
  }
  return (await import("./site.mjs")).site;
}

test.each([
  [{}, "/unrolled/", "http://localhost:4173"],
  [{ GITHUB_REPOSITORY: "Ada/rnn-course" }, "/rnn-course/", "https://ada.github.io"],
  [{ GITHUB_REPOSITORY: "Ada/ada.github.io" }, "/", "https://ada.github.io"],
  [{ BASE_PATH: "/" }, "/", "http://localhost:4173"],
  [{ BASE_PATH: "deep/er" }, "/deep/er/", "http://localhost:4173"],
  [
    { GITHUB_REPOSITORY: "ada/x", BASE_PATH: "/", SITE_ORIGIN: "https://rnn.example/" },
    "/",
    "https://rnn.example",
  ],
])("%j", async (env, base, origin) => {
  expect(await siteWith(env)).toEqual({ base, origin });
});

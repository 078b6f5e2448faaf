import { expect, it } from "vitest";
import { filesIn, isTest, read } from "./sources.ts";

const code = ["app", "src"]
  .flatMap((folder) => filesIn(folder, /\.(?:tsx?|js)$/u))
  .filter((path) => !isTest(path) && !path.startsWith("/src/architecture/"));

/** What a browser may refuse with an exception, and the files that are ready for it. */
const refusable: Readonly<
  Record<string, { readonly use: RegExp; readonly by: readonly string[] }>
> = {
  "a change of the address": {
    use: /\bhistory\.(?:push|replace)State\b/u,
    by: ["/app/boot.js", "/app/hooks/changeAddress.ts"],
  },
  storage: {
    use: /\b(?:localStorage|sessionStorage|indexedDB)\b/u,
    by: [
      "/app/boot.js",
      "/app/kit/tabMemory.ts",
      "/app/shell/openAfresh.ts",
      "/app/shell/readingPlace.ts",
      "/app/store/readerStorage.ts",
    ],
  },
  "a service worker": {
    use: /\bnavigator\.serviceWorker\b/u,
    by: ["/src/offline/browserSurroundings.ts"],
  },
  "a worker": { use: /\bnew Worker\(/u, by: ["/app/kit/startWorker.ts"] },
  "the clipboard": {
    use: /\bnavigator\.clipboard\b/u,
    by: ["/app/kit/frame/CopyField.tsx"],
  },
};

/** Comments name things, too. */
const plain = (path: string) => read(path).replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gmu, "");

for (const [what, { use, by }] of Object.entries(refusable))
  it(`${what} is asked for in one place, which is ready for a refusal`, () => {
    expect(code.filter((path) => use.test(plain(path))).toSorted()).toEqual(by.toSorted());
  });

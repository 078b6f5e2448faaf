// Serves dist/ as GitHub Pages would, which `vite preview` does not: an address without its last
// slash is sent on, an unknown one gets 404.html, and text goes out with gzip (Pages has no brotli).
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { site } from "./site.mjs";

const dist = process.env.DIST ?? fileURLToPath(new URL("../dist/", import.meta.url));
const { base } = site;
const port = Number(process.env.PORT ?? 4173);

/** @type {Record<string, string>} */
const types = {
  ".safetensors": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** @type {Map<string, { changed: number, body: Buffer, gzip: Buffer | undefined }>} */
const files = new Map();

/**
 * A file and what gzip makes of it, read again when it has changed on disk.
 * @param {string} file
 * @param {number} changed
 * @param {boolean} isText
 */
function load(file, changed, isText) {
  const known = files.get(file);
  if (known?.changed === changed) return known;
  const body = readFileSync(file);
  const loaded = { changed, body, gzip: isText ? gzipSync(body) : undefined };
  files.set(file, loaded);
  return loaded;
}

/** @param {string} file */
const stat = (file) => statSync(file, { throwIfNoEntry: false });

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const server = createServer((request, response) => {
  // The URL parser resolves `..`, so that no path leads out of dist/.
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/" && base !== "/") {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const path = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : undefined;
  let file = path === undefined || path.includes("..") ? undefined : join(dist, path);
  if (file !== undefined && stat(file)?.isDirectory()) {
    if (!pathname.endsWith("/")) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    file = join(file, "index.html");
  }
  const found = file !== undefined && stat(file)?.isFile() ? file : undefined;
  const answer = found ?? join(dist, "404.html");
  const type = types[extname(answer)] ?? "application/octet-stream";
  const { body, gzip } = load(
    answer,
    stat(answer)?.mtimeMs ?? 0,
    /text|json|svg|xml|octet/.test(type),
  );
  const packed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") ? gzip : undefined;
  response.writeHead(found === undefined ? 404 : 200, {
    "content-type": type,
    "content-length": (packed ?? body).length,
    "cache-control": "max-age=600",
    // Pages lets any other site read what it serves, and so a frame without an origin, too.
    "access-control-allow-origin": "*",
    vary: "accept-encoding",
    ...(packed && { "content-encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : (packed ?? body));
});

server.listen(port, "127.0.0.1", () => {
  const address = server.address();
  // Port 0 asks the system for a free one.
  const given = typeof address === "object" ? address?.port : port;
  console.log(`http://127.0.0.1:${given}${base}`);
});

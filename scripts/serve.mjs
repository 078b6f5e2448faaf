// Serves dist/ as GitHub Pages would, which `vite preview` does not: an address
// without its last slash is sent on, and an unknown one gets 404.html.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const base = process.env.BASE_PATH ?? '/unrolled/';
const port = Number(process.env.PORT ?? 4173);

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @param {string} file */
const stat = (file) => statSync(file, { throwIfNoEntry: false });

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/' && base !== '/') return response.writeHead(302, { location: base }).end();

  let status = 200;
  let file = join(dist, normalize(decodeURIComponent(pathname.slice(base.length))));
  if (stat(file)?.isDirectory()) {
    if (!pathname.endsWith('/')) {
      return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    }
    file = join(file, 'index.html');
  }
  if (!pathname.startsWith(base) || !stat(file)?.isFile()) {
    status = 404;
    file = join(dist, '404.html');
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const gzip = /text|json|svg/.test(type) && /gzip/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'max-age=600',
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  const body = createReadStream(file);
  return gzip ? body.pipe(createGzip()).pipe(response) : body.pipe(response);
});

server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${base}`));

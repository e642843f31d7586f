/**
 * Serves the built site on this machine: `npm run docs:serve`.
 *
 * @module
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Makes a server for the files of a folder. */
export function serveFolder(folder: string): Server {
  return createServer(async ({ url = '/' }, response) => {
    try {
      const { pathname } = new URL(url, 'http://localhost');
      const path = normalize(decodeURIComponent(pathname));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if ((await stat(file)).isDirectory()) {
        response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
        return;
      }
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      const lost = await readFile(join(folder, '404.html')).catch(() => 'There is no such page.\n');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(lost);
    }
  });
}

if (import.meta.main) {
  const port = Number(process.env.PORT ?? 4173);
  serveFolder(join(root, 'site')).listen(port, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${port}/`);
  });
}

/** Runs the worker in workerd, the runtime of Cloudflare Workers: `npm start`. */
import { Miniflare } from 'miniflare';

const miniflare = new Miniflare({
  modules: true,
  scriptPath: 'dist/worker.js',
  compatibilityDate: '2026-04-01',
  host: '127.0.0.1',
  port: Number(process.env.PORT ?? 8787),
});
console.log(`Listening on ${(await miniflare.ready).href}`);

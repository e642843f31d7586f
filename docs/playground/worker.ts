/**
 * Keeps the files of one build of the playground, and answers from them.
 *
 * @module
 */

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What is used here of `ServiceWorkerGlobalScope`: its types do not go together with those of a page. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: RequestEvent) => void): void;
}

const worker = self as unknown as WorkerScope;

/** The digest of each file by its address from the page; the build writes it in. */
declare const FILES: Readonly<Record<string, string>>;

/** The name of the build: the digest of all its files. */
declare const BUILD: string;

const PREFIX = 'structured-interview/playground/';
const NAME = `${PREFIX}${BUILD}`;

async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME);
  // A file of another build has another digest, so that parts of two never come together.
  await cache.addAll(
    Object.entries(FILES).map(
      ([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' }),
    ),
  );
  await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  const wanted = request.mode === 'navigate' ? './' : request;
  return (await cache.match(wanted)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});

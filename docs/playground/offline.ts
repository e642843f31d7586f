/**
 * Lets a hosted page open without a network.
 *
 * @module
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const WORKER = 'worker.js';

/** Browsers that check where scripts come from take the address from a policy only. */
function trustWorker(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => WORKER });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** Has the page kept for later. From a disk it opens without that. */
export function keepOffline(): void {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Where the browser or the host does not let it, all else still works.
    navigator.serviceWorker.register(trustWorker()).catch(() => {});
  });
}

/** Loads the page again as soon as a newer one has come: it may know what this one does not. */
export function awaitNewer(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  // The first worker of all brings no other page.
  if (!serviceWorker?.controller) return;
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}

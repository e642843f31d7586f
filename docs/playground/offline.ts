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

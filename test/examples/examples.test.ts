import { expect, test } from 'vitest';
import { listInstalled, listNeeded } from './project.ts';

test.each(['server', 'react', 'worker', 'html', 'vue', 'svelte'])(
  '%s asks for the versions that it is tested with',
  (name) => {
    const needed = listNeeded(name);
    const installed = listInstalled();
    // vite comes with vitest.
    const { vite: _, ...own } = needed;
    expect(own).toEqual(Object.fromEntries(Object.keys(own).map((one) => [one, installed[one]])));
  },
);

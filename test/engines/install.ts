import { installJavascript, installMariadb, installPython, installTrino } from './tools.ts';

/** Installs once what several test files need: they start side by side, and two would install into one folder. */
export async function setup(): Promise<void> {
  await Promise.all([installJavascript(), installMariadb(), installPython(), installTrino()]);
}

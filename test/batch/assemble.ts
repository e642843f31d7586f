import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import wabt from 'wabt';

const folder = resolve(import.meta.dirname, '../../src/batch');
const target = resolve(folder, 'vector-bytes.ts');

/** Assembles the vector kernel and writes the module that has its bytes. */
export async function assembleKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(resolve(folder, 'kernel.wat'), 'utf8');
  const { buffer } = parseWat('kernel.wat', source, { simd: true }).toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,90}/g) ?? [];
  return `/**
 * The bytes of \`kernel.wat\`, assembled by \`npm run assemble\`.
 *
 * @module
 */

/** In base 64. */
export const VECTOR_BYTES =
  ${lines.map((line) => `'${line}'`).join(' +\n  ')};
`;
}

if (import.meta.main) writeFileSync(target, await assembleKernel());

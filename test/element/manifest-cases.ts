import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, run, visit } from './page.ts';

const folder = resolve(import.meta.dirname, '../../src/element');
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly tagName: 'interview-scorecard' | 'interview-debrief';
  readonly attributes: readonly Named[];
  readonly members: readonly (Named & { readonly kind: string })[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
const declarations: readonly Declaration[] = modules[0].declarations;
const listNames = (named: readonly Named[]) => named.map(({ name }) => name).sort();

export function testManifest(): void {
  describe.each(declarations)('of <$tagName>', (declaration) => {
    const { tagName, attributes, members, cssProperties } = declaration;

    test('names the attributes and the members that there are', async () => {
      await visit({}, async (page) => {
        await put(page, tagName);
        const found = await run<{ attributes: string[]; members: string[] }>(
          page,
          `const { constructor } = element;
           const names = ${JSON.stringify(listNames(members))};
           return { attributes: constructor.observedAttributes, members: names.filter((name) => name in element) };`,
        );
        expect([...found.attributes].sort()).toEqual(listNames(attributes));
        expect(found.members).toEqual(listNames(members));
      });
    });

    test('names the custom properties that there are', () => {
      const found = new Set(source.match(/--interview-[\w-]+/g));
      expect([...found].sort()).toEqual(listNames(cssProperties));
    });
  });

  test('names the parts and events that there are', () => {
    const literals = [
      ...source.matchAll(/part=(?:"([\w -]+)"|\$\{[^}]*?'([\w -]+)' : '([\w -]+)'\})/g),
    ]
      .flatMap(([, ...names]) => names)
      .flatMap((names) => names?.split(' ') ?? []);
    const parts = declarations.flatMap(({ cssParts }) => listNames(cssParts));
    expect([...new Set(parts)].sort()).toEqual([...new Set(literals)].sort());
    const events = [...source.matchAll(/announce\('(\w+)'/g)].map(([, name]) => name);
    const named = declarations.flatMap(({ events: all }) => listNames(all));
    expect([...new Set(named)].sort()).toEqual([...new Set(events)].sort());
  });
}

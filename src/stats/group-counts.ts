import type { GroupCount } from './adverse-impact.ts';
import { InputProblems, readFields, readList, readOptions } from './input.ts';

/**
 * One person in the running, with what is known of the groups that they count to.
 *
 * @category Adverse impact
 */
export interface GroupedPerson {
  readonly selected: boolean;
  /** By attribute, such as `sex`; left out or `null` where it is not known. */
  readonly groups: { readonly [attribute: string]: string | null | undefined };
}

/**
 * People counted by group.
 *
 * @category Adverse impact
 */
export interface GroupCounts {
  /** One entry for each group that occurs, by name; ready for {@link adverseImpact}. */
  readonly groups: readonly GroupCount[];
  /** How many people lack one of the attributes. They are in no group. */
  readonly unknown: number;
  /** How many of these were selected. */
  readonly unknownSelected: number;
}

/**
 * Counts people by one attribute or by several crossed, and those of unknown group apart.
 *
 * A crossed group is named by its values, joined by ` × `. New York City's rule asks for sex, race or ethnicity, and the
 * two crossed, and for the number of people of unknown category (6 RCNY § 5-301).
 *
 * When to use: before `adverseImpact`, from one row for each person.
 *
 * What it cannot tell: what a person is whose attribute is missing. If many are, the counts say little about anybody.
 *
 * @param people - One entry for each person in the running.
 * @param options - `by`: the attributes to count by, one or more.
 * @returns The groups in order of their names, and how many people are of unknown group.
 * @throws TypeError if the input is not made of arrays, objects, booleans and strings; RangeError if an attribute is named
 *   twice, none is, or a value is an empty text.
 * @example By sex and race, crossed
 * ```ts
 * import { countGroups } from 'structured-interview/stats';
 *
 * const people = [
 *   { selected: true, groups: { sex: 'women', race: 'Black' } },
 *   { selected: false, groups: { sex: 'women', race: 'Black' } },
 *   { selected: true, groups: { sex: 'men', race: 'White' } },
 *   { selected: true, groups: { sex: 'men', race: null } },
 * ];
 * const { groups, unknown } = countGroups(people, { by: ['race', 'sex'] });
 * groups.map(({ name, selected, total }) => [name, selected, total]);
 * // => [['Black × women', 1, 2], ['White × men', 1, 1]]
 * unknown; // => 1
 * ```
 * @category Adverse impact
 */
export function countGroups(
  people: readonly GroupedPerson[],
  options: { readonly by: readonly string[] },
): GroupCounts {
  const problems = new InputProblems('compute group counts');
  const found = readOptions(problems, options, ['by']);
  const by = readList(problems, 'by', found.by);
  if (by.length === 0 || new Set(by).size < by.length) {
    const wanted = 'a list of one or more attributes, each once';
    problems.add('by', { wanted, wrongType: false }, found.by);
  }
  by.forEach((attribute, at) => {
    if (typeof attribute === 'string') return;
    problems.add(`attribute ${at + 1}`, { wanted: 'a text', wrongType: true }, attribute);
  });
  problems.throwIfAny();
  const counts = new Map<string, { selected: number; total: number }>();
  let unknown = 0;
  let unknownSelected = 0;
  readList(problems, 'the people', people).forEach((person, at) => {
    const where = `person ${at + 1}`;
    const fields = readFields(problems, where, person);
    if (fields === null) return;
    const { selected } = fields;
    if (typeof selected !== 'boolean') {
      problems.add(`selected of ${where}`, { wanted: 'true or false', wrongType: true }, selected);
    }
    const groups = readFields(problems, `the groups of ${where}`, fields.groups) ?? {};
    const values = by.map((attribute) => {
      const value = groups[String(attribute)] ?? null;
      if (value === null || (typeof value === 'string' && value !== '')) return value;
      const wanted = 'a text that is not empty, or null';
      const wrongType = typeof value !== 'string';
      problems.add(`${String(attribute)} of ${where}`, { wanted, wrongType }, value);
      return null;
    });
    if (values.includes(null)) {
      unknown++;
      unknownSelected += Number(selected === true);
      return;
    }
    const name = values.join(' × ');
    const count = counts.get(name) ?? { selected: 0, total: 0 };
    count.selected += Number(selected === true);
    count.total++;
    counts.set(name, count);
  });
  problems.throwIfAny();
  const groups = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => ({ name, ...count }));
  return { groups, unknown, unknownSelected };
}

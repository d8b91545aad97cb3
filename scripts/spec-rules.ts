const TEST_TITLE = /(?<!\.(?:todo|skip|fails)\(\s*)['"`]((?:\[[A-Z]+-\d+\]\s*)+)/g;
const RULE_LINE = /^- \*\*([A-Z]+-\d+)\*\*/gm;

/** The ids of the rules that a specification states, in its order: lines that begin `- **V-2**`. */
export function statedRules(markdown: string): readonly string[] {
  return [...markdown.matchAll(RULE_LINE)].map((match) => match[1]!);
}

/** The rule ids at the start of a source's test titles: `[V-2] ...`, or several in a row; what is switched off has none. */
export function testedRules(source: string): readonly string[] {
  const titles = [...source.matchAll(TEST_TITLE)].map((match) => match[1]!);
  return titles.flatMap((ids) => [...ids.matchAll(/[A-Z]+-\d+/g)].map((id) => id[0]));
}

/** What is wrong between the stated and the tested rules: one line for each, sorted. */
export function specFaults(stated: readonly string[], tested: readonly string[]): readonly string[] {
  const known = new Set(stated);
  const covered = new Set(tested);
  const twice = stated.filter((id, at) => stated.indexOf(id) !== at).map((id) => `${id} is stated twice`);
  const untested = [...known].filter((id) => !covered.has(id)).map((id) => `${id} has no test`);
  const unknown = [...covered].filter((id) => !known.has(id)).map((id) => `${id} is tested but not stated`);
  return [...twice, ...untested, ...unknown].toSorted();
}

/** The same rules with each citation in full, so that those of two books can stand beside one another. */
export function citedInFull<T>(rules: T, citeAs: string): T {
  return within(rules, (paragraph) => `${citeAs} ${paragraph}`.trim()) as T;
}

function within(rules: unknown, full: (paragraph: string) => string): unknown {
  if (Array.isArray(rules)) return rules.map((one) => within(one, full));
  if (typeof rules !== 'object' || rules === null) return rules;
  const members = Object.entries(rules).map(
    ([key, value]) => [key, key === 'cite' ? each(value, full) : within(value, full)] as const,
  );
  return Object.fromEntries(members);
}

/** A citation, or several by topic. */
function each(cite: unknown, full: (paragraph: string) => string): unknown {
  if (typeof cite === 'string') return full(cite);
  const topics = Object.entries(cite as { readonly [topic: string]: string });
  return Object.fromEntries(topics.map(([topic, paragraph]) => [topic, full(paragraph)]));
}

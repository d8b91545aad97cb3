import { bodyOf, cited, rulebookOfBody } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import type { ProxyRule } from '../rulebook/house-rules.ts';

/** What the rules of a body say of proxies, and where; `null` where members vote in person. */
export function proxyRuleOf(
  state: FoundedAssembly,
  body: BodyId,
): { readonly rule: ProxyRule | null; readonly citation: string } {
  const rulebook = rulebookOfBody(bodyOf(state, body));
  const { proxies: rule = null, cite } = rulebook.voting;
  const paragraph = rule?.cite ?? cite.proxies ?? cite.voting;
  return { rule, citation: cited(rulebook, paragraph).trim() };
}

import { tableGet, tableValues } from '@tauride/kernel';
import {
  type Body,
  type BodyId,
  type FoundedAssembly,
  type MemberId,
  type Motion,
  motionOf,
  type Proxy,
  type ProxyScope,
  proxyRuleOf,
  type Sitting,
} from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { motionTitle, shortCitation } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** Proxies that are in force and not for a sitting that is over, oldest first. */
export function proxiesInForce(assembly: FoundedAssembly): readonly Proxy[] {
  return tableValues(assembly.proxies)
    .filter(({ revokedAt, scope }) => revokedAt === null && !isPast(assembly, scope))
    .toSorted((one, other) => one.givenAt - other.givenAt);
}

function isPast(assembly: FoundedAssembly, scope: ProxyScope): boolean {
  return scope.kind !== 'all' && tableGet(assembly.sittings, scope.sitting)?.phase === 'adjourned';
}

/** For which questions a proxy is, within a sentence. */
export function scopeText({ assembly }: Pick<House, 'assembly'>, scope: ProxyScope, tongue: Tongue): string {
  const { t } = tongue;
  if (scope.kind === 'all') return t('mandates.scope.all');
  const title = tableGet(assembly.sittings, scope.sitting)?.call.title;
  if (title === undefined) return t('mandates.scope.past');
  if (scope.kind === 'sitting') return t('mandates.scope.sitting', { title });
  const questions = scope.motions.map((id) => motionTitle(motionOf(assembly, id), tongue)).join(', ');
  return t('mandates.scope.questions', { count: scope.motions.length, questions });
}

/** The bodies in which a member has a full vote, and so could let another cast it. */
export function votesInBodies({ bodies, members }: FoundedAssembly, member: MemberId): readonly Body[] {
  const seats = tableGet(members, member)?.seats ?? [];
  const voting = seats.filter((seat) => seat.voting === 'full').map(({ body }) => body);
  return Object.values(bodies).filter(({ id }) => voting.includes(id));
}

/** Bodies whose rules let members vote for others. */
export function allowsProxies(assembly: FoundedAssembly, body: BodyId): boolean {
  return proxyRuleOf(assembly, body).rule !== null;
}

/** What the rules of a body say of proxies, in sentences, with where they say it. */
export function ruleLines(
  assembly: FoundedAssembly,
  body: Pick<Body, 'id' | 'name'>,
  { t }: Pick<Tongue, 't'>,
): { readonly lines: readonly string[]; readonly citation: string } {
  const { rule, citation } = proxyRuleOf(assembly, body.id);
  const cited = shortCitation(citation);
  if (rule === null)
    return { lines: [t('mandates.proxies.not-allowed', { body: body.name })], citation: cited };
  const lines = [
    t(`mandates.rule.holders.${rule.holders}`),
    ...(rule.perHolder === null ? [] : [t('mandates.rule.limit', { count: rule.perHolder })]),
    t(rule.chains ? 'mandates.rule.chains' : 'mandates.rule.no-chains'),
    t(rule.secretBallots ? 'mandates.rule.secret' : 'mandates.rule.no-secret'),
  ];
  return { lines, citation: cited };
}

/** Who may hold a proxy in a body; whether they hold too many already, the hall says. */
export function mayHold(assembly: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  const { rule } = proxyRuleOf(assembly, body);
  const seat = tableGet(assembly.members, member)?.seats.find((one) => one.body === body);
  return rule?.holders === 'seated' ? seat !== undefined : seat?.voting === 'full';
}

/** The sitting of a body that is in session or comes next. */
export function nextSittingOf(assembly: FoundedAssembly, body: BodyId): Sitting | null {
  const sittings = assembly.sittingOrder.flatMap((id) => tableGet(assembly.sittings, id) ?? []);
  return sittings.find(({ phase, bodies }) => phase !== 'adjourned' && bodies.includes(body)) ?? null;
}

const undecided: ReadonlySet<Motion['phase']> = new Set<Motion['phase']>(['moved', 'seconded', 'pending']);

/** The questions of a sitting that are not decided; what is moved to one goes with it. */
export function openQuestions(assembly: FoundedAssembly, sitting: Sitting): readonly Motion[] {
  if (sitting.phase !== 'open' && sitting.phase !== 'recessed') return [];
  return sitting.motions
    .map((id) => motionOf(assembly, id))
    .filter(({ target, phase }) => target === null && undecided.has(phase));
}

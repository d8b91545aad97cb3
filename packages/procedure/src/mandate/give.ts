import { tableGet, tableHas, tableValues } from '@tauride/kernel';
import { sittingsInSession } from '../assembly/seat-of.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, ProxyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ProxyRule } from '../rulebook/house-rules.ts';
import { seatTaken } from '../sitting/alternates.ts';
import type { MandateCommand } from './commands.ts';
import type { MandateEvent } from './events.ts';
import { isAmong } from './held.ts';
import type { Proxy, ProxyScope } from './state.ts';

export type Giving = Omit<MandateCommand & { readonly type: 'GiveProxy' }, 'type'> & {
  readonly state: FoundedAssembly;
  readonly rule: ProxyRule;
  readonly citation: string;
};

export const proxyChecks: readonly ((giving: Giving) => Refusal | null)[] = [
  ({ from, to }) => (from === to ? refusal('malformed', null, { form: 'proxy' }) : null),
  wrongScope,
  giverLacks,
  holderLacks,
  givenAlready,
  chain,
  limit,
];

function wrongScope({ state, body, scope }: Giving): Refusal | null {
  if (scope.kind === 'all') return null;
  const sitting = tableGet(state.sittings, scope.sitting);
  if (!sitting?.bodies.includes(body))
    return refusal('unknown', null, { what: 'sitting', id: scope.sitting });
  if (sitting.phase === 'adjourned') return refusal('adjourned', null, { sitting: sitting.id });
  if (scope.kind === 'sitting') return null;
  const missing = scope.motions.find((id) => !tableHas(state.motions, id));
  if (missing !== undefined) return refusal('unknown', null, { what: 'motion', id: missing });
  return scope.motions.length === 0 ? refusal('malformed', null, { form: 'motions' }) : null;
}

function giverLacks({ state, body, from }: Giving): Refusal | null {
  const seat = tableGet(state.members, from)?.seats.find((each) => each.body === body);
  return seat?.voting === 'full' ? null : refusal('not-entitled', null, { act: 'vote' });
}

/** Rule RV-12: who may hold one: by the own seat, or by that in which an alternate sits now. */
function holderLacks({ state, body, to, rule, citation }: Giving): Refusal | null {
  const own = tableGet(state.members, to)?.seats.find((each) => each.body === body);
  const sat = sittingsInSession(state, body).map((sitting) =>
    seatTaken(state, sitting, { member: to, body }),
  );
  const may = [own, ...sat].some((seat) =>
    rule.holders === 'voters' ? seat?.voting === 'full' : seat !== undefined,
  );
  return may ? null : refusal('not-entitled', citation, { act: 'hold-proxy' });
}

/** Rule RV-13: a vote is given to one only: no other proxy of the same giver is for any of the same questions. */
function givenAlready(giving: Giving): Refusal | null {
  const other = beside(giving).find(({ from }) => from === giving.from);
  return other ? refusal('proxy-given', giving.citation, { proxy: other.id }) : null;
}

/** Rule RV-14: none is given to one who has given the own vote away; where the rules allow that, none comes back to its giver. */
function chain(giving: Giving): Refusal | null {
  const { from, to, rule, citation } = giving;
  const given = beside(giving);
  const breaks = rule.chains ? endOf(given, to) === from : given.some((proxy) => proxy.from === to);
  return breaks ? refusal('proxy-chain', citation, { member: to }) : null;
}

/** Rule RV-12: where proxies are handed on, those that would come to the same hand count together. */
function limit(giving: Giving): Refusal | null {
  const { from, to, rule, citation } = giving;
  if (rule.perHolder === null) return null;
  const given = [...beside(giving), { from, to }];
  const end = (proxy: Pick<Proxy, 'to'>): MemberId => (rule.chains ? endOf(given, proxy.to) : proxy.to);
  const held = given.filter((proxy) => end(proxy) === end({ to })).length;
  return held > rule.perHolder ? refusal('proxy-limit', citation, { most: rule.perHolder }) : null;
}

/** Where a vote comes to if all who gave theirs away are not there. */
function endOf(given: readonly Pick<Proxy, 'from' | 'to'>[], from: MemberId): MemberId {
  const passed = new Set<MemberId>();
  let at = from;
  for (;;) {
    passed.add(at);
    const next = given.find((proxy) => proxy.from === at)?.to;
    if (next === undefined || passed.has(next)) return at;
    at = next;
  }
}

/** Proxies of the body that are in force and for some of the same questions. */
function beside({ state, body, scope }: Giving): readonly Proxy[] {
  return tableValues(state.proxies).filter(
    (proxy) => proxy.body === body && proxy.revokedAt === null && overlap(state, proxy.scope, scope),
  );
}

function overlap(state: FoundedAssembly, one: ProxyScope, other: ProxyScope): boolean {
  if (one.kind === 'all' || other.kind === 'all') return true;
  if (one.sitting !== other.sitting) return false;
  if (one.kind === 'sitting' || other.kind === 'sitting') return true;
  return (
    one.motions.some((motion) => isAmong(state, motion, other.motions)) ||
    other.motions.some((motion) => isAmong(state, motion, one.motions))
  );
}

export function given({
  state,
  body,
  from,
  to,
  scope,
  rule,
  citation,
}: Giving): MandateEvent & { readonly type: 'ProxyGiven' } {
  const { holders, chains, secretBallots } = rule;
  return {
    type: 'ProxyGiven',
    proxy: `x${state.counters.proxy + 1}` as ProxyId,
    body,
    from,
    to,
    scope,
    terms: { holders, chains, secretBallots },
    citation,
  };
}

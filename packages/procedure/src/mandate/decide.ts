import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { isOfDesk } from '../assembly/may-manage.ts';
import { sittingsInSession } from '../assembly/seat-of.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { BodyId, MemberId, ProxyId, SittingId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { MandateCommand } from './commands.ts';
import { given, type Giving, proxyChecks } from './give.ts';
import { proxyRuleOf } from './rule.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideMandate(state: FoundedAssembly, command: MandateCommand, context: Context): Decided {
  const member = actingMember(state, context);
  if (!member.ok) return member;
  return command.type === 'GiveProxy'
    ? give(state, command, member.value)
    : revoke(state, command.proxy, member.value);
}

type Give = MandateCommand & { readonly type: 'GiveProxy' };

/** Rules RV-10 to RV-15: a member lets another vote for them, as far as the rules of the body let anybody; the desk enters what was
 *  given on paper. */
function give(state: FoundedAssembly, command: Give, actor: MemberId): Decided {
  const { body, from, to } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  const stranger = [from, to].find((id) => !tableHas(state.members, id));
  if (stranger !== undefined) return err(refusal('unknown', null, { what: 'member', id: stranger }));
  const refused = mayEnter(state, { body, from }, actor);
  if (refused) return err(refused);
  const { rule, citation } = proxyRuleOf(state, body);
  if (!rule) return err(refusal('no-proxies', citation));
  const giving: Giving = { ...command, state, rule, citation };
  const wrong = firstRefusal(proxyChecks, giving);
  return wrong ? err(wrong) : ok([{ ...given(giving), ...inSession(state, body) }]);
}

/** Rule RV-15: until the vote is opened; a vote that is open keeps its register. */
function revoke(state: FoundedAssembly, id: ProxyId, actor: MemberId): Decided {
  const proxy = tableGet(state.proxies, id);
  if (!proxy) return err(refusal('unknown', null, { what: 'proxy', id }));
  const refused = mayEnter(state, proxy, actor);
  if (refused) return err(refused);
  if (proxy.revokedAt !== null) return err(refusal('already-so', null, { phase: 'revoked' }));
  return ok([{ type: 'ProxyRevoked', proxy: id, ...inSession(state, proxy.body) }]);
}

function mayEnter(
  state: FoundedAssembly,
  { body, from }: { readonly body: BodyId; readonly from: MemberId },
  actor: MemberId,
): Refusal | null {
  const may = actor === from || isOfDesk(state, body, actor);
  return may ? null : refusal('not-entitled', null, { act: 'proxy' });
}

function inSession(state: FoundedAssembly, body: BodyId): { readonly sitting?: SittingId } {
  const [sitting] = sittingsInSession(state, body);
  return sitting === undefined ? {} : { sitting: sitting.id };
}

import type { MethodId } from '@tauride/count/elections';
import { err, ok, type Result } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import { weighAlike } from '../poll/votes-of.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections, customsOf } from './customs.ts';
import type { ElectedQuota, ElectionMethod, ElectionRules, PaperForm } from './state.ts';

type Given = (ElectionCommand & { readonly type: 'CallElection' })['rules'];

/** More marks than any election has candidates: a paper for as many as the voter approves of. */
const ANY_NUMBER = 1_000;

/** Methods that read an order, and whether some may stand equal in it. */
const ranked: { readonly [method in MethodId]?: { readonly equal: boolean } } = {
  'scottish-stv': { equal: false },
  wigm: { equal: false },
  meek: { equal: true },
  'nz-meek': { equal: false },
  ers97: { equal: false },
  irv: { equal: false },
  schulze: { equal: true },
  'schulze-margins': { equal: true },
  debian: { equal: true },
  borda: { equal: true },
  copeland: { equal: true },
};

/** Rule RE-2: what the chair leaves out follows from the method and from the rulebook. */
export function rulesFor(acting: Acting, given: Given): Result<ElectionRules, Refusal> {
  const rules: ElectionRules = { ...usualRules(acting, given), ...given };
  const refused = rulesRefusal(acting, rules);
  return refused ? err(refused) : ok(rules);
}

/** The rules of an election as far as nobody says otherwise. */
export function usualRules(
  within: Pick<Acting, 'state' | 'sitting'>,
  { seats, method }: Pick<ElectionRules, 'seats' | 'method'>,
): ElectionRules {
  const { needs, majorityOf, nextRound, ties, acceptance, ballot, lots } = customsOf(within);
  const plain = method.kind === 'people' && method.by === 'plurality';
  return {
    seats,
    method,
    paper: usualPaper(method, seats),
    needs: plain ? needs : 'method',
    majorityOf,
    nextRound,
    ties,
    acceptance,
    secret: ballot !== 'open' && (ballot === 'secret' || alike(within)),
    quotas: [],
    lots,
  };
}

function alike({ state, sitting }: Pick<Acting, 'state' | 'sitting'>): boolean {
  return weighAlike(state, sitting);
}

function usualPaper(method: ElectionMethod, seats: number): PaperForm {
  if (method.kind === 'lists') return { kind: 'one' };
  if (method.by === 'approval') return { kind: 'several', most: ANY_NUMBER };
  const order = ranked[method.by];
  if (order) return { kind: 'ranks', equal: order.equal };
  return seats === 1 ? { kind: 'one' } : { kind: 'several', most: seats };
}

/** Rules RE-3 and RE-4: rules that fit together, and a secret ballot only where it can be kept and always where it must. */
function rulesRefusal(acting: Acting, rules: ElectionRules): Refusal | null {
  const { seats, method, needs, quotas, secret } = rules;
  const plain = method.kind === 'people' && method.by === 'plurality';
  if (!Number.isSafeInteger(seats) || seats < 1) return malformed('seats');
  if (!paperFits(method, rules.paper)) return malformed('paper');
  if (plain === (needs === 'method')) return malformed('needs');
  const tooMany = quotas.find(({ atLeast = 0 }) => atLeast > seats);
  if (tooMany) {
    const { group, atLeast = 0 } = tooMany;
    return refusal('quota-too-high', citedElections(acting), { group, least: atLeast, seats });
  }
  if (!quotas.every((quota) => quotaFits(quota, seats)) || repeats(quotas)) return malformed('quota');
  if (method.kind === 'lists' && quotas.length > 0) return malformed('quota');
  const mustBeSecret = customsOf(acting).ballot === 'secret';
  const allowed = secret ? alike(acting) : !mustBeSecret;
  return allowed
    ? null
    : refusal('method-not-allowed', citedElections(acting), { method: secret ? 'ballot' : 'recorded' });
}

function paperFits(method: ElectionMethod, paper: PaperForm): boolean {
  if (method.kind === 'lists') return paper.kind === 'one';
  const order = ranked[method.by];
  if (order) return paper.kind === 'ranks' && (order.equal || !paper.equal);
  return paper.kind === 'one' || (paper.kind === 'several' && paper.most >= 1);
}

function quotaFits({ group, atLeast = 0, atMost = Infinity }: ElectedQuota, seats: number): boolean {
  const numbers = atLeast >= 0 && atLeast <= seats && atMost >= atLeast;
  return group.trim() !== '' && numbers && (atLeast > 0 || atMost < Infinity);
}

function repeats(quotas: readonly ElectedQuota[]): boolean {
  return new Set(quotas.map(({ group }) => group)).size < quotas.length;
}

function malformed(form: string): Refusal {
  return refusal('malformed', null, { form });
}

import {
  type Assembly,
  available,
  type Command,
  type Instant,
  isRecordAct,
  type MemberId,
  type Refusal,
} from '@tauride/procedure';
import type { Instead, Problem } from '@tauride/protocol';
import { sittingOf } from '../hall/author.ts';
import { refusalWords } from './refusal-words.ts';

/** How many acts a refusal names that would be in order instead. */
const INSTEAD = 5;

const STATUS: { readonly [code in Refusal['code']]?: number } = { 'not-entitled': 403, unknown: 404 };

/** A refusal as an answer: its code and values for the catalogue, its citation, and words for everyone else. */
export function refusalProblem(refusal: Refusal, instead: readonly Instead[] = []): Problem {
  const { code, citation, detail } = refusal;
  return {
    type: `/problems/${code}`,
    title: 'The rules do not allow this now',
    status: STATUS[code] ?? 409,
    detail: refusalWords[code],
    code,
    citation,
    values: detail,
    instead,
  };
}

/** A few acts that the same member could do now in the same sitting. */
export function insteadOf(
  state: Assembly,
  command: Command,
  { member, now }: { readonly member: MemberId; readonly now: Instant },
): Instead[] {
  const sitting = sittingOf(command);
  if (state.phase === 'unfounded' || sitting === undefined) return [];
  const { acts, motions } = available(state, sitting, { member, now });
  const moved = motions.inOrder.map(({ kind, citation }): Instead => ({ act: 'MakeMotion', kind, citation }));
  // What may be entered at any time is nobody's way round a refusal.
  const done = acts
    .filter((act) => !isRecordAct(act))
    .map((act): Instead => ({ act: act.type, ...kindOf(act), citation: null }));
  return distinct([...done, ...moved]).slice(0, INSTEAD);
}

function kindOf(act: object): Pick<Instead, 'kind'> {
  return 'kind' in act && typeof act.kind === 'string' ? { kind: act.kind } : {};
}

function distinct(all: readonly Instead[]): Instead[] {
  return [...new Map(all.map((one) => [`${one.act} ${one.kind ?? ''}`, one])).values()];
}

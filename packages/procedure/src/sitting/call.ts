import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { usualPublicity } from '../assembly/place.ts';
import { hasSat, isOfficerOf } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { ItemId, MemberId, SittingId } from '../ids.ts';
import { termsRefusal } from '../joint/check-terms.ts';
import { bodiesToAsk } from '../joint-proposal/standing.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { CallTerms, SittingCommand } from './commands.ts';
import type { SittingEvent } from './events.ts';
import type { Call } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type CallSitting = SittingCommand & { readonly type: 'CallSitting' };

export function callSitting(state: FoundedAssembly, command: CallSitting, context: Context): Decided {
  const refused = callRefusal(state, command, context);
  if (refused) return err(refused);
  const { sitting, bodies, agenda } = command;
  return ok([sittingCalled(state, { sitting, bodies, call: callOf(state, command), agenda })]);
}

interface Calling {
  readonly sitting: SittingId;
  readonly bodies: CallTerms['bodies'];
  readonly call: Call;
  readonly agenda: CallTerms['agenda'];
}

/** The call as it is entered, with the numbers that its session and its items get. */
export function sittingCalled(
  state: FoundedAssembly,
  { sitting, bodies, call, agenda }: Calling,
): SittingEvent & { readonly type: 'SittingCalled' } {
  const items = agenda.map((title, at) => ({
    item: `i${state.counters.item + at + 1}` as ItemId,
    title,
  }));
  const { kind } = call;
  const numbered = { ...call, ...dayOf(state, { bodies, kind }) };
  return { type: 'SittingCalled', sitting, bodies, call: numbered, agenda: items };
}

function callRefusal(state: FoundedAssembly, command: CallSitting, { actor }: Context): Refusal | null {
  const { sitting, bodies } = command;
  const refused = notToBeCalled(state, sitting, command);
  if (refused) return refused;
  if (actor.kind === 'member') return notCaller(state, command, actor.member);
  const sat = bodies.some((body) => hasSat(state, body));
  return sat ? refusal('not-entitled', null, { act: 'call' }) : null;
}

/** Why nobody can call a sitting so, whoever it is. */
export function notToBeCalled(state: FoundedAssembly, sitting: SittingId, terms: CallTerms): Refusal | null {
  const { bodies, startsAt, endsAt } = terms;
  const missing = bodies.find((body) => !Object.hasOwn(state.bodies, body));
  if (missing !== undefined || bodies.length === 0)
    return refusal('unknown', null, { what: 'body', id: missing ?? '' });
  if (new Set(bodies).size < bodies.length) return refusal('malformed', null, { form: 'bodies' });
  if (endsAt !== undefined && endsAt <= startsAt) return refusal('malformed', null, { form: 'hour' });
  const agreed = termsRefusal(terms);
  if (agreed) return agreed;
  if (tableHas(state.sittings, sitting)) return refusal('already-so', null, { phase: 'called', sitting });
  if (state.jointProposals && tableHas(state.jointProposals, sitting))
    return refusal('already-so', null, { phase: 'proposed', sitting });
  return null;
}

/** Rule JS-23: nobody calls a body together with others who does not serve each of them: else one body could act for another. */
function notCaller(state: FoundedAssembly, { bodies }: CallSitting, member: MemberId): Refusal | null {
  if (!isOfficerOf(state, bodies[0]!, member)) return refusal('not-entitled', null, { act: 'call' });
  const [missing] = bodiesToAsk(state, bodies, member);
  return missing === undefined
    ? null
    : refusal('body-not-asked', null, { body: state.bodies[missing]!.name });
}

/** What the call names; its session and day are known once it is called. */
export function callOf(state: FoundedAssembly, command: CallTerms): Call {
  const { kind, title, place, startsAt, hoursRecorded } = command;
  const { mode, laterMeeting, quarterly, endsAt } = command;
  const subjects = command.subjects ?? (kind === 'special' ? command.agenda : undefined);
  return {
    kind,
    title,
    place,
    startsAt,
    hoursRecorded,
    publicity: command.publicity ?? usualPublicity(state, command.bodies),
    ...(mode === undefined ? {} : { mode }),
    ...(command.joint === undefined ? {} : { joint: command.joint }),
    ...(subjects === undefined ? {} : { subjects }),
    ...(laterMeeting === undefined ? {} : { laterMeeting }),
    ...(quarterly === undefined ? {} : { quarterly }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(command.checkIn === undefined ? {} : { checkIn: command.checkIn }),
    ...(command.confirm === undefined ? {} : { confirm: command.confirm }),
    ...(command.rehearsal === undefined ? {} : { rehearsal: command.rehearsal }),
  };
}

/** Rule RS-20: an adjourned meeting is the next day of the session of the sitting before it; any other begins a session.
 *  A rehearsal takes no number away. */
function dayOf(
  state: FoundedAssembly,
  { bodies, kind }: Pick<CallTerms, 'bodies' | 'kind'>,
): { readonly session: number; readonly day: number } {
  const before = state.sittingOrder
    .map((id) => tableGet(state.sittings, id))
    .findLast((sitting) => sitting?.bodies[0] === bodies[0] && sitting?.call.rehearsal !== true);
  if (!before) return { session: 1, day: 1 };
  const { session = 1, day = 1 } = before.call;
  return kind === 'adjourned' ? { session, day: day + 1 } : { session: session + 1, day: 1 };
}

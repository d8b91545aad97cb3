import { err, ok, type Result, tableHas } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { cited, citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { ruleOf } from '../motion/rules.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { maySpeak, type Speaking } from './check-speech.ts';
import { claimChecks } from './claim.ts';
import { usedMs } from './clock.ts';
import type { FloorCommand } from './commands.ts';
import { limitsOn } from './limits.ts';
import { sideTaken } from './quota.ts';
import { currentRequestOf } from './requests.ts';
import type { FloorRequest } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export interface Giving extends Acting, Speaking {
  /** Who gets the floor. */
  readonly member: MemberId;
  readonly request: FloorRequest | undefined;
  readonly purpose: FloorRequest['purpose'];
}

export function holdsFloor(sitting: SittingInSession, member: MemberId): boolean {
  return sitting.floor.phase === 'held' && sitting.floor.member === member;
}

/** Rule RF-1: only the chair gives the floor; whoever has it gives way to the next. */
export function giveFloor(
  acting: Acting,
  command: FloorCommand & { type: 'GiveFloor' },
  waiver: (refused: Refusal) => boolean,
): Decided {
  const giving = givingOf(acting, command);
  const refused = chairOnly(acting) ?? firstRefusal(checksFor(giving), giving, waiver);
  if (refused) return err(refused);
  const ended = acting.sitting.floor.phase === 'held' ? [endedSpeech(acting, 'stopped')] : [];
  return ok([...ended, given(giving, limitOf(giving))]);
}

function givingOf(acting: Acting, command: FloorCommand & { type: 'GiveFloor' }): Giving {
  const { sitting } = acting;
  const request = currentRequestOf(sitting, command.member);
  return {
    ...acting,
    member: command.member,
    request,
    purpose: request?.purpose ?? 'debate',
    on: sitting.caucus ? null : immediatelyPending(sitting),
    side: command.side ?? request?.side ?? null,
    content: command.content ?? 'merits-of-pending',
    leave: command.leave === true,
  };
}

type GiveCheck = (giving: Giving) => Refusal | null;

/** Also a guest has to be on the rolls, so that the record can say who spoke. */
const known: GiveCheck = ({ state, member, leave }) =>
  !leave || tableHas(state.members, member) ? null : refusal('unknown', null, { what: 'member', id: member });

const notWhileVoting: GiveCheck = (giving) =>
  giving.sitting.poll ? refusal('voting-in-progress', citedTopic(giving, 'voting-in-progress')) : null;

const noPoint: GiveCheck = (giving) =>
  giving.sitting.point ? refusal('point-pending', citedTopic(giving, 'precedence')) : null;

const notTwice: GiveCheck = ({ sitting, member }) =>
  holdsFloor(sitting, member) ? refusal('already-so', null, { phase: 'has-floor' }) : null;

/** In an unmoderated caucus nobody has the floor. */
const noCaucus: GiveCheck = ({ state, sitting }) => {
  if (sitting.caucus?.kind !== 'unmoderated') return null;
  return refusal('order-in-force', caucusCitation(state, sitting), { kind: 'unmoderated-caucus' });
};

function caucusCitation(state: Giving['state'], sitting: SittingInSession): string {
  const rulebook = rulebookOf(state, sitting);
  const kind = sitting.caucus?.kind === 'unmoderated' ? 'unmoderated-caucus' : 'moderated-caucus';
  return cited(rulebook, rulebook.motions[kind]?.cite ?? rulebook.floor.cite);
}

/** A speech in debate is checked against its question; for anything else it is enough that one may speak. */
function checksFor({ purpose }: Giving): readonly GiveCheck[] {
  const speech: readonly GiveCheck[] = purpose === 'debate' ? claimChecks : [maySpeak];
  return [known, notWhileVoting, noPoint, notTwice, noCaucus, ...speech];
}

/** How long somebody may speak, and under which rule. */
interface Limit {
  readonly limitMs: number | null;
  readonly limitedBy: string;
}

function limitOf(giving: Giving): Limit {
  const { state, sitting, purpose } = giving;
  const { caucus } = sitting;
  if (caucus) return { limitMs: caucus.speakerMs, limitedBy: caucusCitation(state, sitting) };
  const { limitMs, citation } = limitsOn(state, sitting, giving);
  return { limitMs: purpose === 'debate' ? limitMs : null, limitedBy: citation };
}

export function given(giving: Giving, { limitMs, limitedBy }: Limit): Event {
  const { sitting, member, purpose, request } = giving;
  return {
    type: 'FloorGiven',
    sitting: sitting.id,
    member,
    on: purpose === 'explanation' ? (request?.on ?? null) : giving.on,
    side: sideOf(giving),
    purpose,
    limitMs,
    ...(limitMs === null ? {} : { limitedBy }),
    ...(request?.list === undefined ? {} : { list: request.list }),
    ...(giving.leave ? { leave: true } : {}),
    citation: floorCitation(giving),
  };
}

function sideOf(giving: Giving): FloorRequest['side'] {
  const { state, sitting, on, purpose } = giving;
  if (on === null || purpose !== 'debate') return giving.side;
  const motion = motionOf(state, on);
  return sideTaken({ ...giving, motion, quota: ruleOf(rulebookOf(state, sitting), motion).speakers });
}

function floorCitation({ state, sitting }: Acting): string {
  const rulebook = rulebookOf(state, sitting);
  return cited(rulebook, rulebook.floor.cite);
}

/** The end of the speech that is being made; one in debate counts against the limits. */
export function endedSpeech(
  { sitting, context }: Pick<Acting, 'sitting' | 'context'>,
  how: 'yielded' | 'stopped',
): Event & { readonly type: 'FloorEnded' } {
  const { floor } = sitting;
  if (floor.phase === 'free') throw new TypeError('nobody has the floor');
  const speechOn: MotionId | null = floor.purpose === 'debate' ? floor.on : null;
  return {
    type: 'FloorEnded',
    sitting: sitting.id,
    member: floor.member,
    how,
    speechOn,
    usedMs: usedMs(floor, context.now),
  };
}

import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly, speakersOnly } from '../authority.ts';
import { cited, citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { isDebatable, isDebateClosed } from '../motion/rules.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { usedMs } from './clock.ts';
import type { FloorCommand } from './commands.ts';
import { limitsOn, speechesOf } from './limits.ts';
import { currentRequestOf } from './requests.ts';
import type { FloorRequest } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideFloor(
  acting: Acting,
  command: FloorCommand,
  waiver: (refused: Refusal) => boolean,
): Decided {
  switch (command.type) {
    case 'RequestFloor':
      return request(acting, command);
    case 'WithdrawRequest':
      return withdrawRequest(acting);
    case 'GiveFloor':
      return give(acting, command.member, waiver);
    case 'YieldFloor':
      return stop(acting, 'yielded');
    case 'EndSpeech':
      return stop(acting, 'stopped');
    case 'CloseSpeakersList':
      return setList(acting, true);
    case 'ReopenSpeakersList':
      return setList(acting, false);
  }
}

function request(acting: Acting, command: FloorCommand & { type: 'RequestFloor' }): Decided {
  const { sitting, member } = acting;
  const isChairs = sitting.presiding === member;
  const refused =
    speakersOnly(acting) ??
    (isChairs ? refusal('chair-presiding', citedTopic(acting, 'chair-debates')) : null) ??
    (sitting.listClosed && command.purpose === 'debate'
      ? refusal('list-closed', citedTopic(acting, 'recognition'))
      : null) ??
    (currentRequestOf(acting.sitting, member) ? refusal('already-asked', null) : null) ??
    (holdsFloor({ ...acting, to: member }) ? refusal('already-so', null, { phase: 'has-floor' }) : null);
  if (refused) return err(refused);
  const { side, purpose } = command;
  return ok([{ type: 'FloorRequested', sitting: sitting.id, member, side, purpose }]);
}

function withdrawRequest(acting: Acting): Decided {
  if (!currentRequestOf(acting.sitting, acting.member))
    return err(refusal('already-so', null, { phase: 'not-asked' }));
  return ok([{ type: 'RequestWithdrawn', sitting: acting.sitting.id, member: acting.member }]);
}

/** Rule RF-1: only the chair gives the floor; whoever has it gives way to the next. */
function give(acting: Acting, member: MemberId, waiver: (refused: Refusal) => boolean): Decided {
  const to = { ...acting, to: member };
  const refused = chairOnly(acting) ?? firstRefusal(giveChecks, to, waiver);
  if (refused) return err(refused);
  const ended = acting.sitting.floor.phase === 'held' ? [endedSpeech(acting, 'stopped')] : [];
  return ok([...ended, given(to)]);
}

type Giving = Acting & { readonly to: MemberId };

const giveChecks: readonly ((giving: Giving) => Refusal | null)[] = [
  (giving) => speakersOnly({ ...giving, member: giving.to }),
  (giving) =>
    giving.sitting.poll ? refusal('voting-in-progress', citedTopic(giving, 'voting-in-progress')) : null,
  (giving) => (giving.sitting.point ? refusal('point-pending', citedTopic(giving, 'precedence')) : null),
  (giving) => (holdsFloor(giving) ? refusal('already-so', null, { phase: 'has-floor' }) : null),
  debateAllowed,
  withinLimit,
];

function holdsFloor({ sitting, to }: Giving): boolean {
  return sitting.floor.phase === 'held' && sitting.floor.member === to;
}

function purposeOf(giving: Giving): FloorRequest['purpose'] {
  return currentRequestOf(giving.sitting, giving.to)?.purpose ?? 'debate';
}

/** Rule RF-2: no debate on a question that admits none, or on which it was closed. */
function debateAllowed(giving: Giving): Refusal | null {
  const { state, sitting } = giving;
  const on = immediatelyPending(sitting);
  if (on === null || purposeOf(giving) !== 'debate') return null;
  const motion = motionOf(state, on);
  if (!isDebatable(state, sitting, motion))
    return refusal('not-debatable', motion.citation, { kind: motion.kind });
  if (!isDebateClosed(sitting, on)) return null;
  const order = sitting.orders.find((found) => found.kind === 'closed-debate' && found.on.includes(on));
  return refusal('order-in-force', order?.citation ?? null, { kind: motion.kind });
}

function withinLimit(giving: Giving): Refusal | null {
  const { state, sitting, to } = giving;
  const on = immediatelyPending(sitting);
  if (on === null || purposeOf(giving) !== 'debate') return null;
  const { speeches } = limitsOn(state, sitting, { on, member: to });
  const times = speechesOf(state, on, to);
  if (speeches === null || times < speeches) return null;
  return refusal('speech-limit', citedTopic(giving, 'speech-limit'), { times, limit: speeches });
}

function given(giving: Giving): Event {
  const { state, sitting, to } = giving;
  const asked = currentRequestOf(giving.sitting, giving.to);
  const purpose = purposeOf(giving);
  const on = immediatelyPending(sitting);
  const { limitMs } = limitsOn(state, sitting, { on, member: to });
  return {
    type: 'FloorGiven',
    sitting: sitting.id,
    member: to,
    on,
    side: asked?.side ?? null,
    purpose,
    limitMs: purpose === 'debate' ? limitMs : null,
    citation: floorCitation(giving),
  };
}

function floorCitation(acting: Acting): string {
  const rulebook = rulebookOf(acting.state, acting.sitting);
  return cited(rulebook, rulebook.floor.cite);
}

function stop(acting: Acting, how: 'yielded' | 'stopped'): Decided {
  const { floor } = acting.sitting;
  if (floor.phase === 'free') return err(refusal('already-so', null, { phase: 'floor-free' }));
  const mine = floor.member === acting.member;
  const refused =
    how === 'yielded' ? (mine ? null : refusal('not-entitled', null, { act: 'yield' })) : chairOnly(acting);
  return refused ? err(refused) : ok([endedSpeech(acting, how)]);
}

/** The end of the speech that is being made; one in debate counts against the limits. */
export function endedSpeech({ sitting, context }: Acting, how: 'yielded' | 'stopped'): Event {
  const { floor } = sitting;
  if (floor.phase === 'free') throw new TypeError('nobody has the floor');
  return {
    type: 'FloorEnded',
    sitting: sitting.id,
    member: floor.member,
    how,
    speechOn: floor.purpose === 'debate' ? floor.on : null,
    usedMs: usedMs(floor, context.now),
  };
}

function setList(acting: Acting, closed: boolean): Decided {
  const refused =
    chairOnly(acting) ??
    (acting.sitting.listClosed === closed ? refusal('already-so', null, { phase: 'list' }) : null);
  if (refused) return err(refused);
  return ok([{ type: closed ? 'SpeakersListClosed' : 'SpeakersListReopened', sitting: acting.sitting.id }]);
}

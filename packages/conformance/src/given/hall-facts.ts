import { type ItemId, limitsOn, type MemberId, type MotionId } from '@tauride/procedure';
import { engineSide } from '../code-map.ts';
import type { Hall } from '../hall/hall.ts';
import { intervene, rule } from '../hall/ruling.ts';
import { change, motionIn, stipulate } from '../hall/stipulate.ts';
import type { FactOf } from '../schema/given.ts';
import { mainKind } from './motion-facts.ts';
import { announcePoll, closePoll, openPoll } from './poll-facts.ts';

const MINUTE_MS = 60_000;

/** Business of which nothing is left but that it went on. */
function business(hall: Hall): void {
  const { sitting } = hall;
  const { stack, listClosed } = hall.inSession;
  const ref = `~business-${hall.entries.length}`;
  const motion = stipulate(hall, { ref, motion: mainKind(hall) }, 'top');
  const changes = [
    { change: 'disposed', motion, as: 'adopted' },
    { change: 'pending', stack },
    ...(listClosed ? [{ change: 'list-closed', closed: true } as const] : []),
  ] as const;
  const matter = { kind: 'adopt', motion } as const;
  hall.record(hall.chair, { type: 'ConsentGiven', sitting, matter, changes, citation: '' });
}

export function progress(hall: Hall, { since }: FactOf<'progress'>): void {
  if (since === 'business') business(hall);
}

/** An order that closed debate. Each vote that was taken under it was on an amendment that it covered too. */
export function order(hall: Hall, { on, votesTaken = 0 }: FactOf<'order'>): void {
  const covered = on.map((ref) => hall.idOf(ref));
  const decided = Array.from({ length: votesTaken }, (_, at) =>
    stipulate(hall, { ref: `~voted-${at}`, motion: 'amend', target: on[0]! }, 'top'),
  );
  const citation = hall.rulebook.citeAs;
  const made = { kind: 'closed-debate', on: [...covered, ...decided], citation } as const;
  change(hall, covered[0]!, [{ change: 'order-made', order: made }]);
  for (const motion of decided.toReversed()) {
    const poll = openPoll(hall, motion, 'hands');
    closePoll(hall, poll, { yes: 10, no: 40, abstain: 0 });
    const stack = hall.inSession.stack.filter((id) => id !== motion);
    announcePoll(hall, { poll, on: motion, outcome: 'rejected' }, [
      { change: 'disposed', motion, as: 'rejected' },
      { change: 'pending', stack },
    ]);
  }
}

/** A member has the floor; whoever speaks has begun, if only just. */
export function floor(hall: Hall, { member, speaking, minutes = 0 }: FactOf<'floor'>): void {
  giveFloor(hall, { member, on: hall.inSession.stack.at(-1) ?? null });
  if (speaking) hall.wait(Math.max(minutes * MINUTE_MS, 1));
}

export interface Speech {
  readonly member: string;
  readonly on: MotionId | null;
  readonly side?: 'pro' | 'con' | undefined;
}

/** Whoever had the floor until then has ended. */
export function giveFloor(hall: Hall, { member, on, side }: Speech): void {
  endSpeech(hall);
  const speaker = member as MemberId;
  const { limitMs } = limitsOn(hall.state, hall.inSession, { on, member: speaker });
  hall.record(hall.chair, {
    type: 'FloorGiven',
    sitting: hall.sitting,
    member: speaker,
    on,
    side: engineSide(side),
    purpose: 'debate',
    limitMs,
    citation: `${hall.rulebook.citeAs} ${hall.rulebook.floor.cite}`,
  });
}

function endSpeech(hall: Hall): void {
  const { floor: held } = hall.inSession;
  if (held.phase === 'free') return;
  const { member, on: speechOn } = held;
  const { sitting } = hall;
  hall.record(member, { type: 'FloorEnded', sitting, member, how: 'yielded', speechOn, usedMs: MINUTE_MS });
}

export function spoke(hall: Hall, { member, on, side, times = 1 }: FactOf<'spoke'>): void {
  for (let time = 0; time < times; time += 1) {
    giveFloor(hall, { member, on: hall.idOf(on), side });
    hall.wait(MINUTE_MS);
    endSpeech(hall);
  }
}

/** Who spoke before did so on each question that is open: debate on them is one. */
export function speakersList(hall: Hall, { list, closed, entries }: FactOf<'speakers-list'>): void {
  const { sitting } = hall;
  for (const { member, spokenBefore } of entries) {
    if (!spokenBefore) continue;
    for (const on of hall.inSession.stack) {
      giveFloor(hall, { member, on });
      endSpeech(hall);
    }
  }
  for (const entry of entries) {
    const member = entry.member as MemberId;
    const asked = { sitting, member, side: null, purpose: 'debate', list } as const;
    hall.record(member, { type: 'FloorRequested', ...asked });
  }
  if (closed) hall.record(hall.chair, { type: 'SpeakersListClosed', sitting });
}

export function due(hall: Hall, { order: kind }: FactOf<'due'>): void {
  const item = `i${hall.state.counters.item + 1}` as ItemId;
  hall.record(hall.chair, {
    type: 'AgendaItemAdded',
    sitting: hall.sitting,
    item,
    title: 'An order of the day',
    order: kind,
    dueAt: hall.now,
  });
}

export function ruling(hall: Hall, { fresh, ...made }: FactOf<'ruling'>): void {
  rule(hall, made);
  if (!fresh) intervene(hall);
}

export function quorumChallenge(hall: Hall): void {
  const by = hall.someone(3) as MemberId;
  const citation = hall.rulebook.citeAs;
  hall.record(by, { type: 'QuorumChallenged', sitting: hall.sitting, by, citation });
}

/** A vote in one of its stages; one that was announced carried the question. */
export function voting(hall: Hall, { on, stage, method, businessSince }: FactOf<'voting'>): void {
  const motion = hall.idOf(on);
  const poll = openPoll(hall, motion, method === 'voice' ? 'voice' : 'hands');
  if (stage === 'in-progress') return;
  closePoll(hall, poll, { yes: 40, no: 10, abstain: 0 });
  if (stage === 'taken-not-announced') return;
  const isRuling = motionIn(hall, motion).ruling !== null;
  const stack = hall.inSession.stack.filter((id) => id !== motion);
  announcePoll(hall, { poll, on: motion, outcome: isRuling ? 'sustained' : 'adopted' }, [
    { change: 'disposed', motion, as: 'adopted' },
    { change: 'pending', stack },
  ]);
  if (businessSince) business(hall);
}

import {
  type CandidateId,
  type ElectionBox,
  type ElectionId,
  electionOf,
  type MemberId,
  type MotionId,
  paperText,
  type PollId,
} from '@tauride/procedure';
import { countRound } from '@tauride/procedure/count-round';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshlyDecided } from './decided.ts';
import { electionShown, pendingMeanwhile } from './election-now.ts';
import { openHouse, SITTING } from './testing/hall.ts';

const election = 'e1' as ElectionId;
const at = { sitting: SITTING, election } as const;
const [first, second] = ['m1', 'm2'] as [MotionId, MotionId];
let hall: ReturnType<typeof openHouse>;

beforeEach(() => {
  hall = openHouse();
  const method = { kind: 'people', by: 'plurality' } as const;
  const rules = { seats: 1, method, needs: 'plurality', lots: 'hand', ties: 'lot' } as const;
  hall.act('m1', { type: 'CallElection', sitting: SITTING, office: 'Clerk', rules });
  nominate('m2');
});

function nominate(member: string): void {
  const candidate = { member: member as MemberId, name: '…', groups: [] };
  hall.act(member, { type: 'Nominate', ...at, candidate, source: 'self' });
}

function moved(): void {
  hall.act('m4', {
    type: 'MakeMotion',
    sitting: SITTING,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: 'That it be so.' },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  });
}

function pending(): void {
  moved();
  hall.act('m5', { type: 'SecondMotion', sitting: SITTING, motion: first });
  hall.act('m1', { type: 'StateQuestion', sitting: SITTING, motion: first });
}

function opened(): PollId {
  nominate('m3');
  hall.act('m1', { type: 'CloseNominations', ...at });
  hall.act('m1', { type: 'OpenRound', ...at });
  return electionOf(hall.house().assembly, election).rounds[0]!.poll;
}

/** Closes the ballot with these votes for the two who stand. */
function closed(poll: PollId, votes: readonly number[]): void {
  const papers = votes.map((weight, place) => ({
    paper: paperText([[`c${place + 1}` as CandidateId]]),
    weight,
  }));
  const box: ElectionBox = {
    seal: { root: '', count: 0 },
    count: (drawn) => {
      const now = electionOf(hall.house().assembly, election);
      return countRound(now, now.rounds[0]!, papers, drawn);
    },
  };
  hall.act('m1', { type: 'CloseRound', ...at, poll }, undefined, box);
}

/** What stands in the place of the question, and what is named beside it. */
function stage() {
  const house = hall.house();
  return [electionShown(house)?.phase ?? null, pendingMeanwhile(house)];
}

describe('an election while a motion is pending', () => {
  it('leaves the place of the question to the motion until its ballot is open', () => {
    expect(stage()).toEqual(['nominating', null]);
    pending();
    expect(stage()).toEqual([null, null]);
    opened();
    expect(stage()).toEqual(['voting', first]);
  });

  it('keeps it while a lot has to be drawn', () => {
    pending();
    closed(opened(), [3, 3]);
    const [round] = electionOf(hall.house().assembly, election).rounds;
    expect(round).toMatchObject({ box: { counted: { kind: 'lot-needed' } } });
    expect(stage()).toEqual(['counting', first]);
  });

  it('keeps it for the result, through a speech on the motion that was made before, until the next one', () => {
    pending();
    const poll = opened();
    closed(poll, [5, 3]);
    hall.act('m4', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    hall.act('m1', { type: 'GiveFloor', sitting: SITTING, member: 'm4' as MemberId });
    expect(stage()).toEqual(['counting', first]);
    hall.act('m1', { type: 'EndSpeech', sitting: SITTING });
    hall.act('m1', { type: 'DeclareRound', ...at, poll });
    expect(stage()).toEqual(['declared', first]);
    hall.act('m5', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    expect(stage()).toEqual(['declared', first]);
    hall.act('m1', { type: 'GiveFloor', sitting: SITTING, member: 'm5' as MemberId });
    expect(stage()).toEqual([null, null]);
    hall.act('m1', { type: 'EndSpeech', sitting: SITTING });
    expect(stage()).toEqual([null, null]);
  });

  it('gives its place back when the question is put', () => {
    pending();
    hall.act('m1', { type: 'CloseNominations', ...at });
    hall.act('m1', { type: 'DeclareUnopposed', ...at });
    expect(stage()).toEqual(['declared', first]);
    hall.act('m1', { type: 'PutQuestion', sitting: SITTING, motion: first, method: 'recorded' });
    expect(stage()).toEqual([null, null]);
  });

  it('keeps it beside a motion that is only offered and what becomes of it; its result gives way to the next', () => {
    const poll = opened();
    moved();
    expect(stage()).toEqual(['voting', null]);
    hall.act('m1', { type: 'DeclareNoSecond', sitting: SITTING, motion: first });
    expect(freshlyDecided(hall.house())).toBeNull();
    expect(stage()).toEqual(['voting', null]);
    closed(poll, [5, 3]);
    hall.act('m1', { type: 'DeclareRound', ...at, poll });
    expect(stage()).toEqual(['declared', null]);
    moved();
    expect(stage()).toEqual([null, null]);
    hall.act('m1', { type: 'DeclareNoSecond', sitting: SITTING, motion: second });
    expect(freshlyDecided(hall.house())?.id).toBe(second);
    expect(stage()).toEqual([null, null]);
  });
});

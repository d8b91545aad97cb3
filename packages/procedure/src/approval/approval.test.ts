import { tableGet, tableSet, tableValues } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { inSession } from '../assembly/access.ts';
import { evolve } from '../evolve.ts';
import { initialAssembly } from '../assembly/evolve.ts';
import type { Assembly } from '../assembly/state.ts';
import type { CorrectionId, Instant, MemberId, PollId, Seq, SittingId } from '../ids.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { main, make, bring, decideTop, phaseOf, votes } from '../testing/moves.ts';
import type { ApprovalCommand, PutMinutes } from './commands.ts';
import { approvedVersion, minutesApproved, minutesOfSitting } from './standing.ts';

const LATER = 'sitting-2' as SittingId;
const DRAFT = 'd'.repeat(64);
const FINAL = 'f'.repeat(64);
const of = SITTING;
const c1 = 'c1' as CorrectionId;
const c2 = 'c2' as CorrectionId;

type Of<Type extends ApprovalCommand['type']> = ApprovalCommand & { readonly type: Type };

function circulate(hall: Hall, given: Partial<Of<'CirculateMinutes'>> = {}): Of<'CirculateMinutes'> {
  const upTo = hall.state.seq as Seq;
  return { type: 'CirculateMinutes', of, upTo, language: 'en', digest: DRAFT, deadline: null, ...given };
}

function propose(text: string, given: Partial<Of<'ProposeCorrection'>> = {}): Of<'ProposeCorrection'> {
  return {
    type: 'ProposeCorrection',
    of,
    version: 1,
    place: 8 as Seq,
    how: 'replace',
    text,
    reason: '',
    ...given,
  };
}

const accept = (correction: CorrectionId) => ({ type: 'AcceptCorrection', of, correction }) as const;
const contest = (correction: CorrectionId) => ({ type: 'ContestCorrection', of, correction }) as const;
const sign = (office: 'chair' | 'clerk', version = 1, digest = FINAL) =>
  ({ type: 'SignMinutes', of, version, digest, office }) as const;

function ask(correction: CorrectionId | null, digest = FINAL) {
  const matter = { kind: 'minutes', of, correction, digest } as const;
  return { type: 'AskConsent', sitting: LATER, matter } as const;
}

const declare = { type: 'DeclareConsent', sitting: LATER } as const;

function put(correction: CorrectionId | null, digest = FINAL): PutMinutes {
  return { type: 'PutMinutes', sitting: LATER, of, correction, digest, text: 'That it be so.' };
}

/** A sitting that is over, with its minutes sent round. */
function circulated(given: Parameters<typeof openHall>[0] = {}): Hall {
  const hall = openHall(given);
  bring(hall, 'd1', main('That a crane be bought.'));
  decideTop(hall, votes(6, 2));
  hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' });
  hall.act(CLERK, circulate(hall));
  return hall;
}

function sitAgain(hall: Hall, publicity: 'public' | 'members' = 'public'): Hall {
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting: LATER,
    bodies: [BODY],
    kind: 'regular',
    title: 'Second sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity,
    agenda: ['Minutes'],
  });
  hall.act(CHAIR, { type: 'OpenSitting', sitting: LATER });
  const arrived = ['chair', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as MemberId[];
  hall.act(CLERK, { type: 'RecordPresence', sitting: LATER, arrived, left: [] });
  return hall;
}

const here = { sitting: LATER } as const;
const later = (hall: Hall) => inSession(hall.founded(), LATER);

/** Puts what is decided next to a vote of the sitting and announces the result. */
function vote(hall: Hall, yes: number, no: number): PollId {
  hall.act(CHAIR, { type: 'PutQuestion', ...here, motion: later(hall).stack.at(-1)!, method: 'recorded' });
  const poll = later(hall).poll!;
  const sealed = { seal: { root: '00', count: yes + no }, tally: votes(yes, no) };
  hall.act(CHAIR, { type: 'ClosePoll', ...here, poll, ayesHaveIt: null }, { sealed });
  hall.act(CHAIR, { type: 'AnnounceResult', ...here, poll, chairVote: null });
  return poll;
}

function byVoice(hall: Hall): PollId {
  hall.act(CHAIR, { type: 'PutQuestion', ...here, motion: later(hall).stack.at(-1)!, method: 'voice' });
  const poll = later(hall).poll!;
  hall.act(CHAIR, { type: 'ClosePoll', ...here, poll, ayesHaveIt: true });
  hall.act(CHAIR, { type: 'AnnounceResult', ...here, poll, chairVote: null });
  return poll;
}

function stated(hall: Hall): void {
  const offered = later(hall).offered.at(-1)!;
  hall.act('d3', { type: 'SecondMotion', ...here, motion: offered });
  hall.act(CHAIR, { type: 'StateQuestion', ...here, motion: offered });
}

/** Lays the question on the table, and does something else after it. */
function laidAside(hall: Hall): void {
  hall.act('d2', { type: 'RequestFloor', ...here, side: null, purpose: 'debate' });
  hall.act(CHAIR, { type: 'GiveFloor', ...here, member: 'd2' } as never);
  hall.act('d2', make('lay-on-table', { form: 'bare' }, here));
  stated(hall);
  vote(hall, 8, 0);
  hall.act('d2', { type: 'RequestFloor', ...here, side: null, purpose: 'motion' });
  hall.act(CHAIR, { type: 'GiveFloor', ...here, member: 'd2' } as never);
  hall.act('d2', { ...main('That a shed be built.'), ...here });
  stated(hall);
  vote(hall, 8, 0);
}

const standing = (hall: Hall) => minutesOfSitting(hall.founded(), SITTING)!;
const phases = (hall: Hall) => standing(hall).corrections.map(({ phase }) => phase);

describe('minutes sent round', () => {
  it('[MA-1] come from the desk of the body, of a sitting that is over, with the entries they were made from', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, circulate(hall)).code).toBe('not-over');
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' });
    expect(hall.refused('d1', circulate(hall)).code).toBe('not-entitled');
    expect(hall.refused(CLERK, circulate(hall, { upTo: (hall.state.seq + 1) as Seq })).code).toBe('unknown');
    const end = hall.entries.findIndex(({ event }) => event.type === 'SittingAdjourned');
    expect(hall.refused(CLERK, circulate(hall, { upTo: end as Seq })).code).toBe('not-over');
    expect(hall.refused(CLERK, circulate(hall, { upTo: 1 as Seq })).code).toBe('not-over');
    expect(hall.refused(CLERK, circulate(hall, { deadline: 5 as Instant })).code).toBe('malformed');
    hall.act(CLERK, circulate(hall));
    hall.act(CLERK, circulate(hall, { digest: FINAL }));
    expect(standing(hall).versions.map(({ version, digest }) => [version, digest])).toEqual([
      [1, DRAFT],
      [2, FINAL],
    ]);
  });

  it('[MA-2] carry the digest that the record gives, and no other', () => {
    const hall = circulated();
    const minutesDigest = FINAL;
    expect(hall.refused(CLERK, circulate(hall), { minutesDigest }).code).toBe('minutes-differ');
    expect(hall.refused(CLERK, circulate(hall, { digest: 'no' })).code).toBe('malformed');
    hall.act(CLERK, circulate(hall, { digest: FINAL }), { minutesDigest });
  });

  it('[MA-3] are corrected on proposal by who sits in the body, at a line of the version they had', () => {
    const hall = circulated();
    expect(hall.refused('d1', propose('  ')).code).toBe('malformed');
    expect(hall.refused('d1', propose('x', { place: null })).code).toBe('malformed');
    expect(hall.refused('d1', propose('x', { version: 2 })).code).toBe('unknown');
    expect(hall.refused('d1', propose('x', { place: 999 as Seq })).code).toBe('unknown');
    hall.act('d1', propose('Two cranes.'));
    hall.act('d2', propose('At the end.', { place: null, how: 'add' }));
    expect(standing(hall).corrections.map(({ id, by }) => [id, by])).toEqual([
      ['c1', 'd1'],
      ['c2', 'd2'],
    ]);
    expect(hall.refused('d2', { type: 'WithdrawCorrection', of, correction: c1 }).code).toBe('not-entitled');
    hall.act('d1', { type: 'WithdrawCorrection', of, correction: c1 });
    expect(phases(hall)).toEqual(['withdrawn', 'open']);
    const { recorded } = standing(hall).corrections[1]!;
    expect(hall.refused('d1', propose('x', { place: recorded })).code).toBe('unknown');
    hall.act(CLERK, accept(c2));
    hall.act(CLERK, circulate(hall, { upTo: standing(hall).versions[0]!.upTo }));
    hall.act('d1', propose('A correction of the correction.', { version: 2, place: recorded }));
  });

  it('[MA-3] after the day that was set only while the body sits, or once they are approved', () => {
    const hall = circulated();
    hall.act(CLERK, circulate(hall, { deadline: (hall.now + 5000) as Instant }));
    hall.now = (hall.now + 10_000) as Instant;
    expect(hall.refused('d1', propose('Late.')).code).toBe('too-late');
    sitAgain(hall);
    hall.act('d1', propose('In time.'));
  });

  it('[MA-4] take over what the desk accepts, unless somebody objects: then the body decides', () => {
    const hall = circulated();
    hall.act('d1', propose('Two cranes.'));
    expect(hall.refused('d2', accept(c1)).code).toBe('not-entitled');
    hall.act(CLERK, accept(c1));
    expect(phases(hall)).toEqual(['accepted']);
    hall.act('d3', contest(c1));
    expect(phases(hall)).toEqual(['open']);
    expect(hall.refused(CLERK, accept(c1)).code).toBe('needs-consent');
    hall.act('d2', propose('Three cranes.'));
    hall.act(CLERK, accept(c2));
    hall.act(CLERK, circulate(hall));
    expect(standing(hall).versions.at(-1)?.corrections).toEqual([c2]);
  });
});

describe('minutes before the house', () => {
  it('[MA-5] are corrected and approved without objection, and only when no correction is open', () => {
    const hall = sitAgain(circulated());
    hall.act('d1', propose('Two cranes.'));
    expect(hall.refused(CHAIR, ask(null))).toMatchObject({ code: 'corrections-open', detail: { count: 1 } });
    expect(hall.refused('d1', ask(c1)).code).toBe('not-entitled');
    hall.act(CHAIR, ask(c1));
    expect(hall.refused('d1', { type: 'WithdrawCorrection', of, correction: c1 }).code).toBe(
      'business-pending',
    );
    hall.act(CHAIR, declare);
    expect(phases(hall)).toEqual(['accepted']);
    expect(hall.refused('d1', contest(c1)).code).toBe('already-so');
    hall.act(CHAIR, ask(null));
    expect(minutesApproved(hall.founded(), SITTING)).toBe(false);
    hall.act(CHAIR, declare);
    expect(minutesApproved(hall.founded(), SITTING)).toBe(true);
    expect(approvedVersion(standing(hall))).toMatchObject({
      version: 2,
      digest: FINAL,
      corrections: [c1],
      approved: { by: 'consent', in: LATER },
    });
  });

  it('[MA-5] keep their number where nothing was corrected', () => {
    const hall = sitAgain(circulated());
    hall.act(CHAIR, ask(null, DRAFT));
    hall.act(CHAIR, declare);
    expect(standing(hall).versions.map(({ version, approved }) => [version, approved?.by])).toEqual([
      [1, 'consent'],
    ]);
    expect(hall.refused(CLERK, circulate(hall)).code).toBe('already-so');
    expect(hall.refused(CHAIR, ask(null)).code).toBe('already-so');
  });

  it('[MA-6] are voted on where somebody objects: assumed by the chair, and carried out with the vote', () => {
    const hall = sitAgain(circulated());
    hall.act('d1', propose('Two cranes.'));
    hall.act('d2', propose('No crane.'));
    hall.act(CHAIR, ask(c1));
    hall.act('d3', { type: 'Object', sitting: LATER });
    expect(hall.refused('d1', put(c1)).code).toBe('not-entitled');
    hall.act(CHAIR, put(c1));
    expect(hall.refused(CHAIR, put(c2)).code).toBe('business-pending');
    vote(hall, 5, 3);
    hall.act(CHAIR, put(c2));
    vote(hall, 3, 5);
    expect(phases(hall)).toEqual(['accepted', 'rejected']);
    hall.act(CHAIR, put(null));
    vote(hall, 8, 0);
    expect(approvedVersion(standing(hall))).toMatchObject({ version: 2, approved: { by: 'vote' } });
    expect(tableValues(hall.founded().resolutions)).toHaveLength(1);
  });

  it('[MA-6] decide nothing where the house changed the words of the question', () => {
    const hall = sitAgain(circulated());
    hall.act('d1', propose('Two cranes.'));
    const [made] = hall.act(CHAIR, put(c1));
    const motion = made?.type === 'MotionMade' ? made.motion : undefined;
    const amendment = { op: 'strike-insert', words: 'so', by: 'otherwise' } as const;
    hall.act('d2', { type: 'RequestFloor', ...here, side: null, purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', ...here, member: 'd2' } as never);
    hall.act('d2', make('amend', { form: 'amendment', amendment }, here));
    const offered = later(hall).offered.at(-1)!;
    hall.act('d3', { type: 'SecondMotion', ...here, motion: offered });
    hall.act(CHAIR, { type: 'StateQuestion', ...here, motion: offered });
    vote(hall, 8, 0);
    vote(hall, 8, 0);
    expect(phaseOf(hall, motion!)).toBe('adopted');
    expect(phases(hall)).toEqual(['open']);
  });

  it('[MA-6] decide nothing that was dealt with otherwise while the question was laid aside', () => {
    const hall = sitAgain(circulated());
    hall.act('d1', propose('Two cranes.'));
    hall.act(CLERK, accept(c1));
    const [made] = hall.act(CHAIR, put(null));
    const motion = made?.type === 'MotionMade' ? made.motion : undefined;
    laidAside(hall);
    hall.act(CLERK, circulate(hall, { digest: DRAFT }));
    const sent = structuredClone(standing(hall).versions);
    expect(sent.map(({ version }) => version)).toEqual([1, 2]);
    hall.act('d2', { type: 'RequestFloor', ...here, side: null, purpose: 'motion' });
    hall.act(CHAIR, { type: 'GiveFloor', ...here, member: 'd2' } as never);
    hall.act('d2', make('take-from-table', { form: 'bare' }, { ...here, target: motion! }));
    stated(hall);
    vote(hall, 8, 0);
    vote(hall, 8, 0);
    expect(phaseOf(hall, motion!)).toBe('adopted');
    expect(standing(hall).versions).toEqual(sent);
  });

  it('[MA-10] of a sitting that was not public are dealt with in one that is not', () => {
    const shut = (state: Assembly): Assembly => {
      if (state.phase !== 'founded') return state;
      const before = tableGet(state.sittings, SITTING)!;
      const call = { ...before.call, publicity: 'members' as const };
      return { ...state, sittings: tableSet(state.sittings, SITTING, { ...before, call }) };
    };
    const hall = sitAgain(circulated());
    hall.state = shut(hall.state);
    expect(hall.refused(CHAIR, put(null)).code).toBe('minutes-closed');
    const behindDoors = sitAgain(circulated(), 'members');
    behindDoors.state = shut(behindDoors.state);
    behindDoors.act(CHAIR, put(null));
  });
});

describe('approved minutes', () => {
  function approved(): Hall {
    const hall = sitAgain(circulated());
    hall.act(CHAIR, ask(null));
    hall.act(CHAIR, declare);
    return hall;
  }

  it('[MA-7] are signed by chair and clerk, each once, under the digest that was approved', () => {
    const hall = approved();
    expect(hall.refused('d1', sign('chair')).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, sign('clerk')).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, sign('chair', 1, DRAFT)).code).toBe('minutes-differ');
    expect(hall.refused(CHAIR, sign('chair', 2)).code).toBe('unknown');
    hall.act(CHAIR, sign('chair'));
    hall.act(CLERK, sign('clerk'));
    expect(hall.refused(CHAIR, sign('chair')).code).toBe('already-so');
    expect(approvedVersion(standing(hall))?.signatures.map(({ office, member }) => [office, member])).toEqual(
      [
        ['chair', CHAIR],
        ['clerk', CLERK],
      ],
    );
  });

  it('[MA-7] are not signed before the body approved them', () => {
    const hall = circulated();
    expect(hall.refused(CHAIR, sign('chair', 1, DRAFT)).code).toBe('not-approved');
  });

  it('[MA-9] are corrected later as anything else that was adopted: a new version by two thirds', () => {
    const hall = approved();
    hall.act('d1', propose('Two cranes.'));
    expect(hall.refused(CLERK, accept(c1)).code).toBe('needs-consent');
    hall.act(CHAIR, put(c1, DRAFT));
    vote(hall, 4, 3);
    expect(phases(hall)).toEqual(['rejected']);
    hall.act('d1', propose('Two cranes, then.'));
    hall.act(CHAIR, put(c2, DRAFT));
    vote(hall, 6, 2);
    expect(standing(hall).versions.map(({ version, corrections }) => [version, corrections])).toEqual([
      [1, []],
      [2, [c2]],
    ]);
    expect(approvedVersion(standing(hall))).toMatchObject({ version: 2, digest: DRAFT, signatures: [] });
  });

  it('[MA-8] stay as they were whatever is entered after them, and replay', () => {
    const hall = approved();
    const before = structuredClone(standing(hall).versions[0]);
    hall.act('d1', propose('Two cranes.'));
    hall.act(CHAIR, ask(c1, DRAFT));
    hall.act(CHAIR, declare);
    expect(standing(hall).versions[0]).toEqual(before);
    const replayed = hall.entries.reduce<Assembly>(evolve, initialAssembly);
    expect(replayed).toEqual(hall.state);
  });

  it('[MA-6] are open again when the vote that approved them is divided', () => {
    const hall = sitAgain(circulated());
    hall.act(CHAIR, put(null, DRAFT));
    const poll = byVoice(hall);
    expect(minutesApproved(hall.founded(), SITTING)).toBe(true);
    hall.act('d1', { type: 'DemandDivision', ...here, poll });
    expect(minutesApproved(hall.founded(), SITTING)).toBe(false);
  });
});

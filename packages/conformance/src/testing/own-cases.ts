import type { SuiteCase } from '../schema/suite.ts';
import { votes } from './own-votes.ts';
import {
  bridgePending,
  draft,
  draftOpen,
  majority,
  twoThirds,
  widerPending,
  written,
} from './written-case.ts';

const motions: readonly SuiteCase[] = [
  written('OWN-MOVE-1', {
    given: [bridgePending],
    when: [{ do: 'move', ref: 'aside', motion: 'lay-on-table', by: 'Kim', second: 'Lea' }],
    expect: {
      inOrder: true,
      pendingAfter: ['main', 'lay-on-table'],
      nextToVote: 'aside',
      threshold: majority,
      debatable: false,
      amendable: false,
      decidedBy: 'assembly',
    },
  }),
  written('OWN-MOVE-2', {
    given: [widerPending, { do: 'floor', member: 'Kim', speaking: true, minutes: 2 }],
    when: [{ do: 'move', ref: 'x', motion: 'commit', by: 'Lea', second: 'Ida' }],
    expect: { inOrder: false, refusal: 'interrupts-speaker', pendingAfter: ['main', 'amend'] },
  }),
  written('OWN-MOVE-3', {
    when: [{ do: 'move', ref: 'lonely', motion: 'main', by: 'Kim' }],
    expect: {
      inOrder: false,
      refusal: 'needs-second',
      dispositions: [{ ref: 'lonely', state: 'died-no-second' }],
    },
  }),
  written('OWN-MOVE-4', {
    given: [
      { do: 'decided', ref: 'fair', motion: 'main', result: 'rejected', yes: 9, no: 30, session: 1 },
      { do: 'clock', session: 1, day: 2 },
    ],
    when: [{ do: 'move', ref: 'again', motion: 'main', by: 'Kim', second: 'Lea', sameAs: 'fair' }],
    expect: { inOrder: false, refusal: 'already-decided', refusalAlso: ['no-progress'] },
  }),
  written('OWN-MOVE-5', {
    given: [
      { do: 'disposed', ref: 'mill', how: 'tabled', session: 1 },
      { do: 'progress', since: 'business' },
    ],
    when: [{ do: 'move', ref: 'back', motion: 'take-from-table', by: 'Kim', second: 'Lea', target: 'mill' }],
    expect: { inOrder: true, dispositions: [{ ref: 'mill', state: 'tabled' }] },
  }),
  written('OWN-MOVE-6', {
    given: [bridgePending, { do: 'due', order: 'special' }, { do: 'person', id: 'Guest', status: 'visitor' }],
    when: [{ do: 'move', ref: 'x', motion: 'call-for-orders-of-the-day', by: 'Guest' }],
    expect: { inOrder: false, refusal: 'not-entitled' },
  }),
  written('OWN-MOVE-7', {
    given: [bridgePending, { do: 'ruling', fresh: true, result: 'well-taken' }],
    when: [{ do: 'move', ref: 'against', motion: 'appeal', by: 'Kim', second: 'Lea', appealOn: 'decorum' }],
    expect: { inOrder: true, debatable: false, pendingAfter: ['main', 'appeal'] },
  }),
  written('OWN-MOVE-8', {
    given: [
      widerPending,
      { do: 'order', order: 'previous-question', on: ['bridge', 'wider'], votesTaken: 0 },
    ],
    when: [{ do: 'move', ref: 'x', motion: 'commit', by: 'Kim', second: 'Lea' }],
    expect: { inOrder: false, refusal: 'order-in-force', closesDebateOn: ['bridge', 'wider'] },
  }),
  written('OWN-QUEUE-1', {
    in: 'un-ga',
    given: [
      {
        do: 'queue',
        items: [
          { ref: 'near', motion: 'amend', target: 'draft', distance: 1 },
          draft,
          { ref: 'far', motion: 'amend', target: 'draft', distance: 7, excludes: ['near'] },
        ],
      },
    ],
    when: [{ do: 'order-of-voting' }],
    expect: { inOrder: true, voteOrder: ['far', 'near', 'draft'], nextToVote: 'far' },
  }),
  written('OWN-PUT-1', {
    in: 'un-ga',
    given: [
      draftOpen,
      {
        do: 'decided',
        ref: 'part',
        motion: 'proposal-part',
        result: 'rejected',
        target: 'draft',
        operative: true,
      },
    ],
    when: [{ do: 'put', on: 'draft' }],
    expect: {
      inOrder: false,
      refusal: 'all-parts-rejected',
      dispositions: [{ ref: 'draft', state: 'rejected' }],
    },
  }),
];

const floor: readonly SuiteCase[] = [
  written('OWN-FLOOR-1', {
    given: [bridgePending, { do: 'spoke', member: 'Kim', on: 'bridge', times: 2, side: 'con' }],
    when: [{ do: 'debate', member: 'Kim', on: 'bridge', side: 'con', content: 'merits-of-pending' }],
    expect: { inOrder: false, refusal: 'speech-limit' },
  }),
  written('OWN-FLOOR-2', {
    given: [bridgePending, { do: 'floor', member: 'Kim', speaking: true, minutes: 11 }],
    when: [{ do: 'continue-speech', member: 'Kim' }],
    expect: { inOrder: false, refusal: 'time-limit' },
  }),
  written('OWN-FLOOR-3', {
    given: [bridgePending, { do: 'spoke', member: 'Jon', on: 'bridge', side: 'con' }],
    when: [
      {
        do: 'claim-floor',
        on: 'bridge',
        leave: false,
        claims: [
          { member: 'Kim', side: 'con' },
          { member: 'Lea', side: 'pro' },
        ],
      },
    ],
    expect: { inOrder: true, floorGoesTo: 'Lea' },
  }),
  written('OWN-FLOOR-4', {
    given: [bridgePending],
    when: [{ do: 'yield-time', from: 'Kim', to: 'Lea' }],
    expect: { inOrder: false, refusal: 'not-transferable' },
  }),
  written('OWN-FLOOR-5', {
    in: 'de-gosp-bonn',
    given: [
      draftOpen,
      { do: 'speakers-list', list: 'open', entries: [{ member: 'Kim', spokenBefore: false }] },
      {
        do: 'speakers-list',
        list: 'flinta',
        closed: true,
        entries: [
          { member: 'Lea', spokenBefore: true },
          { member: 'Uma', spokenBefore: false },
        ],
      },
    ],
    when: [{ do: 'order-of-speakers', start: 'open' }],
    expect: { inOrder: true, speakerOrder: ['Kim', 'Uma', 'Lea'] },
  }),
  written('OWN-FLOOR-6', {
    in: 'un-ga',
    given: [draftOpen],
    when: [{ do: 'right-of-reply', member: 'Kim' }],
    expect: { inOrder: true, decidedBy: 'chair' },
  }),
  written('OWN-FLOOR-7', {
    in: 'un-ga',
    given: [draftOpen, { do: 'voting', on: 'draft', stage: 'announced' }],
    when: [{ do: 'explain-vote', member: 'Ida', on: 'draft' }],
    expect: { inOrder: false, refusal: 'own-motion' },
  }),
  written('OWN-FLOOR-8', {
    in: 'un-ga',
    of: { kind: 'plenary', members: 90, present: 29 },
    when: [{ do: 'open-debate' }],
    expect: { inOrder: false, refusal: 'no-quorum', requiredPresent: 30 },
  }),
  written('OWN-POINT-1', {
    given: [
      {
        do: 'decided',
        ref: 'tax',
        motion: 'main',
        result: 'adopted',
        session: 1,
        conflictsWithBylaws: true,
      },
      { do: 'clock', session: 2 },
    ],
    when: [{ do: 'point-of-order', by: 'Kim', about: 'bylaw-conflict', target: 'tax' }],
    expect: {
      inOrder: true,
      result: 'well-taken',
      decidedBy: 'chair',
      dispositions: [{ ref: 'tax', state: 'void' }],
    },
  }),
];

const rights: readonly SuiteCase[] = [
  written('OWN-DEMAND-1', {
    given: [bridgePending, { do: 'voting', on: 'bridge', stage: 'taken-not-announced', method: 'voice' }],
    when: [{ do: 'demand', what: 'division-of-assembly', by: 'Kim', on: 'bridge' }],
    expect: { inOrder: true, decidedBy: 'demand', method: 'rising', threshold: { demand: 1 } },
  }),
  written('OWN-WITHDRAW-1', {
    given: [widerPending],
    when: [{ do: 'withdraw', by: 'Ida', ref: 'bridge', objections: 2 }],
    expect: { inOrder: true, result: 'put-to-vote', decidedBy: 'assembly', pendingAfter: ['main', 'amend'] },
  }),
  written('OWN-WITHDRAW-2', {
    given: [widerPending],
    when: [{ do: 'withdraw', by: 'Ida', ref: 'bridge' }],
    expect: { inOrder: true, result: 'withdrawn', dispositions: [{ ref: 'wider', state: 'withdrawn' }] },
  }),
  written('OWN-ACCEPT-1', {
    given: [bridgePending],
    when: [{ do: 'accept-change', by: 'Ida', ref: 'bridge' }],
    expect: { inOrder: false, refusal: 'needs-consent' },
  }),
  written('OWN-CONSENT-1', {
    given: [bridgePending],
    when: [{ do: 'unanimous-consent', for: 'adopt', on: 'bridge', objections: 0 }],
    expect: {
      inOrder: true,
      result: 'adopted-without-vote',
      dispositions: [{ ref: 'bridge', state: 'adopted' }],
    },
  }),
  written('OWN-CONSENT-2', {
    of: { present: 40 },
    when: [{ do: 'unanimous-consent', for: 'waive-quorum', objections: 0 }],
    expect: { inOrder: false, refusal: 'not-suspendable' },
  }),
  written('OWN-QUORUM-1', {
    of: { members: 80, seats: 90, present: 40 },
    when: [{ do: 'check-quorum' }],
    expect: { inOrder: true, result: 'no-quorum', requiredPresent: 41 },
  }),
  written('OWN-MINUTES-1', {
    given: [
      { do: 'decided', ref: 'well', motion: 'main', result: 'adopted', by: 'Osei', second: 'Quist' },
      { do: 'ruling', fresh: false, result: 'not-well-taken', reasons: 'because-of-rule-nine' },
    ],
    when: [{ do: 'minutes' }],
    expect: { inOrder: true, minutesInclude: ['Osei', 'because-of-rule-nine'], minutesExclude: ['Quist'] },
  }),
  written('OWN-REOPEN-1', {
    given: [
      {
        do: 'decided',
        ref: 'pier',
        motion: 'main',
        result: 'adopted',
        yes: 30,
        no: 12,
        ballots: [
          { member: 'Kim', vote: 'yes' },
          { member: 'Lea', vote: 'abstain' },
        ],
      },
      bridgePending,
    ],
    when: [{ do: 'move', ref: 'redo', motion: 'reconsider', by: 'Kim', second: 'Lea', target: 'pier' }],
    expect: { inOrder: true, pendingAfter: ['main'], dispositions: [{ ref: 'pier', state: 'on-hold' }] },
  }),
  written('OWN-CLOSE-1', {
    given: [widerPending],
    when: [
      { do: 'move', ref: 'now', motion: 'previous-question', by: 'Kim', second: 'Lea', scope: 'all-pending' },
      { do: 'vote', on: 'now', yes: 20, no: 10 },
    ],
    expect: { inOrder: true, threshold: twoThirds, closesDebateOn: ['bridge', 'wider'], nextToVote: 'wider' },
  }),
];

/** Cases that use every step and every field of the vocabulary. */
export const ownCases: readonly SuiteCase[] = [...motions, ...votes, ...floor, ...rights];

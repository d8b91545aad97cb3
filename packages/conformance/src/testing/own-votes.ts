import type { SuiteCase } from '../schema/suite.ts';
import { bridgePending, draftOpen, majority, widerPending, written } from './written-case.ts';

/** Votes, by heads and by body. */
export const votes: readonly SuiteCase[] = [
  written('OWN-VOTE-1', {
    given: [widerPending],
    when: [
      { do: 'vote', on: 'wider', yes: 14, no: 13, abstain: 4 },
      { do: 'vote', on: 'bridge', yes: 17, no: 17, chair: 'yes' },
    ],
    expect: {
      inOrder: true,
      result: 'adopted',
      requiredYes: 18,
      pendingAfter: [],
      sittingClosed: false,
      dispositions: [
        { ref: 'bridge', state: 'adopted' },
        { ref: 'wider', state: 'adopted' },
      ],
    },
  }),
  written('OWN-VOTE-2', {
    given: [
      {
        do: 'move',
        ref: 'haste',
        motion: 'suspend-rules',
        by: 'Ida',
        second: 'Kim',
        suspends: 'rule-of-order',
      },
      { do: 'vote', on: 'haste', yes: 20, no: 10 },
      { do: 'move', ref: 'rest', motion: 'adjourn', by: 'Ida', second: 'Kim' },
    ],
    when: [{ do: 'vote', on: 'rest', yes: 20, no: 10 }],
    expect: { inOrder: true, result: 'adopted', sittingClosed: true, requiredPresent: 41 },
  }),
  written('OWN-VOTE-3', {
    in: 'uk-commons',
    of: { members: 600, present: 300 },
    given: [{ do: 'pending', stack: [{ ref: 'trust', motion: 'no-confidence' }] }],
    when: [{ do: 'vote', on: 'trust', yes: 100, no: 100, tellers: 4, presiding: 1 }],
    expect: { inOrder: true, result: 'rejected', castingVote: 'no', requiredPresent: 40 },
  }),
  written('OWN-VOTE-4', {
    in: 'eu-council',
    of: { members: 27, present: 27 },
    given: [{ do: 'pending', stack: [{ ref: 'act', motion: 'council-act-on-proposal' }] }],
    when: [{ do: 'vote', on: 'act', yes: 16, no: 11, weight: { yes: 6400, no: 3600, total: 10_000 } }],
    expect: {
      inOrder: true,
      result: 'rejected',
      threshold: {
        anyOf: [
          { notYesAtMost: 3 },
          {
            allOf: [
              { num: 65, den: 100, basis: 'membership', cmp: 'ge', measure: 'weight' },
              { num: 55, den: 100, basis: 'membership', cmp: 'ge' },
            ],
          },
        ],
      },
    },
  }),
  written('OWN-VOTE-5', {
    in: 'de-fsr-muenster',
    of: { members: 12, present: 9 },
    given: [draftOpen],
    when: [{ do: 'vote', on: 'draft', yes: 2, no: 1, abstain: 6, repeat: true }],
    expect: { inOrder: true, result: 'rejected' },
  }),
  written('OWN-VOTE-6', {
    given: [
      { do: 'set-threshold', motion: 'main', threshold: { num: 3, den: 4, basis: 'membership', cmp: 'ge' } },
      bridgePending,
    ],
    when: [{ do: 'vote', on: 'bridge', yes: 49, no: 1 }],
    expect: {
      inOrder: true,
      result: 'rejected',
      threshold: { num: 3, den: 4, basis: 'membership', cmp: 'ge' },
      requiredYes: 60,
    },
  }),
  written('OWN-VOTE-7', {
    in: 'de-gosp-bonn',
    of: { members: 43, present: 21 },
    given: [draftOpen, { do: 'quorum-challenge' }],
    when: [{ do: 'vote', on: 'draft', yes: 15, no: 5 }],
    expect: { inOrder: true, result: 'no-quorum', sittingClosed: true, requiredPresent: 22 },
  }),
  written('OWN-JOINT-1', {
    in: 'joint-generic',
    given: [
      {
        do: 'bodies',
        bodies: [
          { id: 'Council', members: 90, present: 70 },
          { id: 'Soviet', members: 40, present: 31 },
        ],
        mode: 'concurrent',
        presentTotal: 101,
      },
      bridgePending,
    ],
    when: [
      {
        do: 'joint-vote',
        on: 'bridge',
        tally: [
          { body: 'Council', yes: 60, no: 10 },
          { body: 'Soviet', yes: 15, no: 15, abstain: 1, present: 31 },
        ],
      },
    ],
    expect: { inOrder: true, result: 'rejected', failedBodies: ['Soviet'] },
  }),
  written('OWN-JOINT-2', {
    in: 'joint-generic',
    given: [{ do: 'bodies', bodies: [{ id: 'One' }, { id: 'Other' }], mode: 'as-one' }, bridgePending],
    when: [
      {
        do: 'joint-vote',
        on: 'bridge',
        tally: [
          { body: 'One', yes: 20, no: 10 },
          { body: 'Other', yes: 4, no: 14 },
        ],
      },
    ],
    expect: { inOrder: true, result: 'tie-rejected', threshold: majority },
  }),
  written('OWN-BALLOT-1', {
    when: [
      {
        do: 'ballot',
        office: 'clerk',
        votes: [
          { candidate: 'Noor', votes: 21 },
          { candidate: 'Paz', votes: 19 },
        ],
        illegal: 1,
        blank: 3,
      },
    ],
    expect: { inOrder: true, result: 'elected', elected: 'Noor', requiredYes: 21 },
  }),
  written('OWN-CONTEST-1', {
    in: 'de-gosp-bonn',
    of: { members: 43, present: 30 },
    given: [draftOpen],
    when: [
      { do: 'move', ref: 'later', motion: 'postpone-item', by: 'Kim' },
      {
        do: 'contest',
        on: 'later',
        objectors: 2,
        counterSpeeches: [
          { by: 'Lea', kind: 'formal' },
          { by: 'Jon', kind: 'substantive' },
        ],
      },
    ],
    expect: { inOrder: true, result: 'put-to-vote', floorGoesTo: 'Jon' },
  }),
  written('OWN-CHANGE-1', {
    given: [bridgePending, { do: 'voting', on: 'bridge', stage: 'announced', method: 'counted' }],
    when: [{ do: 'change-vote', member: 'Kim', on: 'bridge', consent: false }],
    expect: { inOrder: false, refusal: 'needs-consent' },
  }),
];

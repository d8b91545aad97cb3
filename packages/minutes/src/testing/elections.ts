import type { Candidate, CandidateId, ElectionEvent, ElectionId, PollId } from '@tauride/procedure';
import { type JournalBuilder, SITTING } from './journal.ts';

const at = { sitting: SITTING, election: 'e1' as ElectionId };
const [c1, c2, c3] = ['c1', 'c2', 'c3'] as CandidateId[];
const seal = { root: 'ab'.repeat(32), count: 9 };

type Called = ElectionEvent & { readonly type: 'ElectionCalled' };

const rules: Called['rules'] = {
  seats: 2,
  method: { kind: 'people', by: 'scottish-stv' },
  paper: { kind: 'ranks', equal: false },
  needs: 'method',
  majorityOf: 'cast',
  nextRound: 'all',
  ties: 'lot',
  acceptance: 'unless-declined',
  secret: true,
  quotas: [],
  lots: 'hand',
};

function candidate(id: CandidateId, rest: Partial<Candidate>): Candidate {
  return {
    id,
    member: null,
    name: '',
    groups: [],
    nominatedBy: 'ada' as never,
    source: 'floor',
    statement: null,
    phase: 'nominated',
    ...rest,
  };
}

/** An election in which everything happens that can, and others that end without a ballot, by lists and not at all. */
export function elections(journal: JournalBuilder, text: string): void {
  const quotas = [{ group: text, atLeast: 1, atMost: 2 }];
  journal.add({
    type: 'ElectionCalled',
    ...at,
    office: text,
    rules: { ...rules, quotas },
    citation: text,
  });
  nominations(journal, text);
  ballot(journal, text);
  unopposed(journal, text);
  lists(journal, text);
}

function nominations(journal: JournalBuilder, text: string): void {
  const named = [
    candidate(c1!, { member: 'cleo' as never, name: text, source: 'self', statement: text }),
    candidate(c2!, { member: 'dov' as never, name: text }),
    candidate(c3!, { name: text, source: 'committee' }),
    candidate('c4' as CandidateId, { name: text }),
  ];
  for (const each of named) journal.add({ type: 'Nominated', ...at, candidate: each });
  journal.add({ type: 'NominationAnswered', ...at, candidate: c2!, phase: 'accepted', statement: text });
  journal.add({ type: 'NominationAnswered', ...at, candidate: 'c4' as CandidateId, phase: 'declined' });
  journal.add({ type: 'NominationAnswered', ...at, candidate: c1!, phase: 'accepted', groups: [text] });
  journal.add({ type: 'NominationAnswered', ...at, candidate: c3!, phase: 'accepted', groups: [] });
  journal.add({ type: 'NominationsClosed', ...at, citation: text });
  journal.add({ type: 'NominationsReopened', ...at, citation: text });
  journal.add({ type: 'NominationsClosed', ...at, citation: text });
}

function ballot(journal: JournalBuilder, text: string): void {
  const round = { ...at, poll: 'p100' as PollId };
  const order = [c1!, c2!, c3!];
  const opened = { order, seats: 2, membership: 5, present: 5, citation: text };
  journal.add({ type: 'RoundOpened', ...round, ...opened });
  journal.add({ type: 'RoundAbandoned', ...round, reason: text });
  journal.add({ type: 'RoundOpened', ...round, ...opened });
  for (const member of ['ada', 'ben', 'cy'] as never[])
    journal.add({ type: 'PaperHanded', ...round, member });
  journal.add({ type: 'PaperTakenBack', ...round, member: 'cy' as never });
  const entered = { ...round, batch: text, papers: 2, digest: '0'.repeat(64) };
  journal.add({ type: 'PapersEntered', ...entered, by: 'ada' as never });
  journal.add({ type: 'PapersEntered', ...entered, by: 'ben' as never });
  const request = { purpose: 'exclude', among: [1, 2], stage: 2, number: 0 } as const;
  const box = { seal, ballots: 9, blank: 1, invalid: 1 };
  journal.add({ type: 'RoundClosed', ...round, box: { ...box, counted: { kind: 'lot-needed', request } } });
  const first = {
    action: { kind: 'first-preferences' },
    totals: ['4.00000', '1.50000', '1.50000'],
    nonTransferable: '0.00000',
    residual: '0.00000',
    elected: [0],
    excluded: [],
  } as const;
  const second = {
    ...first,
    action: { kind: 'exclusion', of: [2] },
    totals: ['3.00000', '3.00000', '0.00000'],
    nonTransferable: '0.99999',
    residual: '0.00001',
    elected: [1],
    excluded: [2],
  } as const;
  const tie = { purpose: 'exclude', among: [1, 2], stage: 2, by: 'lot', chosen: 2 } as const;
  journal.add({
    type: 'LotDrawn',
    ...round,
    lots: [{ request, chosen: c3!, by: 'hand' }],
    counted: {
      kind: 'people',
      outcome: {
        method: 'scottish-stv',
        seats: 2,
        valid: '7.00000',
        blank: '1',
        quota: '3.00000',
        elected: [0, 1],
        stages: [first, second],
        ties: [tie],
      },
    },
  });
  journal.add({ type: 'RoundDeclared', ...round, elected: [c1!, c2!], complete: true, citation: text });
}

function unopposed(journal: JournalBuilder, text: string): void {
  const second = { ...at, election: 'e2' as ElectionId };
  const plain: Called['rules'] = {
    ...rules,
    method: { kind: 'people', by: 'plurality' },
    needs: 'majority',
    paper: { kind: 'one' },
  };
  journal.add({ type: 'ElectionCalled', ...second, office: text, rules: plain, citation: '' });
  journal.add({ type: 'Nominated', ...second, candidate: candidate(c1!, { name: text }) });
  journal.add({ type: 'NominationsClosed', ...second, citation: '' });
  journal.add({ type: 'ElectedUnopposed', ...second, elected: [c1!], citation: text });
}

function lists(journal: JournalBuilder, text: string): void {
  const third = { ...at, election: 'e3' as ElectionId };
  const byLists: Called['rules'] = {
    ...rules,
    seats: 3,
    method: { kind: 'lists', by: 'dhondt' },
    paper: { kind: 'one' },
  };
  journal.add({ type: 'ElectionCalled', ...third, office: text, rules: byLists, citation: '' });
  for (const id of [c1!, c2!]) {
    const list = candidate(id, { name: text, people: [text, text], phase: 'accepted' });
    journal.add({ type: 'Nominated', ...third, candidate: list });
  }
  journal.add({ type: 'NominationAnswered', ...third, candidate: c2!, phase: 'withdrawn' });
  journal.add({ type: 'NominationsClosed', ...third, citation: '' });
  const round = { ...third, poll: 'p101' as PollId };
  const opened = { order: [c1!], seats: 3, membership: 5, present: null, citation: '' };
  journal.add({ type: 'RoundOpened', ...round, ...opened });
  const seats = { seats: [3], quotients: [], excluded: [] };
  const counted = { kind: 'lists', seats, votes: [8] } as const;
  const box = { seal, ballots: 9, blank: 1, invalid: 0, counted };
  journal.add({ type: 'RoundClosed', ...round, box });
  journal.add({ type: 'RoundDeclared', ...round, elected: [c1!], complete: false, citation: '' });
  journal.add({ type: 'ElectionAbandoned', ...third, reason: text });
}

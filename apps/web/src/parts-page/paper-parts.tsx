import { useState } from 'react';
import type { CandidateId, PaperForm } from '@tauride/procedure';
import { BallotPaper } from '../ballot-paper/ballot-paper.tsx';
import type { PaperCandidate } from '../ballot-paper/paper-candidate.ts';
import { emptyDraft, type PaperDraft } from '../ballot-paper/paper-draft.ts';
import { Refusal } from '../parts/notice.tsx';
import { Specimen } from './specimen.tsx';

const statement =
  'For eleven years I have kept the accounts of the northern branch. I would publish every quarter what was spent and on what, and answer for it here.';

const person = (number: number, name: string, note: string | null, words: string | null = null) => ({
  id: `c${number}` as CandidateId,
  name,
  note,
  people: [],
  statement: words,
});

const people: readonly PaperCandidate[] = [
  person(1, 'Vera Nowak', 'Northern branch', statement),
  person(2, 'Daniel Okafor', 'Harbour branch'),
  person(3, 'سلمى الحسيني', 'Archive', statement),
  person(4, 'Katharina Freifrau von Schwarzenberg-Hohenlohe', 'Students'),
  person(5, 'Li Wei', null),
  person(6, 'Мария Иванова', 'Northern branch', statement),
];

const lists: readonly PaperCandidate[] = [
  { ...person(1, 'Open Harbour', null), people: ['Vera Nowak', 'Daniel Okafor', 'Li Wei'] },
  { ...person(2, 'Members for Fair Dues', null), people: ['Мария Иванова', 'Tomás Rey'] },
];

type Props = {
  readonly form: PaperForm;
  readonly candidates?: readonly PaperCandidate[];
  readonly start?: Partial<PaperDraft>;
  readonly refused?: boolean;
};

function Paper({ form, candidates = people, start = {}, refused = false }: Props) {
  const [draft, setDraft] = useState<PaperDraft>({ ...emptyDraft, ...start });
  return (
    <BallotPaper
      rules={{ form, order: candidates.map(({ id }) => id) }}
      candidates={candidates}
      draft={draft}
      onDraft={(change) => setDraft({ ...draft, ...change })}
      onCast={() => setDraft(emptyDraft)}
      note="You can change it until the chair closes the ballot. Nobody learns how you voted."
      refused={
        refused ? <Refusal title="Not in order now: your ballot paper" why="The ballot is closed." /> : null
      }
    />
  );
}

const id = (number: number) => `c${number}` as CandidateId;
const some = { ranks: [[id(3)], [id(1)], [id(4)]] };

/** Ballot papers of every form, and what is told before one is cast. */
export function PaperParts() {
  return (
    <>
      <Specimen title="Ballot paper: an order" columns={2}>
        <Paper form={{ kind: 'ranks', equal: false }} start={some} />
        <Paper form={{ kind: 'ranks', equal: true }} start={{ ranks: [[id(3), id(6)], [id(1)]] }} />
        <Paper form={{ kind: 'ranks', equal: false }} />
        <Paper
          form={{ kind: 'ranks', equal: false }}
          start={{ byNumbers: true, numbers: { c1: '1', c2: '2', c4: '2' } }}
        />
      </Specimen>
      <Specimen title="Ballot paper: marks" columns={2}>
        <Paper form={{ kind: 'several', most: 3 }} start={{ marked: [id(1), id(3)] }} />
        <Paper form={{ kind: 'one' }} candidates={lists} start={{ marked: [id(2)] }} refused />
      </Specimen>
      <Specimen title="Ballot paper: before it is cast" columns={2}>
        <Paper
          form={{ kind: 'ranks', equal: true }}
          start={{ ranks: [[id(3)], [id(1), id(6)]], reviewing: true }}
        />
        <Paper form={{ kind: 'several', most: 3 }} start={{ reviewing: true, blank: true }} />
      </Specimen>
    </>
  );
}

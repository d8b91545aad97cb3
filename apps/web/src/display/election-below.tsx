import {
  type Candidate,
  type CandidateId,
  type Election,
  mostMarks,
  type Round,
  standing,
} from '@tauride/procedure';
import { type ReactNode, useEffect } from 'react';
import { turnoutIn } from '../election-desk/turnout-in.ts';
import { lastRound } from '../house/election-now.ts';
import { ElectionTerms } from '../house/election-terms.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Hemicycle } from '../parts/hemicycle/hemicycle.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { candidateName, namesInOrder } from '../results/candidate-names.ts';
import { ElectedList } from '../results/elected-list.tsx';
import { type CountedRound, electedIn, PictureForHall } from '../results/result-of-round.tsx';
import { Unmet } from '../results/unmet.tsx';
import results from '../results/results.module.css';
import display from './display.module.css';
import styles from './election.module.css';

/** What stands under the office in the hall: who stands, how many papers are in, a lot, and the result. */
export function ElectionBelow({ election }: { readonly election: Election }) {
  useRefit(election);
  const round = lastRound(election);
  if (election.phase === 'voting' && round?.phase === 'open')
    return <Voting election={election} round={round} />;
  if (round?.phase === 'closed') return <Counted election={election} round={round} />;
  if (round?.phase === 'declared') return <Declared election={election} round={round} />;
  if (election.phase === 'declared') return <Unopposed election={election} />;
  return <Standing election={election} />;
}

/** The question is set so large that everything fits; this part comes after it was measured. */
function useRefit(election: Election): void {
  useEffect(() => {
    window.dispatchEvent(new Event('resize'));
  }, [election]);
}

/** Up to this many names stand in one column, from the second number on in three. */
const fewNames = 5;
const manyNames = 12;
/** From this length on a name is set smaller, so that it stays in two or three lines. */
const longName = 28;

type Named = { readonly id: string; readonly name: string; readonly groups?: readonly string[] };

function Names({ names }: { readonly names: readonly Named[] }) {
  const columns = names.length <= fewNames ? 1 : names.length <= manyNames ? 2 : 3;
  return (
    <ol className={styles.names} data-columns={columns}>
      {names.map(({ id, name, groups = [] }, place) => (
        <li key={id} data-long={name.length > longName || undefined}>
          <span>{place + 1}</span>
          <b>
            <bdi>{name}</bdi> {groups.length === 0 ? null : <small>{groups.join(' · ')}</small>}
          </b>
        </li>
      ))}
    </ol>
  );
}

function useNamed(election: Election, ids: readonly CandidateId[]) {
  const { directory } = useHall();
  const names = namesInOrder(election.candidates, ids, directory);
  const groups = (of: CandidateId) => election.candidates.find(({ id }) => id === of)?.groups ?? [];
  return ids.map((id, place) => ({ id, name: names[place] ?? id, groups: groups(id) }));
}

function Standing({ election }: { readonly election: Election }) {
  const { directory } = useHall();
  const { t } = useTongue();
  const named = (candidate: Candidate) => ({ id: candidate.id, name: candidateName(candidate, directory) });
  const stand = standing(election).map(named);
  const waiting = election.candidates
    .filter(({ phase }) => phase === 'nominated')
    .filter((one) => !stand.some(({ id }) => id === one.id))
    .map(named);
  const shown = [...stand, ...waiting];
  return (
    <section className={styles.part}>
      <h2 className="label">{t('election-desk.hall.stand')}</h2>
      {shown.length === 0 ? (
        <p className={styles.big}>{t('election-desk.hall.nobody')}</p>
      ) : (
        <Names names={shown} />
      )}
      {election.phase === 'nominating' ? (
        <p className={styles.hint}>{t('election-desk.hall.nominate')}</p>
      ) : null}
    </section>
  );
}

type OpenProps = { readonly election: Election; readonly round: Round & { readonly phase: 'open' } };

function Voting({ election, round }: OpenProps) {
  const { counters } = useHall();
  const { t } = useTongue();
  const { cast, voters } = turnoutIn(round, counters[round.poll]);
  const absent = round.present === null ? 0 : Math.max(0, round.membership - voters);
  const secret = t(election.rules.secret ? 'election-desk.hall.secret' : 'election-desk.hall.named');
  return (
    <section className={display.lower} data-voting>
      <div>
        <Verdict word={t('election-desk.hall.vote')} why={`${howToMark(election, round, t)}. ${secret}.`} />
        <ElectionTerms election={election} seats={round.seats} className={styles.terms} />
        <Names names={useNamed(election, round.order)} />
      </div>
      <Hemicycle
        house={{ kind: 'voting', cast, present: voters, absent }}
        figure={String(cast)}
        caption={t('election-desk.hall.of', { voters })}
      />
    </section>
  );
}

function howToMark(election: Election, round: Round, t: Tongue['t']): string {
  const { kind } = election.rules.paper;
  const count = mostMarks(election, round);
  if (kind === 'ranks') return t('election-desk.hall.how.ranks');
  return kind === 'several' && count > 1
    ? t('election-desk.hall.how.several', { count })
    : t('election-desk.hall.how.one');
}

type ClosedProps = { readonly election: Election; readonly round: Round & { readonly phase: 'closed' } };

/** Between the close and the declaration: the lot in public, or nothing that would tell the result before the chair does. */
function Counted({ election, round }: ClosedProps) {
  const { t } = useTongue();
  const { counted } = round.box;
  if (counted.kind === 'lot-needed') {
    const among = counted.request.among.flatMap((place) => round.order[place] ?? []);
    return (
      <Lot
        election={election}
        ids={among}
        word={t('election-desk.hall.equal')}
        why={t(`election-desk.hall.lot-why.${counted.request.purpose}`)}
      />
    );
  }
  const drawn = round.lots.at(-1);
  if (drawn !== undefined)
    return (
      <Lot
        election={election}
        ids={[drawn.chosen]}
        word={t('election-desk.hall.drawn')}
        why={t('election-desk.hall.closed-why')}
      />
    );
  return (
    <section className={display.words}>
      <Verdict word={t('election-desk.hall.closed')} why={t('election-desk.hall.closed-why')} />
    </section>
  );
}

type LotProps = {
  readonly election: Election;
  readonly ids: readonly CandidateId[];
  readonly word: string;
  readonly why: string;
};

function Lot({ election, ids, word, why }: LotProps) {
  return (
    <section className={styles.part} role="status">
      <p className={styles.word}>{word}</p>
      <ul className={styles.lot}>
        {useNamed(election, ids).map(({ id, name }) => (
          <li key={id} data-long={name.length > longName || undefined}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{why}</p>
    </section>
  );
}

type DeclaredProps = {
  readonly election: Election;
  readonly round: CountedRound & { readonly phase: 'declared' };
};

function Declared({ election, round }: DeclaredProps) {
  const { directory } = useHall();
  const { t } = useTongue();
  const names = namesInOrder(election.candidates, round.order, directory);
  const elected = electedIn(round, names, t);
  const more = election.phase === 'declared' ? null : t('election-desk.hall.again');
  return (
    <Result
      word={t(elected.length === 0 ? 'election-desk.hall.none' : 'election-desk.hall.elected')}
      list={elected.length === 0 ? null : <ElectedList elected={elected} />}
      count={elected.length}
      note={[t('election-desk.hall.papers', { count: round.box.ballots }), more].filter(Boolean).join('. ')}
      unmet={<Unmet election={election} />}
    >
      <PictureForHall election={election} round={round} names={names} />
    </Result>
  );
}

function Unopposed({ election }: { readonly election: Election }) {
  const { t } = useTongue();
  return (
    <Result
      word={t('election-desk.hall.elected')}
      list={<ElectedList elected={useNamed(election, election.elected)} />}
      count={election.elected.length}
      note={t('election-desk.hall.unopposed')}
    />
  );
}

type ResultProps = {
  readonly word: string;
  readonly list: ReactNode;
  readonly count: number;
  readonly note: string;
  /** Conditions that were not met. */
  readonly unmet?: ReactNode;
  readonly children?: ReactNode;
};

function Result({ word, list, count, note, unmet, children }: ResultProps) {
  const size = count <= 3 ? 'few' : count <= 6 ? 'some' : 'many';
  return (
    <section className={styles.result} data-alone={children === undefined || undefined}>
      <div className={styles.elected} data-size={size} role="status">
        <p className={styles.word}>{word}</p>
        {list}
        <p className={styles.hint}>{note}</p>
        {unmet}
      </div>
      {children === undefined ? null : <div className={results.results}>{children}</div>}
    </section>
  );
}

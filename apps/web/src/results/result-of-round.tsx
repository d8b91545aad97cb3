import type { Outcome } from '@tauride/count/elections';
import type { CandidateId, Election, Round } from '@tauride/procedure';
import type { ReactNode } from 'react';
import { useHallIfAny } from '../live/hall-context.tsx';
import { type Translate, useLocale, useT } from '../messages/use-t.ts';
import { Facts } from '../parts/facts.tsx';
import { namesInOrder } from './candidate-names.ts';
import { conditionWords } from './condition-words.ts';
import { type ElectedPerson, ElectedList } from './elected-list.tsx';
import { ListSeats } from './list-seats.tsx';
import { neededIn } from './needed.ts';
import { PairwiseTable } from './pairwise-table.tsx';
import styles from './results.module.css';
import { RoundsFlow } from './rounds-flow.tsx';
import { sparedIn } from './spared.ts';
import { tieWords } from './stage-steps.tsx';
import { Unmet } from './unmet.tsx';
import { VoteBars } from './vote-bars.tsx';
import { drawn, votesText } from './votes.ts';

/** A round whose box is sealed. */
export type CountedRound = Extract<Round, { readonly phase: 'closed' | 'declared' }>;

type Props = {
  readonly election: Election;
  readonly round: Round;
};

/** What a round came to: who is elected, the ballots, and the picture that fits the method. Nothing while the round is open. */
export function ResultOfRound({ election, round }: Props) {
  const hall = useHallIfAny();
  if (round.phase === 'open') return null;
  const names = namesInOrder(election.candidates, round.order, hall?.directory ?? {});
  return (
    <div className={styles.results}>
      <Elected election={election} round={round} names={names} />
      <Unmet election={election} />
      <PictureOf election={election} round={round} names={names} />
      <Ballots election={election} round={round} />
    </div>
  );
}

type PartProps = {
  readonly election: Election;
  readonly round: CountedRound;
  readonly names: readonly string[];
};

function Elected({ round, names }: PartProps) {
  const t = useT();
  const locale = useLocale();
  const { counted } = round.box;
  if (counted.kind === 'lot-needed') {
    const among = counted.request.among.map((one) => names[one] ?? '');
    return <p>{t('results.lot-needed', { names: new Intl.ListFormat(locale).format(among) })}</p>;
  }
  return <ElectedList elected={electedIn(round, names, t)} />;
}

/** Those elected, with the stage or by lot. Before it is declared: whom the count names. */
export function electedIn(
  round: CountedRound,
  names: readonly string[],
  t: Translate,
): readonly ElectedPerson[] {
  const { counted } = round.box;
  const outcome = counted.kind === 'people' ? counted.outcome : null;
  const elected: readonly CandidateId[] =
    round.phase === 'declared'
      ? round.elected
      : (outcome?.elected ?? []).flatMap((place) => round.order[place] ?? []);
  return elected.map((id) => {
    const place = round.order.indexOf(id);
    const seats = counted.kind === 'lists' ? (counted.seats.seats[place] ?? 0) : 0;
    const note = outcome === null ? t('results.seats.count', { count: seats }) : noteOn(place, outcome, t);
    return { id, name: names[place] ?? id, note };
  });
}

function noteOn(place: number, outcome: Outcome, t: Translate): string | undefined {
  const stage = outcome.stages?.findIndex(({ elected }) => elected.includes(place)) ?? -1;
  if (stage !== -1 && (outcome.stages?.length ?? 0) > 1) return t('results.in-stage', { stage: stage + 1 });
  const lot = outcome.ties.some(
    ({ by, purpose, chosen }) => by === 'lot' && purpose === 'fill' && chosen === place,
  );
  return lot ? t('results.by-lot') : undefined;
}

function Ballots({ election, round }: Omit<PartProps, 'names'>) {
  const t = useT();
  const locale = useLocale();
  const { ballots, blank, invalid, counted } = round.box;
  const outcome = counted.kind === 'people' ? counted.outcome : null;
  const number = (value: number): string => value.toLocaleString(locale);
  const rows: readonly (readonly [string, ReactNode] | null)[] = [
    [t('results.ballots'), number(ballots)],
    blank === 0 ? null : [t('results.blank'), number(blank)],
    invalid === 0 ? null : [t('results.invalid'), number(invalid)],
    outcome === null ? null : [t('results.valid'), votesText(outcome.valid, locale, 'exact')],
    [t('results.places'), number(round.seats)],
    neededRow(election, round, locale, t),
  ];
  const facts = rows.flatMap((row) => (row === null ? [] : [{ label: row[0], value: row[1] }]));
  return <Facts facts={facts} />;
}

function neededRow(
  election: Election,
  round: CountedRound,
  locale: string,
  t: Translate,
): readonly [string, string] | null {
  const needed = neededIn(election, round);
  return needed === null
    ? null
    : [t(`results.needs.${needed.kind}`), votesText(needed.votes, locale, 'exact')];
}

/** By what the count holds: stages flow, pairs stand in a table, all else are bars. */
function PictureOf(props: PartProps) {
  const { election, round, names } = props;
  const { counted } = round.box;
  if (counted.kind === 'lot-needed') return null;
  if (counted.kind === 'lists')
    return <ListSeats seats={counted.seats} votes={counted.votes} names={names} />;
  const { outcome } = counted;
  return (
    <>
      <Picture {...props} outcome={outcome} />
      <Dropped outcome={outcome} names={names} />
      <Ties outcome={outcome} names={names} />
      <Conditions election={election} outcome={outcome} names={names} />
    </>
  );
}

/** The picture alone, as the hall display shows it: no table, no words to open. */
export function PictureForHall({ election, round, names }: PartProps) {
  const { counted } = round.box;
  if (counted.kind === 'lot-needed') return null;
  if (counted.kind === 'lists')
    return <ListSeats seats={counted.seats} votes={counted.votes} names={names} />;
  const { outcome } = counted;
  if ((outcome.stages?.length ?? 0) > 1) return <RoundsFlow bare outcome={outcome} names={names} />;
  return <Picture election={election} round={round} names={names} outcome={outcome} bare />;
}

type OutcomeProps = { readonly outcome: Outcome; readonly names: readonly string[] };

function Picture({
  election,
  round,
  names,
  outcome,
  bare = false,
}: PartProps & OutcomeProps & { readonly bare?: boolean }) {
  const { stages = [], pairwise, scores, ranking } = outcome;
  if (stages.length > 1) return <RoundsFlow outcome={outcome} names={names} />;
  if (pairwise !== undefined) {
    const order = ranking?.flat() ?? names.map((_, place) => place);
    return (
      <>
        {bare ? null : <Order ranking={ranking ?? []} names={names} />}
        <PairwiseTable pairwise={pairwise} names={names} order={order} />
      </>
    );
  }
  return (
    <Bars
      election={election}
      round={round}
      names={names}
      outcome={outcome}
      votes={scores ?? stages[0]?.totals}
    />
  );
}

type BarsProps = PartProps & OutcomeProps & { readonly votes: readonly string[] | undefined };

function Bars({ election, round, names, outcome, votes = [] }: BarsProps) {
  const t = useT();
  const locale = useLocale();
  const elected: readonly number[] =
    round.phase === 'declared' ? round.elected.map((id) => round.order.indexOf(id)) : outcome.elected;
  const needed = neededIn(election, round);
  const bars = votes
    .map((count, place) => ({
      id: round.order[place] ?? String(place),
      name: names[place] ?? '',
      votes: count,
      elected: elected.includes(place),
    }))
    .toSorted((a, b) => drawn(b.votes) - drawn(a.votes));
  const line =
    needed === null
      ? undefined
      : {
          votes: needed.line,
          words: t(`results.${needed.kind}`, { [needed.kind]: votesText(needed.votes, locale, 'exact') }),
        };
  return <VoteBars bars={bars} needed={line} />;
}

function Order({
  ranking,
  names,
}: {
  readonly ranking: readonly (readonly number[])[];
  readonly names: readonly string[];
}) {
  const t = useT();
  const locale = useLocale();
  const before = (at: number): number => ranking.slice(0, at).flat().length;
  return (
    <section className={styles.part}>
      <h2>{t('results.order')}</h2>
      <ol className={styles.order}>
        {ranking.map((group, at) => (
          <li key={group.join(' ')}>
            <span>{before(at) + 1}</span>
            <bdi>{new Intl.ListFormat(locale).format(group.map((one) => names[one] ?? ''))}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Dropped({ outcome, names }: OutcomeProps) {
  const t = useT();
  return (outcome.dropped ?? []).map(({ option, by }) => (
    <p key={option}>{t(`results.dropped.${by}`, { name: names[option] ?? '' })}</p>
  ));
}

function Ties({ outcome, names }: OutcomeProps) {
  const t = useT();
  const locale = useLocale();
  if (outcome.ties.length === 0) return null;
  const list = (of: readonly number[]): string =>
    new Intl.ListFormat(locale).format(of.map((one) => names[one] ?? ''));
  return (
    <section className={styles.part}>
      <h2>{t('results.ties')}</h2>
      <ul className={styles.ties}>
        {outcome.ties.map((tie) => (
          <li key={`${tie.stage} ${tie.purpose} ${tie.among.join(' ')}`}>
            {tie.stage === 0 ? null : <b>{t('results.table.stage', { stage: tie.stage })}: </b>}
            {tieWords(tie, list, t)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The conditions on who is elected together, and where they kept somebody in whom the votes alone would not have. */
function Conditions({ election, outcome, names }: OutcomeProps & Pick<Props, 'election'>) {
  const t = useT();
  const locale = useLocale();
  const { quotas } = election.rules;
  if (quotas.length === 0) return null;
  const list = (of: readonly number[]): string =>
    new Intl.ListFormat(locale).format(of.map((one) => names[one] ?? ''));
  return (
    <section className={styles.part}>
      <h2>{t('results.conditions')}</h2>
      <ul className={styles.ties}>
        {quotas.map((quota) => (
          <li key={quota.group}>{conditionWords(quota, t)}</li>
        ))}
        {sparedIn(outcome.stages ?? []).map(({ stage, spared }) => (
          <li key={stage}>
            <b>{t('results.table.stage', { stage })}: </b>
            {t('results.conditions.spared', { names: list(spared) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

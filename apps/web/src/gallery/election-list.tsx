import { type Candidate, type Election, isVeiledRound } from '@tauride/procedure';
import { electionsIn, electionShown, lastRound } from '../house/election-now.ts';
import { groupOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { candidateName } from '../results/candidate-names.ts';
import { ElectedList } from '../results/elected-list.tsx';
import { ResultOfRound } from '../results/result-of-round.tsx';
import styles from './gallery.module.css';
import { standingNow } from '../house/standing-now.ts';

/** The elections of the sitting: who stands in those that go on, who is elected in those that are over. */
export function ElectionList() {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <section>
      <h2 className="heading">{t('election.gallery.now')}</h2>
      <ol className={styles.results}>
        {electionsIn(hall).map((election) => (
          <li key={election.id}>
            <p dir="auto">{election.office}</p>
            <Standing election={election} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ election }: { readonly election: Election }) {
  const hall = useHall();
  const { t } = useTongue();
  const { elected, rules, phase } = election;
  // Who stands is then told under the question.
  const isShown = electionShown(hall)?.id === election.id;
  const filled = t('election.result.places', { elected: elected.length, seats: rules.seats });
  return (
    <>
      <div className={styles.out}>
        <span>{t(`house.election.${phase}`).replace(/\s*:$/u, '')}</span>
        <bdi>{elected.length > 0 || phase === 'declared' ? filled : ''}</bdi>
      </div>
      {elected.length === 0 ? null : <Names election={election} of={electedOf(election)} />}
      {phase === 'declared' || phase === 'abandoned' || isShown ? null : (
        <Names election={election} of={standingNow(election)} />
      )}
      <Recounts election={election} />
    </>
  );
}

function electedOf({ elected, candidates }: Election): readonly Candidate[] {
  return elected.flatMap((id) => candidates.find((one) => one.id === id) ?? []);
}

function Names({ election, of }: { readonly election: Election; readonly of: readonly Candidate[] }) {
  const hall = useHall();
  const { t } = useTongue();
  if (of.length === 0) return <span className="small">{t('election.stand.none')}</span>;
  return (
    <ul className={styles.names}>
      {of.map((candidate) => {
        const group = candidate.member === null ? null : groupOf(hall, candidate.member);
        return (
          <li key={candidate.id} data-elected={election.elected.includes(candidate.id) || undefined}>
            <bdi>{candidateName(candidate, hall.directory)}</bdi>
            {group === null ? null : <small> {group}</small>}
          </li>
        );
      })}
    </ul>
  );
}

/** Anybody may count the papers of a declared ballot anew. */
function Recounts({ election }: { readonly election: Election }) {
  const { t } = useTongue();
  const declared = election.rounds.filter(({ phase }) => phase === 'declared');
  return declared.map((round) => (
    <a key={round.poll} className={styles.recount} href={`/gallery/recount/${round.poll}`}>
      {t(isVeiledRound(election, round) ? 'election.result.receipt' : 'election.result.recount')}
      {election.rounds.length > 1 ? ` (${t('house.election.ballot', { number: round.number })})` : null}
    </a>
  ));
}

/** Under the question while it is an election: who stands, how many have voted, or who is elected and how it came about. */
export function ElectionNow() {
  const hall = useHall();
  const { t } = useTongue();
  const election = electionShown(hall);
  if (election === null) return null;
  const round = lastRound(election);
  const cast = round === null ? undefined : hall.counters[round.poll];
  const between = election.phase === 'nominating' || election.phase === 'nominated';
  if (round?.phase === 'declared' && !between) return <ResultOfRound election={election} round={round} />;
  if (election.phase === 'declared')
    return (
      <ElectedList
        elected={electedOf(election).map((one) => ({ id: one.id, name: candidateName(one, hall.directory) }))}
      />
    );
  return (
    <div className={styles.stand}>
      {round?.phase === 'declared' ? <ResultOfRound election={election} round={round} /> : null}
      <h2 className="heading">{t('election.stand.heading')}</h2>
      <Names election={election} of={standingNow(election)} />
      {election.phase === 'voting' && cast !== undefined ? (
        <p>{t('election.gallery.turnout', { cast })}</p>
      ) : null}
    </div>
  );
}

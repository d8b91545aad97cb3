import {
  type Candidate,
  type CandidateId,
  type Election,
  placesLeft,
  type SittingAct,
  standing,
} from '@tauride/procedure';
import { type House, seatName } from '../house/house.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { candidateName } from '../results/candidate-names.ts';
import { refusalOf } from './asked.ts';
import { GroupCorrection } from './group-correction.tsx';
import styles from './election-desk.module.css';

type Props = {
  readonly election: Election;
  /** Sends an answer for somebody without a device. */
  readonly onAnswer: (command: SittingAct & { readonly type: 'AnswerNomination' }) => void;
};

/** Who was nominated, by whom, and what they answered; what has not been answered can be entered for them. */
export function Candidates({ election, onAnswer }: Props) {
  const { t } = useTongue();
  const { candidates } = election;
  const stand = standing(election).length;
  return (
    <section className={styles.part}>
      <h2 className="heading">{t('election-desk.stand.title')}</h2>
      {candidates.length === 0 ? (
        <p>{t('election-desk.stand.none')}</p>
      ) : (
        <p className="small">
          {t('election-desk.stand.places', { count: stand, seats: placesLeft(election) })}
        </p>
      )}
      <ol className={styles.candidates}>
        {candidates.map((candidate, place) => (
          <Row
            key={candidate.id}
            election={election}
            candidate={candidate}
            place={place}
            onAnswer={onAnswer}
          />
        ))}
      </ol>
      <Conditions election={election} />
    </section>
  );
}

type RowProps = Props & { readonly candidate: Candidate; readonly place: number };

function Row({ election, candidate, place, onAnswer }: RowProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { phase, people, groups } = candidate;
  const elected = election.elected.includes(candidate.id);
  const gone = phase === 'declined' || phase === 'withdrawn';
  return (
    <li data-gone={gone || undefined}>
      <span className={styles.number}>{place + 1}</span>
      <div>
        <b>
          <bdi>{candidateName(candidate, hall.directory)}</bdi>
        </b>
        {people === undefined ? null : <p className="small">{people.join(', ')}</p>}
        <p className="small">
          {[
            t(elected ? 'election-desk.stand.elected' : `election-desk.stand.${phase}`),
            nominatedWords(hall, candidate, t),
            ...groups,
          ].join(' · ')}
        </p>
        <GroupCorrection election={election} candidate={candidate} onAnswer={onAnswer} />
      </div>
      <Answers election={election} candidate={candidate.id} phase={phase} onAnswer={onAnswer} />
    </li>
  );
}

function nominatedWords(house: House, { source, nominatedBy }: Candidate, t: Tongue['t']): string {
  if (source === 'floor') return t('election-desk.stand.by', { name: seatName(house, nominatedBy) });
  return t(`election-desk.stand.${source}`);
}

type AnswersProps = {
  readonly election: Election;
  readonly candidate: CandidateId;
  readonly phase: Candidate['phase'];
  readonly onAnswer: Props['onAnswer'];
};

function Answers({ election, candidate, phase, onAnswer }: AnswersProps) {
  const hall = useHall();
  const { t } = useTongue();
  if (hall.sitting === null) return null;
  const answer = (accepts: boolean) =>
    ({
      type: 'AnswerNomination',
      sitting: hall.sitting!.id,
      election: election.id,
      candidate,
      accepts,
    }) as const;
  const words = { accept: 'accept', decline: phase === 'nominated' ? 'decline' : 'withdraw' } as const;
  const offered = [
    { command: answer(true), word: words.accept },
    { command: answer(false), word: words.decline },
  ].filter(({ command }) => refusalOf(hall, command) === null);
  if (offered.length === 0) return null;
  return (
    <Acts>
      {offered.map(({ command, word }) => (
        <ActButton key={word} variant="link" onClick={() => onAnswer(command)}>
          {t(`election-desk.stand.${word}`)}
        </ActButton>
      ))}
    </Acts>
  );
}

/** The conditions on those elected, each in words. */
export function Conditions({ election }: { readonly election: Election }) {
  const { t } = useTongue();
  const { quotas } = election.rules;
  if (quotas.length === 0) return null;
  return (
    <ul className={styles.conditions}>
      {quotas.map(({ group, atLeast: least, atMost: most }) => (
        <li key={group}>
          {least !== undefined && most !== undefined
            ? t('election-desk.quota.both', { group, least, most })
            : least === undefined
              ? t('election-desk.quota.most', { group, most: most ?? 0 })
              : t('election-desk.quota.least', { group, least })}
        </li>
      ))}
    </ul>
  );
}

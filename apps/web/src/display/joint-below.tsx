import { tallySeats } from '../joint/body-seats.ts';
import { BodyBar, WholeBar } from '../joint/body-bar.tsx';
import { type BodyTurnout, bodyTurnout } from '../joint/body-turnout.ts';
import type { BodyPart, JointVote } from '../joint/joint-vote.ts';
import { partWord, ruleWords, shortWords, votingWords } from '../joint/joint-words.ts';
import type { ResultView } from '../house/result-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { type Choice, ChoiceMark, choices } from '../parts/choice.tsx';
import { Hemicycle } from '../parts/hemicycle/hemicycle.tsx';
import styles from './joint.module.css';

type Props = {
  readonly vote: JointVote;
  /** Null while it is voted on. */
  readonly result: ResultView | null;
  readonly next: string;
};

/** Up to so many bodies stand side by side; more of them in rows. */
const mostSideBySide = 4;
/** Up to so many have their seats drawn. */
const mostDrawn = 3;

/** A vote of several bodies: what all together reached, each body by itself, and across the foot what came of it. */
export function JointBelow({ vote, result, next }: Props) {
  const { parts, whole } = vote;
  const rows = parts.length > mostSideBySide;
  return (
    <section className={styles.joint}>
      {whole === null || result === null ? null : <Together vote={vote} />}
      <div className={styles.parts} data-rows={rows || undefined} data-count={parts.length}>
        {parts.map((part) =>
          rows ? (
            <Row key={part.body} vote={vote} part={part} />
          ) : (
            <Column key={part.body} vote={vote} part={part} />
          ),
        )}
      </div>
      <Banner vote={vote} result={result} next={next} />
    </section>
  );
}

function Together({ vote }: Pick<Props, 'vote'>) {
  const { t } = useTongue();
  const { whole } = vote;
  if (whole === null || whole.count === null) return null;
  return (
    <div className={styles.together}>
      <h2>{t(whole.measure === 'weights' ? 'joint.by-weight' : 'joint.together')}</h2>
      <WholeBar whole={whole} margin />
    </div>
  );
}

type PartProps = { readonly vote: JointVote; readonly part: BodyPart };

function Column({ vote, part }: PartProps) {
  const tongue = useTongue();
  const hall = useHall();
  const drawn = vote.parts.length <= (vote.whole === null ? mostDrawn : 2);
  const turnout = bodyTurnout(hall, vote.poll, part);
  return (
    <section className={styles.part} data-stage={part.stage}>
      <div className={styles.top}>
        <h2>{part.name}</h2>
        <p className={styles.word}>{partWord(vote, part, tongue)}</p>
      </div>
      {part.announced && part.result !== null && part.tally !== null ? (
        <>
          <div className={styles.mid}>
            {drawn ? <Hemicycle house={tallySeats(part.result)} /> : null}
            <Figures part={part} />
          </div>
          <BodyBar part={part} margin />
        </>
      ) : (
        <div className={styles.mid}>
          {drawn && turnout.seats !== null && part.stage === 'votes' ? (
            <Hemicycle house={turnout.seats} />
          ) : null}
          <There vote={vote} part={part} />
        </div>
      )}
    </section>
  );
}

function Row({ vote, part }: PartProps) {
  const tongue = useTongue();
  const { tally, announced } = part;
  return (
    <section className={styles.row} data-stage={part.stage}>
      <h2>{part.name}</h2>
      {announced && tally !== null ? (
        <>
          <bdi>
            {tally.yes} : {tally.no}
          </bdi>
          <BodyBar part={part} />
        </>
      ) : (
        <There vote={vote} part={part} />
      )}
      <p className={styles.word}>{partWord(vote, part, tongue)}</p>
    </section>
  );
}

/** How many of the body are there and have voted; nothing of how they voted. */
function There({ vote, part }: PartProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { cast, voters, present, quorum } = bodyTurnout(hall, vote.poll, part);
  return (
    <p className={styles.there}>
      {part.stage === 'votes' && cast !== null ? <span>{t('joint.turnout', { cast, voters })}</span> : null}
      {present === null ? null : (
        <span>{t('joint.present', { present, seats: part.result?.membership ?? voters })}</span>
      )}
      {quorum === null ? null : <span>{quorumWords(quorum, t)}</span>}
      {part.weight === null ? null : <span>{t('joint.weighs', { weight: part.weight })}</span>}
    </p>
  );
}

function quorumWords({ needed, missing }: NonNullable<BodyTurnout['quorum']>, t: Tongue['t']): string {
  return missing === 0 ? t('joint.quorum', { quorum: needed }) : t('joint.no-quorum', { missing });
}

function Figures({ part }: { readonly part: BodyPart }) {
  const { t, locale } = useTongue();
  const { tally } = part;
  if (tally === null) return null;
  return (
    <ul className={styles.nums}>
      {choices.map((choice: Choice) => (
        <li key={choice}>
          <ChoiceMark kind={choice} />
          {t(`parts.choice.${choice}`)}
          <b>{tally[choice].toLocaleString(locale)}</b>
        </li>
      ))}
    </ul>
  );
}

function Banner({ vote, result, next }: Props) {
  const tongue = useTongue();
  const { word, why } =
    result === null
      ? votingWords(vote, tongue)
      : {
          word: result.word,
          why: [ruleWords(vote, tongue), ...shortWords(vote, tongue), next].filter(Boolean).join(' '),
        };
  return (
    <div className={styles.banner} role="status" data-decided={result === null ? undefined : true}>
      <p className={styles.outcome}>{word}</p>
      <p>{why}</p>
    </div>
  );
}

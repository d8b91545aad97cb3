import type { Election, MemberId, Round } from '@tauride/procedure';
import type { BatchAnswer } from '@tauride/protocol';
import { nameOf } from '../../house/house.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import { namesInOrder } from '../../results/candidate-names.ts';
import { paperWords } from './paper-words.ts';
import styles from './papers.module.css';

type Props = {
  readonly election: Election;
  readonly round: Round;
  readonly answer: BatchAnswer;
  readonly me: MemberId | null;
  readonly onCorrect: () => void;
};

/** The papers of which the tellers have not the same number: what to look for in the pile. */
export function BatchDifferences({ election, round, answer, me, onCorrect }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const names = namesInOrder(election.candidates, round.order, hall.directory);
  return (
    <section className={styles.papers} role="alert">
      <h2 className="heading">{t('election-desk.papers.differ')}</h2>
      <p>{t('election-desk.papers.differ-how')}</p>
      <table className={styles.differences}>
        <thead>
          <tr>
            <th scope="col">{t('election-desk.papers.paper')}</th>
            {answer.entries.map(({ by }) => (
              <th key={by} scope="col">
                {by === me
                  ? t('election-desk.papers.yours')
                  : t('election-desk.papers.other', { name: nameOf(hall, by) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(answer.differences ?? []).map(({ paper, counts }) => (
            <tr key={paper}>
              <th scope="row">
                <bdi>{paperWords(paper, round.order, names, t)}</bdi>
              </th>
              {answer.entries.map(({ by }, place) => (
                <td key={by}>{counts[place] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Acts>
        <ActButton variant="act" onClick={onCorrect}>
          {t('election-desk.papers.correct')}
        </ActButton>
      </Acts>
    </section>
  );
}

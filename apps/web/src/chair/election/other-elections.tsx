import { standingNow } from '../../house/standing-now.ts';
import { useTongue } from '../../house/tongue.ts';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import styles from '../chair.module.css';
import type { Console } from '../use-console.ts';
import type { ElectionTurn } from './election-steps.ts';

type Props = { readonly desk: Console; readonly elections: readonly ElectionTurn[] };

/** Elections that go on while something else is before the house, in a line each with the next act before the others. */
export function OtherElections({ desk, elections }: Props) {
  const { t } = useTongue();
  return elections.map(({ election, moves }) => (
    <section key={election.id} className={styles.also} aria-label={election.office}>
      <p>
        <b>{t('election-desk.also', { office: election.office, count: standingNow(election).length })}</b>{' '}
        <span className="small">{t(`house.election.${election.phase}`).replace(/\s*:$/u, '')}</span>
      </p>
      <Acts>
        {moves.map((move, place) => (
          <ActButton
            key={move.id}
            variant={place === 0 ? 'plain' : 'quiet'}
            onClick={() => desk.take(move.step)}
          >
            {move.label}
          </ActButton>
        ))}
      </Acts>
    </section>
  ));
}

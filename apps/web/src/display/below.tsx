import type { Poll } from '@tauride/procedure';
import { inSession, nameOf, groupOf } from '../house/house.ts';
import { countedIn, seatsOf, turnoutOf, votingSeats } from '../house/poll-view.ts';
import type { ResultView } from '../house/result-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Clock } from '../parts/clock.tsx';
import { Hemicycle } from '../parts/hemicycle/hemicycle.tsx';
import { ThresholdBar } from '../parts/threshold-bar.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { Caucus } from './caucus.tsx';
import { JointBelow } from './joint-below.tsx';
import { ElectionBelow } from './later.ts';
import { RollWall } from './roll-wall.tsx';
import type { DisplayBelow, DisplayView } from './display-view.ts';
import styles from './display.module.css';

/** What stands under the question. */
export function Below({ view }: { readonly view: DisplayView }) {
  const { below } = view;
  switch (below.kind) {
    case 'words':
      return below.word === '' ? null : <Words below={below} />;
    case 'called':
      return <Called below={below} />;
    case 'next':
      return (
        <section className={styles.next}>
          <h2 className="label">{below.label}</h2>
          <p>{below.text}</p>
        </section>
      );
    case 'floor':
      return <Podium next={below.next} />;
    case 'caucus':
      return <Caucus below={below} />;
    case 'election':
      return <ElectionBelow election={below.election} />;
    case 'roll':
      return <RollWall poll={below.poll} />;
    case 'voting':
      return <Voting poll={below.poll} />;
    case 'joint':
      return <JointBelow vote={below.vote} result={below.result} next={below.next} />;
    case 'result':
      return <Result result={below.result} next={below.next} />;
  }
}

function Words({ below }: { readonly below: DisplayBelow & { kind: 'words' } }) {
  return (
    <section className={styles.words}>
      <Verdict word={below.word} why={below.why} />
      {below.hint === undefined ? null : <p className="small">{below.hint}</p>}
    </section>
  );
}

/** From this length on a name is set smaller, so that it stays in two or three lines. */
const longName = 28;

function Called({ below }: { readonly below: DisplayBelow & { kind: 'called' } }) {
  const { t } = useTongue();
  return (
    <section className={styles.called}>
      <Verdict word={below.word} why={below.place} />
      {below.items.length === 0 ? null : (
        <div>
          <h2 className="label">{t('house.called.agenda')}</h2>
          <ol>
            {below.items.map(({ id, title }, place) => (
              <li key={id}>
                <span>{place + 1}</span>
                <span>{title}</span>
              </li>
            ))}
          </ol>
          {below.more === '' ? null : <p className="small">{below.more}</p>}
        </div>
      )}
    </section>
  );
}

function Podium({ next }: { readonly next: readonly { readonly id: string; readonly seat: string }[] }) {
  const { t } = useTongue();
  const hall = useHall();
  const floor = inSession(hall)?.floor;
  return (
    <section className={styles.podium}>
      {floor?.phase === 'held' ? (
        <div>
          <h2 className="label">
            {t(floor.side === null ? 'display.has-floor' : `display.has-floor.${floor.side}`)}
          </h2>
          <p className={styles.who} data-long={nameOf(hall, floor.member).length > longName || undefined}>
            {nameOf(hall, floor.member)}
            <span>{groupOf(hall, floor.member)}</span>
          </p>
        </div>
      ) : (
        <p className={styles.who}>{t('display.floor-free')}</p>
      )}
      <div>
        {floor?.phase === 'held' && floor.limitMs !== null ? (
          <Clock
            limitMs={floor.limitMs}
            usedMs={floor.usedMs}
            runningSince={floor.runningSince}
            now={hall.now}
          />
        ) : null}
      </div>
      <div>
        <h2 className="label">{t('display.next')}</h2>
        {next.length === 0 ? <p className="small">{t('display.no-one-waits')}</p> : null}
        <ol>
          {next.map(({ id, seat }, place) => (
            <li key={id}>
              <span>{place + 1}</span>
              <span>{seat}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Voting({ poll }: { readonly poll: Poll & { phase: 'open' } }) {
  const { t } = useTongue();
  const { counters } = useHall();
  const turnout = turnoutOf(poll, counters[poll.id]);
  const way = poll.method === 'recorded' || poll.method === 'ballot' ? 'device' : poll.method;
  return (
    <section className={styles.lower}>
      <div>
        <Verdict word={t(`display.vote.${way}`)} why={t(`display.vote.${way}.how`)} />
        {way === 'device' || way === 'roll-call' ? <p className="small">{t('display.vote.sealed')}</p> : null}
      </div>
      {poll.method === 'voice' ? null : (
        <Hemicycle
          house={votingSeats(poll, turnout)}
          figure={String(turnout.cast)}
          caption={t('display.vote.of', { voters: turnout.voters })}
        />
      )}
    </section>
  );
}

function Result({ result, next }: { readonly result: ResultView; readonly next: string }) {
  const { t } = useTongue();
  const counted = result.poll === null ? null : countedIn(result.poll);
  const barred = counted !== null && counted.needed !== null && counted.basis !== null;
  return (
    <section className={styles.lower}>
      <div>
        <Verdict word={result.word} why={result.why} />
        {next === '' ? null : <p className={styles.after}>{next}</p>}
        {barred ? (
          <ThresholdBar {...counted} needed={counted.needed} basis={counted.basis} margin={false} />
        ) : null}
      </div>
      {counted === null ? null : (
        <Hemicycle
          house={seatsOf(counted)}
          figure={`${counted.yes} : ${counted.no}`}
          caption={t('display.yes-no')}
        />
      )}
    </section>
  );
}

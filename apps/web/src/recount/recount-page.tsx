import type { Election, PollId, Round } from '@tauride/procedure';
import { isVeiledRound, roundOf } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { Question } from '../parts/question.tsx';
import { ResultOfRound } from '../results/result-of-round.tsx';
import type { DeclaredRound } from './check-box.ts';
import { Downloads } from './downloads.tsx';
import { OwnPaperPart } from './own-paper-part.tsx';
import { RecountFacts } from './recount-facts.tsx';
import { RecountSteps } from './recount-steps.tsx';
import { RecountVerdict } from './recount-verdict.tsx';
import styles from './recount.module.css';
import { countedIn, type RecountState, useRecount } from './use-recount.ts';

/** Where anybody counts the papers of a declared round in their own browser. */
export function RecountPage({ poll }: { readonly poll: PollId }) {
  const hall = useHall();
  const { t } = useTongue();
  const found = roundOf(hall.assembly, poll);
  const hidden = found !== undefined && isVeiledRound(found.election, found.round);
  const title = t(hidden ? 'recount.hidden.title' : 'recount.title');
  useWindowTitle(title);
  return (
    <div className={styles.page}>
      <Head
        name={hall.assembly.name}
        where={[title, hall.sitting?.call.title].filter(Boolean).join(' · ')}
        end={<LanguageMenu />}
      />
      <main>
        {found === undefined ? (
          <Question state="none" label={t('recount.label')} text={t('recount.unknown')} />
        ) : found.round.phase === 'declared' ? (
          <Counting election={found.election} round={found.round} />
        ) : (
          <NotYet {...found} />
        )}
        <p className={styles.back}>
          <a href="/gallery">{t('recount.back')}</a>
        </p>
      </main>
    </div>
  );
}

type RoundProps = { readonly election: Election; readonly round: Round };

function NotYet({ election, round }: RoundProps) {
  const { t } = useTongue();
  return (
    <>
      <Office {...{ election, round }} state="none" />
      <p className={styles.intro}>{t('recount.not-declared')}</p>
    </>
  );
}

function Office({ election, round, state }: RoundProps & { readonly state: 'open' | 'decided' | 'none' }) {
  const { t } = useTongue();
  return (
    <Question
      state={state}
      label={t(isVeiledRound(election, round) ? 'recount.hidden.label' : 'recount.label')}
      detail={t('recount.ballot', { number: round.number })}
      text={election.office}
    />
  );
}

type CountingProps = { readonly election: Election; readonly round: DeclaredRound };

function Counting({ election, round }: CountingProps) {
  const { t } = useTongue();
  const [state, again] = useRecount(election, round);
  const isSame = countedIn(state)?.comparison.kind === 'same';
  const hidden = isVeiledRound(election, round);
  return (
    <>
      <Office {...{ election, round }} state={isSame ? 'decided' : 'none'} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <RecountVerdict {...{ election, round, state }} />
          {state.phase === 'lost' || state.phase === 'failed' ? (
            <div role="alert">
              <p>{t(state.phase === 'lost' ? 'recount.lost' : 'recount.failed')}</p>
              <ActButton variant="act" onClick={again}>
                {t('recount.again')}
              </ActButton>
            </div>
          ) : null}
          {hidden ? (
            <ResultOfRound {...{ election, round }} />
          ) : (
            <OwnPicture {...{ election, round, state }} />
          )}
        </div>
        <aside className={styles.side} aria-label={t('recount.steps')}>
          <RecountSteps {...{ state, hidden }} />
          <RecountFacts {...{ round, state }} />
          {'box' in state ? (
            <>
              <OwnPaperPart {...{ election, round }} box={state.box} />
              {hidden ? null : <Downloads {...{ election, round }} box={state.box} />}
            </>
          ) : null}
        </aside>
      </div>
    </>
  );
}

/** The picture is drawn from this browser's own count, never from the declared one. */
function OwnPicture({ election, round, state }: CountingProps & { readonly state: RecountState }) {
  const { t } = useTongue();
  const counted = countedIn(state);
  if (counted === null) return null;
  const { own } = counted;
  const ownRound: Round = { ...round, phase: 'closed', box: { ...round.box, ...own } };
  return (
    <section className={styles.picture}>
      <h2 className="heading">{t('recount.picture')}</h2>
      <ResultOfRound election={election} round={ownRound} />
    </section>
  );
}

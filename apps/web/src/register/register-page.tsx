import { motionOf, type PollId, roundOf } from '@tauride/procedure';
import { tableGet } from '@tauride/kernel';
import { useMemo } from 'react';
import { motionText, motionTitle } from '../house/motion-text.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import type { PageProps } from '../page-table.tsx';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { LanguageMenu } from '../parts/menus.tsx';
import { Question } from '../parts/question.tsx';
import { namedLines } from './register-lines.ts';
import { RegisterFacts } from './register-facts.tsx';
import { RegisterTable } from './register-table.tsx';
import { Comparison } from './comparison.tsx';
import styles from './register.module.css';
import { useRegister, useSealed } from './use-register.ts';

/** Who could vote in a poll or a round, with what weight and for whom: `/gallery/register/p7`. */
export function RegisterPage({ rest }: PageProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const poll = (rest[0] ?? '') as PollId;
  const on = useMemo(() => votedOn(hall, poll, tongue), [hall, poll, tongue]);
  useWindowTitle(t('register.title'));
  return (
    <div className={styles.page}>
      <Head
        name={hall.assembly.name}
        where={[t('register.title'), hall.sitting?.call.title].filter(Boolean).join(' · ')}
        end={<LanguageMenu />}
      />
      <main>
        {on === null ? (
          <Question state="none" label={t('register.title')} text={t('register.unknown')} />
        ) : (
          <>
            <Question state={on.isOpen ? 'open' : 'decided'} {...on.words} />
            <Lines poll={poll} />
          </>
        )}
        <p className={styles.back}>
          <PlaceLink page="">{t('register.back')}</PlaceLink>
        </p>
      </main>
    </div>
  );
}

type VotedOn = {
  readonly isOpen: boolean;
  readonly words: { readonly label: string; readonly detail: string; readonly text: string };
};

/** What is or was voted on. */
function votedOn({ assembly }: HallValue, id: PollId, tongue: Tongue): VotedOn | null {
  const { t } = tongue;
  const label = (isOpen: boolean) => t(isOpen ? 'register.label.open' : 'register.label');
  const poll = tableGet(assembly.polls, id);
  if (poll !== undefined) {
    const motion = motionOf(assembly, poll.on);
    const isOpen = poll.phase === 'open';
    const words = { label: label(isOpen), detail: motionTitle(motion, tongue) };
    return { isOpen, words: { ...words, text: motionText(assembly, motion, tongue) } };
  }
  const found = roundOf(assembly, id);
  if (found === undefined) return null;
  const { office } = found.election;
  const isOpen = found.round.phase === 'open';
  const detail = t('register.ballot', { office, number: found.round.number });
  return { isOpen, words: { label: label(isOpen), detail, text: office } };
}

function Lines({ poll }: { readonly poll: PollId }) {
  const hall = useHall();
  const { t } = useTongue();
  const [state, again] = useRegister(poll);
  const sealed = useSealed(poll);
  const { assembly, directory, sitting } = hall;
  const lines = state.phase === 'there' ? state.lines : null;
  const named = useMemo(
    () => (lines === null ? null : namedLines({ assembly, directory, sitting }, lines)),
    // oxlint-disable-next-line react/exhaustive-deps -- names alone are read from the state, and a new entry changes none of these
    [lines, directory, assembly.members],
  );
  if (state.phase === 'lost')
    return (
      <div role="alert">
        <p>{t('register.lost')}</p>
        <ActButton variant="act" onClick={again}>
          {t('register.again')}
        </ActButton>
      </div>
    );
  if (named === null || lines === null) return <p role="status">{t('register.getting')}</p>;
  return (
    <div className={styles.columns}>
      <RegisterTable lines={named} poll={poll} />
      <aside className={styles.side} aria-label={t('register.digest')}>
        <Comparison lines={lines} sealed={sealed?.digest ?? null} />
        <RegisterFacts lines={named} />
      </aside>
    </div>
  );
}

import { mayCast, type MemberId, type Poll, pollOf } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { membersByName } from '../house/find-members.ts';
import { groupOf, inSession, nameOf } from '../house/house.ts';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { type Choice, ChoiceMark } from '../parts/choice.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './clerk.module.css';
import { type Answers, around, callAgain, calledNow, enteredVotes } from './roll.ts';
import type { Clerk } from './use-clerk.ts';

/** Calls the roll in a vote whose choices are named. */
export function RollForm({ clerk }: { readonly clerk: Clerk }) {
  const hall = useHall();
  const { t } = useTongue();
  const id = inSession(hall)?.poll ?? null;
  const poll = id === null ? null : pollOf(hall.assembly, id);
  const named = poll?.method === 'roll-call' || poll?.method === 'recorded';
  if (poll?.phase !== 'open' || !named) return <p>{t('clerk.roll.none')}</p>;
  return <Roll key={poll.id} clerk={clerk} poll={poll} />;
}

function Roll({ clerk, poll }: { readonly clerk: Clerk; readonly poll: Poll }) {
  const hall = useHall();
  const { t } = useTongue();
  const { assembly } = hall;
  const [draft, change] = useDraft<{ readonly answers: Answers }>(`clerk.roll.${assembly.id}.${poll.id}`, {
    answers: {},
  });
  const [chosen, choose] = useState<MemberId | null>(null);
  const everyone = membersByName(hall);
  const roll = useMemo(
    () => everyone.map(({ id }) => id).filter((id) => mayCast(assembly, poll.id, id).ok),
    [everyone, assembly, poll.id],
  );
  const called = calledNow(roll, draft.answers, chosen);
  const answer = (given: Choice | 'absent') => {
    if (called === null) return;
    const note = () => {
      change({ answers: { ...draft.answers, [called]: given } });
      choose(null);
    };
    if (given === 'absent') note();
    else
      void clerk
        .settle(t('clerk.kind.roll-call'), hall.cast(poll.id, given, { for: called }))
        .then((taken) => taken && note());
  };
  return (
    <div className={styles.form}>
      <Called called={called} onAnswer={answer} />
      {clerk.refused === null ? null : <Refusal {...clerk.refused} />}
      <RollList
        roll={around(roll, called, { before: 6, size: 12 })}
        answers={draft.answers}
        called={called}
      />
      <p className="small">
        {t('clerk.roll.in', {
          cast: hall.counters[poll.id] ?? 0,
          voters: poll.present ?? poll.membership,
          entered: enteredVotes(draft.answers),
        })}{' '}
        {t('clerk.roll.device')}
      </p>
      <MemberField
        house={hall}
        label={t('clerk.roll.find')}
        value={chosen}
        onChange={choose}
        allow={(id) => roll.includes(id)}
      />
      <ActButton variant="quiet" onClick={() => change({ answers: callAgain(draft.answers) })}>
        {t('clerk.roll.again')}
      </ActButton>
    </div>
  );
}

type CalledProps = {
  readonly called: MemberId | null;
  readonly onAnswer: (given: Choice | 'absent') => void;
};

const answers = [
  ['yes', 'Y'],
  ['no', 'N'],
  ['abstain', 'A'],
  ['absent', 'X'],
] as const;

/** The name that is called, large, and the four answers with their keys. */
function Called({ called, onAnswer }: CalledProps) {
  const hall = useHall();
  const { t } = useTongue();
  useKeys(Object.fromEntries(answers.map(([given, key]) => [key.toLowerCase(), () => onAnswer(given)])));
  if (called === null) return <p className={styles.called}>{t('clerk.roll.done')}</p>;
  const group = groupOf(hall, called);
  return (
    <section className={styles.calling}>
      <p className={styles.called} aria-live="assertive">
        {nameOf(hall, called)}
        {group === null ? null : <small>{group}</small>}
      </p>
      <Acts>
        {answers.map(([given, key]) => (
          <ActButton
            key={given}
            keys={key}
            variant={given === 'absent' ? 'quiet' : 'plain'}
            onClick={() => onAnswer(given)}
          >
            {t(`parts.choice.${given}`)}
          </ActButton>
        ))}
      </Acts>
    </section>
  );
}

type ListProps = {
  readonly roll: readonly MemberId[];
  readonly answers: Answers;
  readonly called: MemberId | null;
};

function RollList({ roll, answers: given, called }: ListProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <ol className={styles.roll}>
      {roll.map((member) => {
        const answer = given[member];
        const words =
          member === called
            ? t('clerk.roll.called')
            : answer === undefined
              ? ''
              : t(`parts.choice.${answer}`);
        return (
          <li key={member} aria-current={member === called || undefined}>
            {answer === undefined ? <span /> : <ChoiceMark kind={answer} />}
            <span>{nameOf(hall, member)}</span>
            <span className="small">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

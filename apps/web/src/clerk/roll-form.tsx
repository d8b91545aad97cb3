import { type MandateId, ownMandate, type Poll, pollOf } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { inSession } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import type { Choice } from '../parts/choice.tsx';
import { Meter } from '../parts/meter.tsx';
import { Refusal } from '../parts/notice.tsx';
import { type Answers, around, callAgain, calledNow, merged, subtotal } from '../roll/roll-course.ts';
import { namesOf, type RollName } from '../roll/roll-order.ts';
import { useRoll, useRollAnswers } from '../roll/use-roll.ts';
import styles from './clerk.module.css';
import { Called, type Given } from './roll-called.tsx';
import { RollFind, RollList, RollSections } from './roll-list.tsx';
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

type Props = { readonly clerk: Clerk; readonly poll: Poll };

/** What was answered: as the hall has it, and beside it who was called in vain at this desk. */
function useAnswers({ id, method }: Poll) {
  const { assembly } = useHall();
  const [draft, change] = useDraft<{ readonly answers: Answers }>(`clerk.roll.${assembly.id}.${id}`, {
    answers: {},
  });
  const [known, refresh] = useRollAnswers(id, method === 'roll-call');
  const answers = useMemo(() => merged(draft.answers, known), [draft.answers, known]);
  const note = (mandate: MandateId, given: Given) => {
    change({ answers: { ...draft.answers, [mandate]: given } });
    refresh();
  };
  return { answers, known, note, again: () => change({ answers: callAgain(draft.answers) }) };
}

function Roll({ clerk, poll }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const sections = useRoll(poll);
  const names = useMemo(() => namesOf(sections), [sections]);
  const order = useMemo(() => names.map(({ mandate }) => mandate), [names]);
  const { answers, known, note, again } = useAnswers(poll);
  const [chosen, choose] = useState<MandateId | null>(null);
  const [last, setLast] = useState<readonly MandateId[]>([]);
  const called = calledNow(order, answers, chosen);
  const at = called === null ? -1 : order.indexOf(called);
  const name = names[at] ?? null;
  const done = (mandate: MandateId, given: Given) => {
    note(mandate, given);
    setLast([...last.filter((one) => one !== mandate), mandate]);
    choose(null);
  };
  const answer = async (given: Given): Promise<void> => {
    if (name === null) return;
    const isVote = given !== 'absent' && given !== 'later';
    const taken =
      !isVote || (await clerk.settle(t('clerk.kind.roll-call'), hall.cast(poll.id, given, behalfOf(name))));
    if (taken) done(name.mandate, given);
  };
  return (
    <div className={styles.form}>
      <Called
        name={name}
        given={name === null ? undefined : answers[name.mandate]}
        fixed={name !== null && known[name.mandate] !== undefined}
        onAnswer={(given) => void answer(given)}
        onBack={last.length === 0 ? null : () => choose(last.at(-1)!)}
      />
      {clerk.refused === null ? null : <Refusal {...clerk.refused} />}
      <Progress names={names} answers={answers} onAgain={again} />
      <RollList
        names={around(names, at, { before: 5, size: 12 })}
        answers={answers}
        called={called}
        onChoose={choose}
      />
      <RollFind names={names} answers={answers} onChoose={choose} />
      {sections.length < 2 ? null : <RollSections sections={sections} answers={answers} called={called} />}
      <p className="small">{t(poll.method === 'roll-call' ? 'roll.device' : 'clerk.roll.device')}</p>
    </div>
  );
}

function behalfOf({ by, mandate }: RollName) {
  return { for: by, ...(mandate === ownMandate(by) ? {} : { mandate }) };
}

type ProgressProps = {
  readonly names: readonly RollName[];
  readonly answers: Answers;
  readonly onAgain: () => void;
};

/** How far the roll has come, and the second call of those who did not answer. */
function Progress({ names, answers, onAgain }: ProgressProps) {
  const { t } = useTongue();
  const { yes, no, abstain, absent, left } = subtotal({ names }, answers);
  const answered = yes + no + abstain;
  const words = t('roll.progress', { answered, all: names.length, left });
  const tally: readonly (readonly [Choice, number])[] = [
    ['yes', yes],
    ['no', no],
    ['abstain', abstain],
  ];
  return (
    <section className={styles.stack}>
      <Meter value={answered} of={names.length} label={words} />
      <p>
        {words} {tally.map(([choice, count]) => `${t(`parts.choice.${choice}`)} ${count}`).join(' · ')}
      </p>
      {absent === 0 ? null : (
        <ActButton variant={left === 0 ? 'plain' : 'link'} onClick={onAgain}>
          {t('roll.again', { count: absent })}
        </ActButton>
      )}
    </section>
  );
}

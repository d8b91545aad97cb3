import type { MandateId } from '@tauride/procedure';
import { useState } from 'react';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { ChoiceMark } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { type Answers, subtotal } from '../roll/roll-course.ts';
import type { RollName, RollSection } from '../roll/roll-order.ts';
import styles from './clerk.module.css';

type ListProps = {
  readonly names: readonly RollName[];
  readonly answers: Answers;
  readonly called: MandateId | null;
  readonly onChoose: (mandate: MandateId) => void;
};

/** Names with their answers: each may be called out of turn, or corrected. */
export function RollList({ names, answers, called, onChoose }: ListProps) {
  const tongue = useTongue();
  return (
    <ol className={styles.roll}>
      {names.map(({ mandate, name, answers: by }) => {
        const given = answers[mandate];
        return (
          <li key={mandate} aria-current={mandate === called || undefined}>
            {given === undefined || given === 'later' ? <span /> : <ChoiceMark kind={given} />}
            <button type="button" onClick={() => onChoose(mandate)}>
              {name}
              {by === null ? null : <span className="small"> ({by})</span>}
            </button>
            <span className="small">{answerWords(given, mandate === called, tongue)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function answerWords(given: Answers[string] | undefined, isCalled: boolean, { t }: Tongue): string {
  if (isCalled) return t('clerk.roll.called');
  if (given === undefined) return '';
  if (given === 'later' || given === 'absent') return t(`roll.${given}`);
  return t(`parts.choice.${given}`);
}

const mostFound = 8;

/** Finds a name to call out of turn, or an answer to correct. */
export function RollFind({ names, answers, onChoose }: Omit<ListProps, 'called'>) {
  const { t, locale } = useTongue();
  const [written, write] = useState('');
  const sought = written.trim().toLocaleLowerCase(locale);
  const found =
    sought === ''
      ? []
      : names.filter(({ name, answers: by, group }) =>
          [name, by ?? '', group ?? ''].some((one) => one.toLocaleLowerCase(locale).includes(sought)),
        );
  const take = (mandate: MandateId) => {
    onChoose(mandate);
    write('');
  };
  return (
    <div className={styles.stack}>
      <Field
        label={t('clerk.roll.find')}
        type="search"
        autoComplete="off"
        value={written}
        hint={found.length > mostFound ? t('roll.find.more', { count: found.length - mostFound }) : undefined}
        onChange={({ target }) => write(target.value)}
        onKeyDown={({ key, ctrlKey }) => {
          if (key === 'Enter' && !ctrlKey && found[0] !== undefined) take(found[0].mandate);
        }}
      />
      {sought !== '' && found.length === 0 ? <p className="small">{t('house.member.none')}</p> : null}
      <RollList names={found.slice(0, mostFound)} answers={answers} called={null} onChoose={take} />
    </div>
  );
}

type SectionsProps = {
  readonly sections: readonly RollSection[];
  readonly answers: Answers;
  readonly called: MandateId | null;
};

/** What each faction or body answered so far. */
export function RollSections({ sections, answers, called }: SectionsProps) {
  const { t } = useTongue();
  return (
    <table className={styles.count}>
      <caption className="vh">{t('roll.sections')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('roll.sections')}</th>
          <th scope="col">{t('parts.choice.yes')}</th>
          <th scope="col">{t('parts.choice.no')}</th>
          <th scope="col">{t('parts.choice.abstain')}</th>
          <th scope="col">{t('roll.left')}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => {
          const { yes, no, abstain, absent, left } = subtotal(section, answers);
          const isNow = section.names.some(({ mandate }) => mandate === called);
          return (
            <tr key={section.id} aria-current={isNow || undefined}>
              <th scope="row">
                {isNow ? <b>{section.name ?? t('roll.no-group')}</b> : (section.name ?? t('roll.no-group'))}
              </th>
              <td>{yes}</td>
              <td>{no}</td>
              <td>{abstain}</td>
              <td>{left + absent}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Poll } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { ChoiceMark, Legend } from '../parts/choice.tsx';
import { type Subtotal, subtotal } from '../roll/roll-course.ts';
import { namesOf, type RollName, type RollSection } from '../roll/roll-order.ts';
import { type Known, useRoll, useRollAnswers } from '../roll/use-roll.ts';
import styles from './roll-wall.module.css';

type Props = { readonly poll: Poll & { readonly phase: 'open' } };

/** Up to so many names can be read from the hall; of more, what each part of the roll answered is shown. */
const mostReadable = 500;

/** The names of a roll with the answers that were called out, as they come. */
export function RollWall({ poll }: Props) {
  const { t } = useTongue();
  const sections = useRoll(poll);
  const [known] = useRollAnswers(poll.id, true);
  const names = namesOf(sections);
  const { yes, no, abstain, left } = subtotal({ names }, known);
  return (
    <section className={styles.wall} aria-label={t('roll.wall')}>
      <div className={styles.head}>
        <p>{t('display.vote.roll-call')}</p>
        <p>{t('roll.wall.called', { answered: names.length - left, all: names.length })}</p>
        <Legend
          entries={[
            { kind: 'yes', count: yes },
            { kind: 'no', count: no },
            { kind: 'abstain', count: abstain },
          ]}
        />
      </div>
      {names.length > mostReadable ? (
        <Parts sections={sections} known={known} />
      ) : (
        <Names sections={sections} known={known} />
      )}
    </section>
  );
}

const [largest, least, step] = [1.75, 0.5, 0.05];

/** Sets the names as large as all of them fit on the wall: in rem. */
function useFitNames(wall: RefObject<HTMLDivElement | null>, sections: readonly RollSection[]): void {
  useLayoutEffect(() => {
    const fit = () => {
      const element = wall.current;
      if (element === null) return;
      for (let size = largest; size >= least; size -= step) {
        element.style.setProperty('--name-size', `${size.toFixed(2)}rem`);
        if (element.scrollWidth <= element.clientWidth + 1) return;
      }
    };
    fit();
    void document.fonts.ready.then(fit);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [wall, sections]);
}

type PartsProps = { readonly sections: readonly RollSection[]; readonly known: Known };

function Names({ sections, known }: PartsProps) {
  const wall = useRef<HTMLDivElement>(null);
  useFitNames(wall, sections);
  return (
    <div className={styles.names} ref={wall}>
      {sections.map(({ id, name, names }) => (
        <div key={id} className={styles.section}>
          {name === null ? null : <h2>{name}</h2>}
          <ol>
            {names.map((one) => (
              <Name key={one.mandate} name={one} known={known} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function Name({ name, known }: { readonly name: RollName; readonly known: Known }) {
  const { t } = useTongue();
  const choice = known[name.mandate];
  return (
    <li data-answered={choice === undefined ? undefined : true}>
      {choice === undefined ? <span /> : <ChoiceMark kind={choice} />}
      <span>{name.name}</span>
      {choice === undefined ? null : <span className="vh">{t(`parts.choice.${choice}`)}</span>}
    </li>
  );
}

function Parts({ sections, known }: PartsProps) {
  return (
    <ul className={styles.parts}>
      {sections.map((section) => (
        <Part key={section.id} section={section} sum={subtotal(section, known)} />
      ))}
    </ul>
  );
}

function Part({ section, sum }: { readonly section: RollSection; readonly sum: Subtotal }) {
  const { t } = useTongue();
  const all = section.names.length;
  return (
    <li>
      <h2>{section.name ?? t('roll.wall')}</h2>
      <span>{t('roll.wall.called', { answered: all - sum.left, all })}</span>
      <Legend
        entries={[
          { kind: 'yes', count: sum.yes },
          { kind: 'no', count: sum.no },
          { kind: 'abstain', count: sum.abstain },
        ]}
      />
    </li>
  );
}

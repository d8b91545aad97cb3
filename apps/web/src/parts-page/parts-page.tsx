import { Connection } from '../parts/connection.tsx';
import { Head } from '../parts/head.tsx';
import { Question } from '../parts/question.tsx';
import { RecordLine } from '../parts/record-line.tsx';
import { ActParts, ChairParts, QuestionParts } from './assembly-parts.tsx';
import { CountParts } from './count-parts.tsx';
import { PaperParts } from './paper-parts.tsx';
import { PageParts, StateParts, WritingParts } from './interface-parts.tsx';
import styles from './parts-page.module.css';
import { Specimen } from './specimen.tsx';
import { BallotParts, TallyParts } from './vote-parts.tsx';

const colours = ['paper', 'tint', 'ink', 'ink-2', 'ink-3', 'edge', 'line', 'red'] as const;

/** Every part in every state, for people who build or judge the screens. Its sample words stay in English. */
export function PartsPage() {
  return (
    <>
      <Head name="Tauride" where="Parts and states" end={<Connection status={{ kind: 'connected' }} />} />
      <main className={styles.page}>
        <Question state="open" label="Parts and states" text="Paper, ink and one red." />
        <Specimen title="Colour">
          <div className={styles.colours}>
            {colours.map((colour) => (
              <div key={colour}>
                <div className={styles.swatch} style={{ background: `var(--${colour})` }} />
                <b>{colour}</b>
              </div>
            ))}
          </div>
        </Specimen>
        <QuestionParts />
        <ActParts />
        <BallotParts />
        <TallyParts />
        <PaperParts />
        <CountParts />
        <ChairParts />
        <StateParts />
        <WritingParts />
        <PageParts />
      </main>
      <RecordLine sticky status={{ kind: 'checked', entries: 1482, at: '21:14:07' }} end="Parts" />
    </>
  );
}

import { Suspense, useMemo } from 'react';
import { useT } from './messages/use-t.ts';
import { Question } from './parts/question.tsx';
import { roomAt } from './rooms.ts';
import styles from './app.module.css';

type Props = {
  /** The path of the address when the page was opened. */
  readonly path: string;
};

/** Draws the room that the address names. */
export function App({ path }: Props) {
  const t = useT();
  const found = useMemo(() => roomAt(path), [path]);
  if (found === null) return <NoSuchRoom />;
  const Room = found.component;
  return (
    <>
      {/* By http from another machine; on the machine itself nobody can read along, and on the wall nobody enters anything. */}
      {window.isSecureContext || path.startsWith('/display') ? null : (
        <p className={styles.plain} role="note">
          {t('shell.plain-http')}
        </p>
      )}
      <Suspense fallback={<p className="vh">{t('shell.loading')}</p>}>
        <Room rest={found.rest} />
      </Suspense>
    </>
  );
}

function NoSuchRoom() {
  const t = useT();
  return (
    <main className="page">
      <Question state="none" label={t('shell.no-room.label')} text={t('shell.no-room.text')} />
      <p>{t('shell.no-room.hint')}</p>
    </main>
  );
}

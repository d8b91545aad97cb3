import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
import type { Problem } from '@tauride/protocol';
import { useT } from '../messages/use-t.ts';
import { Question } from '../parts/question.tsx';

const EmptyServer = later<{ readonly wrong: boolean }>(async () => {
  const words = needTopics(['found']);
  const { EmptyServer: page } = await import('../found/empty-server.tsx');
  await words;
  return page;
}, 'notice');

/** Nothing has come from the hall yet. */
export function Opening({ lost }: { readonly lost: boolean }) {
  const t = useT();
  if (!lost)
    return (
      <p className="vh" role="status">
        {t('live.opening')}
      </p>
    );
  return (
    <main className="page">
      <Question state="none" label={t('live.unreached.label')} text={t('live.unreached.text')} />
      <p role="status">{t('live.unreached.hint')}</p>
    </main>
  );
}

/** The hall cannot be entered with this link, or there is none yet. */
export function Shut({ problem }: { readonly problem: Problem | null }) {
  const t = useT();
  if (problem === null) return <EmptyServer wrong={false} />;
  const kind = problem.status === 401 ? 'link' : problem.status === 403 ? 'private' : 'other';
  return (
    <main className="page">
      <Question state="none" label={t(`live.shut.${kind}.label`)} text={t(`live.shut.${kind}.text`)} />
      <p role="alert">{t(`live.shut.${kind}.hint`)}</p>
    </main>
  );
}

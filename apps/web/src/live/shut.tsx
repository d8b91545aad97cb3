import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
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

const Problem = later<{ readonly isPrivate: boolean }>(async () => {
  const words = needTopics(['devices']);
  const { ShutPage: page } = await import('../devices/shut-page.tsx');
  await words;
  return page;
}, 'notice');

/** The hall cannot be entered, or there is none yet. */
export function Shut({ problem }: { readonly problem: { readonly status: number } | null }) {
  if (problem === null) return <EmptyServer wrong={false} />;
  return <Problem isPrivate={problem.status === 403} />;
}

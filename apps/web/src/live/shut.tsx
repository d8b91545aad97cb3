import type { Problem } from '@tauride/protocol';
import { useT } from '../messages/use-t.ts';
import { Question } from '../parts/question.tsx';

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
  const kind =
    problem === null
      ? 'unfounded'
      : problem.status === 401
        ? 'link'
        : problem.status === 403
          ? 'private'
          : 'other';
  return (
    <main className="page">
      <Question state="none" label={t(`live.shut.${kind}.label`)} text={t(`live.shut.${kind}.text`)} />
      <p role="alert">{t(`live.shut.${kind}.hint`)}</p>
    </main>
  );
}

import { useT } from '../messages/use-t.ts';
import { Question } from '../parts/question.tsx';
import { WaysIn } from './ways-in.tsx';

/** The hall cannot be shown to whoever asks, and trying again would not mend it. */
export function ShutPage({ isPrivate }: { readonly isPrivate: boolean }) {
  const t = useT();
  const kind = isPrivate ? 'private' : 'other';
  return (
    <main className="page">
      <Question state="none" label={t(`devices.shut.${kind}.label`)} text={t(`devices.shut.${kind}.text`)} />
      <p role="alert">{t(`devices.shut.${kind}.hint`)}</p>
      {isPrivate ? <WaysIn /> : null}
    </main>
  );
}

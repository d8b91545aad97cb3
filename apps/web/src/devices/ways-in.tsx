import { useT } from '../messages/use-t.ts';

/** For whoever is not signed in: by a slip, or with an account. */
export function WaysIn() {
  const t = useT();
  return (
    <p>
      <a href="/enter">{t('devices.enter')}</a> · <a href="/sign-in">{t('devices.sign-in')}</a>
    </p>
  );
}

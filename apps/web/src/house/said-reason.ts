import { useEffect, useState } from 'react';
import { useLocale } from '../messages/use-t.ts';

/** A reason as this reader is told it. What was held ready for whoever gave it comes in the reader's language a moment later: no page
 *  begins with the words of all languages. */
export function useSaidReason(reason: string): string {
  const locale = useLocale();
  const [told, setTold] = useState({ reason: '', locale, words: '' });
  useEffect(() => {
    if (reason === '') return;
    let isWanted = true;
    import('./prepared-reasons.ts').then(
      ({ saidReason }) => {
        if (isWanted) setTold({ reason, locale, words: saidReason(reason, locale) });
      },
      () => {
        // As it was given, then.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [reason, locale]);
  return told.reason === reason && told.locale === locale ? told.words : reason;
}

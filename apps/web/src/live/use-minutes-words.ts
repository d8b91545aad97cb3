import { languageOf, loadWords, type Language, type Words } from '@tauride/minutes';
import { useEffect, useState } from 'react';
import { useLocale } from '../messages/use-t.ts';

/** The words in which the minutes are told, in the language of the screen; null until they have come. Rooms that show no
 *  minutes do without them. */
export function useMinutesWords(): Words | null {
  const language = languageOf(useLocale());
  const [found, setFound] = useState<{ readonly language: Language; readonly words: Words } | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadWords(language).then((words) => {
      if (isHere) setFound({ language, words });
    });
    return () => {
      isHere = false;
    };
  }, [language]);
  return found?.language === language ? found.words : null;
}

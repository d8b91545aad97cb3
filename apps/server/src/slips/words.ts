import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Language, type Words, wordsOf } from '@tauride/minutes';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

export type SlipWords = Words<keyof typeof en>;

export const slipMessages: {
  readonly [language in Language]: { readonly [id in keyof typeof en]: string };
} = { en, de, fr, es, ru };

export function slipWords(language: Language): SlipWords {
  return wordsOf(language, slipMessages[language], compileMessage);
}

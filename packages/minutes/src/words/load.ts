import { loadMessages, loadTermMessages } from './files.ts';
import type { Language } from './language.ts';
import { type Compile, type TermId, type Terms, type Words, wordsOf } from './words.ts';

/** The words of a language, loaded when first asked for. */
export async function loadWords(language: Language, compile?: Compile): Promise<Words> {
  return wordsOf(language, await loadMessages(language), compile);
}

/** The same without the lines of the minutes. */
export async function loadTerms(language: Language, compile?: Compile): Promise<Terms> {
  return wordsOf<TermId>(language, await loadTermMessages(language), compile);
}

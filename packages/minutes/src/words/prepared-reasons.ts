import { type Language, languageOf } from './language.ts';

type Told = { readonly [language in Language]: string };

/** Reasons that screens hold ready for whoever presides. What a journal holds stays known: a wording that changes is kept beside the
 *  new one. */
const prepared = {
  danger: {
    en: 'Those present are in danger.',
    de: 'Die Anwesenden sind in Gefahr.',
    fr: 'Les personnes présentes sont en danger.',
    es: 'Los presentes están en peligro.',
    ru: 'Присутствующим грозит опасность.',
  },
  'doors-close': {
    en: 'A matter that concerns persons.',
    de: 'Eine Angelegenheit, die Personen betrifft.',
    fr: 'Une affaire qui concerne des personnes.',
    es: 'Un asunto que afecta a personas.',
    ru: 'Вопрос касается отдельных лиц.',
  },
  'doors-open': {
    en: 'The matter has been dealt with.',
    de: 'Die Angelegenheit ist behandelt.',
    fr: 'L’affaire est traitée.',
    es: 'El asunto está tratado.',
    ru: 'Вопрос рассмотрен.',
  },
} as const satisfies { readonly [kind: string]: Told };

export type PreparedReason = keyof typeof prepared;

const byWording: ReadonlyMap<string, Told> = new Map(
  Object.values(prepared).flatMap((told) => Object.values(told).map((wording) => [wording, told] as const)),
);

/** @param language BCP 47 tag */
export function preparedReason(kind: PreparedReason, language: string): string {
  return prepared[kind][languageOf(language)];
}

/** Rule MIN-49: a reason as its reader is told it: in their language where it was not somebody's own words.
 *  @param language BCP 47 tag */
export function saidReason(reason: string, language: string): string {
  return byWording.get(reason)?.[languageOf(language)] ?? reason;
}

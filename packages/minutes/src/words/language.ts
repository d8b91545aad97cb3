/** The languages in which minutes can be written. */
export const languages = ['en', 'de', 'fr', 'es', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The language whose base tag matches, or English. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}

import { useLingui } from '@lingui/react';
import type { MessageId } from './topics.ts';

/** Text for a message id, with the values its placeholders name. */
export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** The translator of this page; the component draws again when the language changes. */
export function useT(): Translate {
  const { i18n } = useLingui();
  return (id, values) => i18n._(id, values);
}

/** The language being shown, for `Intl`. */
export function useLocale(): string {
  return useLingui().i18n.locale;
}

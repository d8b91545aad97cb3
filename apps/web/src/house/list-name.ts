import type { Tongue } from './tongue.ts';

/** What a list of speakers is called where the rules keep several. */
export function listName(list: string, t: Tongue['t']): string {
  return list === 'open' ? t('forms.list.open') : list.toLocaleUpperCase();
}

import { createContext, useContext } from 'react';

/** What is wrong with the fields of a form, in words, by name. */
export type WrongFields = { readonly [name: string]: string };

export const WrongContext = createContext<WrongFields>({});

/** What is wrong with a field, once its form was sent. */
export function useWrong(name: string): string | undefined {
  return useContext(WrongContext)[name];
}

type Checked = Pick<HTMLInputElement, 'name' | 'value' | 'required' | 'minLength'>;

export type Wrong = { readonly name: string; readonly kind: 'missing' | 'short'; readonly least: number };

/** What the form would not send. Said here, since a browser says it in its own language and only for a moment.
 *  @param fields with `minLength` -1 where there is none */
export function wrongIn(fields: readonly Checked[]): readonly Wrong[] {
  return fields.flatMap(({ name, value, required, minLength }): readonly Wrong[] => {
    if (required && value.trim() === '') return [{ name, kind: 'missing', least: 1 }];
    const isShort = value !== '' && Array.from(value).length < minLength;
    return isShort ? [{ name, kind: 'short', least: minLength }] : [];
  });
}

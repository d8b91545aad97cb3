/** What of a keyboard event decides which shortcut it is. */
export type Pressed = {
  readonly key: string;
  /** The place of the key on the keyboard, such as `KeyN`. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
};

type Circumstances = {
  /** The person is writing in a field. */
  readonly typing: boolean;
  readonly singleKeys: boolean;
};

/** The name of the shortcut that was pressed, such as `n`, `/`, `Escape` or `Ctrl+Enter`; null when it is none.
 *  While somebody writes in a field, single keys are letters of their text. */
export function shortcutOf(pressed: Pressed, { typing, singleKeys }: Circumstances): string | null {
  if (pressed.isComposing || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return `Ctrl+${pressed.key}`;
  if (pressed.key.length > 1) return pressed.key;
  return typing || !singleKeys ? null : latinKey(pressed);
}

/** On a keyboard that writes another script, the key is the one that stands at the Latin letter's place. */
function latinKey({ key, code = '' }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const other = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
  return (other && letter !== undefined ? letter : key).toLowerCase();
}

/** What of a keyboard event decides which shortcut it is. */
export type Pressed = {
  readonly key: string;
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
  return typing || !singleKeys ? null : pressed.key.toLocaleLowerCase();
}

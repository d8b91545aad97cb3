import type { Page } from 'playwright-core';
import { reads } from './room-page.ts';

type DialogKeys = {
  /** The dialog's heading. */
  readonly title: string | RegExp;
  /** Keys one after the other; a text in quotation marks is typed. */
  readonly keys: readonly string[];
};

/** The chair at a keyboard: no pointer is ever used. An act's key is pressed once its button is on the screen. */
export class ChairAtKeyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...pressed: readonly string[]): Promise<void> {
    for (const key of pressed) {
      if (key.startsWith('"')) await this.#page.keyboard.type(key.slice(1, -1));
      else await this.#page.keyboard.press(key);
    }
  }

  /** Does an act by its key. */
  async does(key: string, act: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: act }).and(this.#page.locator(':enabled')).waitFor();
    await this.press(key);
  }

  /** Does an act that asks for more: its dialog takes the focus, is filled in by keys, sent, and gives the focus back. */
  async fills(key: string, act: string | RegExp, { title, keys }: DialogKeys): Promise<void> {
    await this.does(key, act);
    const dialog = this.#page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    await dialog.locator(':focus').waitFor();
    await this.press(...keys, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  async reads(...texts: readonly (string | RegExp)[]): Promise<void> {
    await reads(this.#page, ...texts);
  }
}

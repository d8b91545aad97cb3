import type { Page } from 'playwright-core';
import { reads } from './room-page.ts';

export type Choice = 'Yes' | 'No' | 'Abstain';

/** A delegate with a phone in the hand. */
export class DelegateOnPhone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async presses(act: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: act }).click();
  }

  async reads(...texts: readonly (string | RegExp)[]): Promise<void> {
    await reads(this.page, ...texts);
  }

  /** Opens the form of a motion or point by its row. */
  async opens(act: RegExp): Promise<void> {
    await this.presses(act);
    await this.page.getByRole('dialog').waitFor();
  }

  async writes(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, words] of Object.entries(fields)) await this.page.getByLabel(label).fill(words);
  }

  /** Sends the form, which closes when the hall has taken it. */
  async sends(act: string): Promise<void> {
    await this.presses(act);
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async chooses(choice: Choice): Promise<void> {
    await this.page.getByRole('radio', { name: choice }).check();
    await this.presses(`Cast my vote: ${choice}`);
  }

  async votes(choice: Choice): Promise<void> {
    await this.chooses(choice);
    await this.reads(`${choice}: your vote is in`);
  }
}

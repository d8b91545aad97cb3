import { expect } from 'vitest';
import { axeFindings } from './axe.ts';
import type { RoomPage } from './room-page.ts';

/** Nothing on these pages keeps anybody out, and nothing went wrong in them. */
export async function expectWell(...rooms: readonly RoomPage[]): Promise<void> {
  for (const { page, errors } of rooms) {
    expect(await axeFindings(page), page.url()).toEqual([]);
    expect(errors, page.url()).toEqual([]);
  }
}

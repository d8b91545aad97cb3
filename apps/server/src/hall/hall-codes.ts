import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MemberId, SittingId } from '@tauride/procedure';
import type { Store } from '../store/store.ts';

/** How long a code is shown; it is taken for as long again, since reading and writing it takes a while. */
const CODE_LIFETIME_MS = 60_000;

/** Wrong codes that one member may send while a code is shown. */
export const WRONG_CODES = 10;

const LENGTH = 8;
/** Without those that are taken for one another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The codes that are shown in the hall: who sends one has seen it a short while ago. */
export interface HallCodes {
  /** The code of a sitting now, and for how many milliseconds it is shown. */
  now(sitting: SittingId): { readonly code: string; readonly forMs: number };
  /** Whether a member sent the code that is shown now or was shown before it; `too-many` after too many wrong ones. */
  check(sent: SentCode): boolean | 'too-many';
}

export interface SentCode {
  readonly sitting: SittingId;
  readonly member: MemberId;
  readonly code: string;
}

export interface HallCodesOptions {
  readonly store: Pick<Store, 'secret'>;
  readonly clock: () => number;
}

/** The key is made at the first start and stays in the data folder. No code is kept or logged: it follows from key and time. */
export function createHallCodes({ store, clock }: HallCodesOptions): HallCodes {
  const key = Buffer.from(store.secret('hall-code-key', () => randomBytes(32)));
  const wrong = { slot: -1, of: new Map<MemberId, number>() };
  const isShown = (sitting: SittingId, code: string): boolean =>
    [0, 1].map((before) => same(code, codeOf(key, sitting, slotAt(clock()) - before))).some(Boolean);
  return {
    now: (sitting) => {
      const now = clock();
      const slot = slotAt(now);
      return { code: codeOf(key, sitting, slot), forMs: (slot + 1) * CODE_LIFETIME_MS - now };
    },
    check: ({ sitting, member, code }) => {
      const slot = slotAt(clock());
      if (wrong.slot !== slot) Object.assign(wrong, { slot, of: new Map() });
      const before = wrong.of.get(member) ?? 0;
      if (before >= WRONG_CODES) return 'too-many';
      const shown = isShown(sitting, plain(code));
      if (!shown) wrong.of.set(member, before + 1);
      return shown;
    },
  };
}

function slotAt(now: number): number {
  return Math.floor(now / CODE_LIFETIME_MS);
}

function codeOf(key: Buffer, sitting: SittingId, slot: number): string {
  const digest = createHmac('sha256', key).update(`${slot} ${sitting}`).digest();
  let rest = digest.readBigUInt64BE(0);
  let code = '';
  for (let at = 0; at < LENGTH; at += 1) {
    code += LETTERS[Number(rest % BigInt(LETTERS.length))];
    rest /= BigInt(LETTERS.length);
  }
  return code;
}

/** As it is shown: capitals, without gaps. */
function plain(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
}

function same(sent: string, shown: string): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(shown)];
  return one.length === other.length && timingSafeEqual(one, other);
}
